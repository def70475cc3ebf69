/// Where the waves stand from left to right, in proportion to the time between them.
struct TimeAxis {
  let ticks: [LineChart.Tick]
  let left: Double
  let right: Double

  /// Where a time stands; in the middle when there is only one.
  func x(_ time: Double) -> Double {
    guard let first = ticks.first?.time, let last = ticks.last?.time, last > first else {
      return (left + right) / 2
    }
    return left + (time - first) / (last - first) * (right - left)
  }

  /// The labels that have room: the last, the first, and those between from the right.
  func labels(at baseline: Double) -> [Figure.Shape] {
    let texts = ticks.map { tick in
      FigureText(
        text: tick.label, at: FigurePoint(x: x(tick.time), y: baseline), anchor: .middle,
        size: FigureText.small, role: .muted)
    }
    guard let last = texts.last else { return [] }
    var kept = [last]
    let others = texts.dropLast()
    for text in Array(others.prefix(1)) + others.dropFirst().reversed() {
      let isClear = kept.allSatisfy { $0.left > text.right + 6 || text.left > $0.right + 6 }
      if isClear { kept.append(text) }
    }
    return texts.filter { kept.contains($0) }.map { .text($0) }
  }
}

/// The marks where a series breaks: a dashed line through the gap, with its label above.
struct BreakMarks {
  private let placed: [(text: FigureText, x: Double)]
  /// The height of the labels.
  let height: Double

  init(breaks: [LineChart.Tick], axis: TimeAxis) {
    var rows: [[FigureText]] = []
    var result: [(FigureText, Double)] = []
    for mark in breaks {
      let x = axis.x(mark.time)
      let width = TextMetrics.width(mark.label, size: FigureText.small)
      let centre = max(width / 2, min(axis.right + 12 - width / 2, x))
      var row = 0
      var text: FigureText
      repeat {
        text = FigureText(
          text: mark.label,
          at: FigurePoint(x: centre, y: 11 + Double(row) * ChartLayout.smallLine),
          anchor: .middle, size: FigureText.small, role: .muted)
        row += 1
      } while rows.count >= row && rows[row - 1].contains { $0.overlaps(text) }
      while rows.count < row { rows.append([]) }
      rows[row - 1].append(text)
      result.append((text, x))
    }
    placed = result
    height = Double(rows.count) * ChartLayout.smallLine
  }

  /// The labels and their lines.
  func shapes(to bottom: Double) -> [Figure.Shape] {
    let strokes = placed.map { mark in
      [FigurePoint(x: mark.x, y: height + 3), FigurePoint(x: mark.x, y: bottom)]
    }
    return (strokes.isEmpty ? [] : [.strokes(strokes, .other)]) + placed.map { .text($0.text) }
  }
}
