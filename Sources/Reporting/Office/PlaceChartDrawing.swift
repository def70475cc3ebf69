internal import Disclosure
internal import OfficeFiles

/// The layout of a chart of places: names at the left, dots on a scale, figures at the right.
struct PlaceChartDrawing {
  let rows: [KeyTable.Row]
  let references: [PlaceChart.Reference]
  let scale: PlaceChartScale
  let title: String
  let description: String

  private static let ink = Drawing.Color(0x1A1A1A)
  private static let quiet = Drawing.Color(0xD0D0D0)
  private static let dot = Drawing.Color(0x0B4FA0)
  private static let white = Drawing.Color(0xFFFFFF)
  private static let width = WordDocument.textWidth
  private static let rowHeight = 16.0
  private static let lineHeight = 12.0
  /// The room for `27,9 % (24,1–32,0)` at the right.
  private static let figureWidth = 100.0
  private static let longestName = 34

  /// The drawing.
  var drawing: Drawing {
    Drawing(
      width: Self.width, height: bottom + 18, title: title, description: description,
      shapes: [
        .rectangle(
          at: .init(0, 0), width: Self.width, height: bottom + 18, fill: Self.white, nil)
      ] + axis + referenceLines + rows.enumerated().flatMap { row($0.element, at: $0.offset) })
  }

  private var left: Double {
    let longest = rows.map { shortened($0.name).count }.max() ?? 0
    return min(190, max(60, Double(longest) * 5.2 + 10))
  }
  private var right: Double { Self.width - Self.figureWidth - 12 }
  private var top: Double { Double(references.count) * Self.lineHeight + 8 }
  private var bottom: Double { top + Double(rows.count) * Self.rowHeight + 4 }

  private func x(_ share: Double) -> Double {
    left + (right - left) * min(1, max(0, share / scale.end))
  }

  private var axis: [Drawing.Shape] {
    scale.marks.flatMap { mark -> [Drawing.Shape] in
      let place = x(mark)
      let percent = SwedishNumber.percent(mark, decimals: 0)
      return [
        .line(
          from: .init(place, top), to: .init(place, bottom), .init(Self.quiet, width: 0.5)),
        .text(percent, at: .init(place, bottom + 12), anchor: .middle, role: .small),
      ]
    } + [.line(from: .init(left, bottom), to: .init(right, bottom), .init(Self.ink, width: 0.75))]
  }

  /// The lines, each with its name on a row of its own, so that names never meet.
  private var referenceLines: [Drawing.Shape] {
    references.enumerated().flatMap { index, reference -> [Drawing.Shape] in
      let place = x(reference.share)
      let baseline = Double(index + 1) * Self.lineHeight
      let isFirst = index == 0
      let label = "\(reference.name) \(CellText.percent(reference.share))"
      let isRightHalf = place > (left + right) / 2
      return [
        .line(
          from: .init(place, baseline - 8), to: .init(place, bottom),
          .init(Self.ink, width: isFirst ? 1 : 1.25, pattern: isFirst ? .dashed : .dotted)),
        .text(
          label, at: .init(isRightHalf ? place - 4 : place + 4, baseline),
          anchor: isRightHalf ? .end : .start, role: .small),
      ]
    }
  }

  private func row(_ row: KeyTable.Row, at index: Int) -> [Drawing.Shape] {
    let middle = top + (Double(index) + 0.5) * Self.rowHeight
    let name = Drawing.Shape.text(
      shortened(row.name), at: .init(left - 8, middle + 3), anchor: .end)
    let figures = Drawing.Point(right + 12, middle + 3)
    guard let share = row.share.share else {
      let reason = TableLabels.words(row.share.status)
      return [
        name,
        // White, so that no line runs through the words.
        .rectangle(
          at: .init(left + 6, middle - 6), width: Double(reason.count) * 4 + 6, height: 12,
          fill: Self.white, nil),
        .circle(
          center: .init(left, middle), radius: 3.5, fill: Self.white, .init(Self.ink, width: 1)),
        .text(reason, at: .init(left + 8, middle + 3), role: .small),
      ]
    }
    var shapes = [name]
    if let interval = row.interval {
      shapes.append(
        .line(
          from: .init(x(interval.lower), middle), to: .init(x(interval.upper), middle),
          .init(Self.dot, width: 1.5)))
    }
    shapes.append(
      .circle(center: .init(x(share), middle), radius: 3.5, fill: Self.dot, nil))
    shapes.append(
      .text(CellText.percent(share) + limits(row), at: figures, role: .small))
    return shapes
  }

  private func limits(_ row: KeyTable.Row) -> String {
    row.interval.map { interval in
      let limits = [interval.lower, interval.upper].map {
        SwedishNumber.text($0, decimals: 1, shift: 2)
      }
      return " (\(limits[0])–\(limits[1]))"
    } ?? ""
  }

  private func shortened(_ name: String) -> String {
    name.count > Self.longestName ? name.prefix(Self.longestName - 1) + "…" : name
  }
}
