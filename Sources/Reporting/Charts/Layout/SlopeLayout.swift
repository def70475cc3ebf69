/// Places two waves side by side with a line a row, named at both ends (narrow: to the right).
struct SlopeLayout {
  let layout: ChartLayout
  let chart: SlopeChart
  private static let labelGap = 3.0
  private static let laneHeight = 20.0

  private let shown: [SlopeChart.Row]
  private let partly: [SlopeChart.Row]

  init(layout: ChartLayout, chart: SlopeChart) {
    self.layout = layout
    self.chart = chart
    shown = chart.rows.filter { $0.before.share != nil && $0.after.share != nil }
    partly = chart.rows.filter { $0.before.share == nil || $0.after.share == nil }
  }

  private var nameWidth: Double { layout.isNarrow ? 118 : 200 }
  private var left: Double { layout.isNarrow ? 68 : 250 }
  private var right: Double { layout.isNarrow ? 174 : 470 }

  /// The whole plot: lines above, rows that lack an end below.
  var figure: Figure {
    let top = ChartLayout.line + 12
    let befores = shown.map { labels($0, isAfter: false) }
    let afters = shown.map { labels($0, isAfter: true) }
    let heights = { (labels: [[Sentence]]) in
      labels.map { Double($0.count) * ChartLayout.line + Self.labelGap }
    }
    let plotHeight =
      shown.isEmpty
      ? 0 : max(200, heights(befores).reduce(0, +), heights(afters).reduce(0, +))
    let bottom = top + plotHeight
    let scale = ShareScale(
      holding: shown.flatMap { [$0.before.share, $0.after.share] }.compactMap { $0 }.max())
    let y = { (share: Double) in bottom - scale.position(share, length: plotHeight) }
    var shapes = header(bottom: bottom)
    let sides = [
      (shown.map(\.before), befores, false), (shown.map(\.after), afters, true),
    ]
    shapes += shown.flatMap { line($0, y: y) }
    for (points, texts, isAfter) in sides {
      let wanted = points.map { y($0.share ?? 0) }
      let centres = LabelSpreading.centres(
        wanted: wanted, heights: heights(texts), from: top - 6, to: bottom + 6)
      for index in shown.indices {
        shapes += label(
          texts[index], row: shown[index], from: wanted[index], at: centres[index],
          isAfter: isAfter)
      }
    }
    var laneTop = bottom + 12
    for row in partly {
      let (drawn, height) = lane(row, top: laneTop)
      shapes += drawn
      laneTop += height
    }
    return Figure(width: layout.width, height: laneTop + 4, shapes: shapes)
  }

  private func labels(_ row: SlopeChart.Row, isAfter: Bool) -> [Sentence] {
    let point = isAfter ? row.after : row.before
    if layout.isNarrow, !isAfter { return [point.label] }
    let text: Sentence =
      isAfter ? "\(point.label) \(row.label)" : "\(row.label) \(point.label)"
    return TextMetrics.lines(text, width: nameWidth, size: FigureText.body, isBold: true)
  }

  private func header(bottom: Double) -> [Figure.Shape] {
    let axes = [left, right].map { x in
      [FigurePoint(x: x, y: ChartLayout.line + 4), FigurePoint(x: x, y: bottom + 4)]
    }
    return [.strokes(axes, .axis)]
      + [(chart.beforeLabel, left), (chart.afterLabel, right)].map { text, x in
        .text(
          FigureText(
            text: text, at: FigurePoint(x: x, y: 13), anchor: .middle, isBold: true))
      }
  }

  private func line(_ row: SlopeChart.Row, y: (Double) -> Double) -> [Figure.Shape] {
    guard let before = row.before.share, let after = row.after.share else { return [] }
    let ends = [FigurePoint(x: left, y: y(before)), FigurePoint(x: right, y: y(after))]
    let look = look(row)
    return (chart.isBroken ? [] : [.strokes([ends], look.whisker)])
      + ends.map { .mark(look.mark, at: $0, radius: 4, look.role) }
  }

  private func look(_ row: SlopeChart.Row) -> (
    mark: Figure.Mark, role: Figure.Role, whisker: Figure.Role
  ) {
    switch row.kind {
    case .other: return (.diamond, .other, .other)
    case .whole: return (.square, .own, .own)
    case .own:
      let mark = ChartMark(row.verdict)
      return (mark.mark, mark.role, mark.role == .mark ? .axis : mark.whisker)
    }
  }

  private func label(
    _ lines: [Sentence], row: SlopeChart.Row, from y: Double, at centre: Double, isAfter: Bool
  ) -> [Figure.Shape] {
    let direction = isAfter ? 1.0 : -1.0
    let x = isAfter ? right : left
    let block = Double(lines.count) * ChartLayout.line
    let isFound = row.verdict == .higher || row.verdict == .lower || row.kind == .whole
    let leader = [
      FigurePoint(x: x + direction * 7, y: y), FigurePoint(x: x + direction * 21, y: centre),
    ]
    return [.strokes([leader], .grid)]
      + lines.enumerated().map { index, line in
        .text(
          FigureText(
            text: line,
            at: FigurePoint(
              x: x + direction * 25,
              y: centre - block / 2 + 12 + Double(index) * ChartLayout.line),
            anchor: isAfter ? .start : .end, isBold: isFound))
      }
  }

  /// A row that is shown in one wave or none: a ring where it is not, and the reason.
  private func lane(_ row: SlopeChart.Row, top: Double) -> ([Figure.Shape], Double) {
    let y = top + Self.laneHeight / 2
    var shapes: [Figure.Shape] = []
    for (point, x) in [(row.before, left), (row.after, right)] {
      let at = FigurePoint(x: x, y: y)
      shapes.append(
        point.share == nil
          ? .mark(.ring, at: at, radius: 4.5, .hidden) : .mark(.circle, at: at, radius: 4, .mark))
    }
    let before = row.before.label
    let reason: Sentence =
      row.after.share == nil ? "\(row.after.reason)" : "\(chart.beforeLabel): \(row.before.reason)"
    let value = row.after.label
    let text: Sentence = "\(value) \(row.label) (\(reason))"
    let lines = TextMetrics.lines(
      text, width: layout.width - right - 25, size: FigureText.body)
    shapes.append(
      .text(FigureText(text: before, at: FigurePoint(x: left - 25, y: y + 4.5), anchor: .end)))
    shapes += lines.enumerated().map { index, line in
      .text(
        FigureText(
          text: line,
          at: FigurePoint(x: right + 25, y: y + 4.5 + Double(index) * ChartLayout.line)))
    }
    return (shapes, max(Self.laneHeight, Double(lines.count) * ChartLayout.line + 4))
  }
}
