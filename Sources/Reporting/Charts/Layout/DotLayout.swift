/// Places rows of marks with their intervals, names to the left and values to the right; on narrow
/// paper both stand above the row.
struct DotLayout {
  let layout: ChartLayout
  let chart: DotChart
  /// The marks and whiskers of one row reach this far from its middle.
  private static let markRadius = 5.0
  /// The lane left of zero where what is not shown has its mark.
  private static let lane = 18.0

  private let scale: ShareScale
  /// What stands to the right of each row.
  private let values: [Sentence]
  private let nameWidth: Double
  private let plotLeft: Double
  private let plotRight: Double

  init(layout: ChartLayout, chart: DotChart) {
    self.layout = layout
    self.chart = chart
    scale = ShareScale(
      holding: (chart.rows.compactMap(\.point.top) + chart.rows.compactMap(\.modelled)
        + chart.references.map(\.share) + [chart.largest ?? 0]).max(),
      fewTicks: layout.isNarrow)
    values = chart.rows.map(Self.value)
    let valueWidth = Self.widest(values, isBold: true)
    nameWidth =
      layout.isNarrow
      ? max(120, layout.width - valueWidth - 12)
      : min(Self.widest(chart.rows.map(\.label)), layout.width * 0.34)
    plotLeft = (layout.isNarrow ? 0 : nameWidth + 8) + Self.lane
    plotRight = layout.width - (layout.isNarrow ? 16 : valueWidth + 14)
  }

  private static func widest(_ texts: [Sentence], isBold: Bool = false) -> Double {
    texts.map { TextMetrics.width($0, size: FigureText.body, isBold: isBold) }.max() ?? 0
  }

  /// The value, the verdict in a word, or why nothing is shown.
  private static func value(_ row: DotChart.Row) -> Sentence {
    guard row.point.share != nil else { return ".. \(row.point.reason)" }
    return row.verdictWord.isEmpty ? row.point.label : "\(row.point.label) \(row.verdictWord)"
  }

  private func x(_ share: Double) -> Double {
    plotLeft + scale.position(share, length: plotRight - plotLeft)
  }

  /// The whole plot.
  var figure: Figure {
    let labels = ReferenceLabels(
      references: chart.references.map { ($0.label, x($0.share)) }, left: 0, right: layout.width)
    let top = labels.height + 6
    var y = top
    var shapes: [Figure.Shape] = []
    // Where vertical lines may go: everywhere, but on narrow paper not through names and values.
    var strips: [ClosedRange<Double>] = []
    for (row, value) in zip(chart.rows, values) {
      let (drawn, height) = self.row(row, value: value, top: y)
      shapes += drawn
      y += height
      if layout.isNarrow { strips.append((y - 26)...(y - 4)) }
    }
    let bottom = y + 4
    if !layout.isNarrow { strips = [top...bottom] }
    return Figure(
      width: layout.width, height: bottom + ChartLayout.smallLine + 4,
      shapes: grid(strips, bottom: bottom) + lines(labels, strips, top: top) + shapes)
  }

  private func grid(_ strips: [ClosedRange<Double>], bottom: Double) -> [Figure.Shape] {
    let ticks = scale.ticks
    let strokes = ticks.map { vertical(x($0), strips) }
    return [
      .strokes(strokes.dropFirst().flatMap { $0 }, .grid),
      .strokes(strokes.prefix(1).flatMap { $0 }, .axis),
    ]
      + ticks.map { tick in
        .text(
          FigureText(
            text: ShareScale.label(tick),
            at: FigurePoint(x: x(tick), y: bottom + ChartLayout.smallLine), anchor: .middle,
            size: FigureText.small, role: .muted))
      }
  }

  private func vertical(_ x: Double, _ strips: [ClosedRange<Double>]) -> [[FigurePoint]] {
    strips.map { strip in
      [FigurePoint(x: x, y: strip.lowerBound), FigurePoint(x: x, y: strip.upperBound)]
    }
  }

  private func lines(
    _ labels: ReferenceLabels, _ strips: [ClosedRange<Double>], top: Double
  ) -> [Figure.Shape] {
    zip(chart.references, labels.placed).flatMap { reference, placed -> [Figure.Shape] in
      let x = x(reference.share)
      let strokes = vertical(x, [placed.top...(top - 2)] + strips)
      return [.strokes(strokes, reference.isOwn ? .own : .other)] + placed.texts.map { .text($0) }
    }
  }

  private func row(
    _ row: DotChart.Row, value: Sentence, top: Double
  ) -> ([Figure.Shape], Double) {
    let names = TextMetrics.lines(row.label, width: nameWidth, size: FigureText.body)
    let block = Double(names.count) * ChartLayout.line
    let isNarrow = layout.isNarrow
    let height = isNarrow ? block + 26 : max(26, block + 8)
    let middle = isNarrow ? top + block + 11 : top + height / 2
    let firstBaseline = isNarrow ? top + 13 : middle - block / 2 + 12
    let nameX = isNarrow ? 0 : nameWidth
    var shapes: [Figure.Shape] = names.enumerated().map { index, line in
      let y = firstBaseline + Double(index) * ChartLayout.line
      return .text(
        FigureText(
          text: line, at: FigurePoint(x: nameX, y: y), anchor: isNarrow ? .start : .end))
    }
    let valueAt =
      isNarrow
      ? FigurePoint(x: layout.width, y: firstBaseline)
      : FigurePoint(x: plotRight + 14, y: middle + 4.5)
    let isFound = row.verdict == .higher || row.verdict == .lower
    shapes.append(
      .text(
        FigureText(
          text: value, at: valueAt, anchor: isNarrow ? .end : .start, isBold: isFound,
          role: row.point.share == nil ? .muted : .text)))
    return (shapes + marks(row, y: middle), height)
  }

  private func marks(_ row: DotChart.Row, y: Double) -> [Figure.Shape] {
    guard let share = row.point.share else {
      let at = FigurePoint(x: plotLeft - Self.lane / 2, y: y)
      return [.mark(.ring, at: at, radius: Self.markRadius, .hidden)]
    }
    let look = ChartMark(row.verdict)
    var shapes: [Figure.Shape] = []
    if let interval = row.point.interval {
      let (left, right) = (x(interval.lower), x(interval.upper))
      let caps = [left, right].map { x in
        [FigurePoint(x: x, y: y - 3.5), FigurePoint(x: x, y: y + 3.5)]
      }
      shapes.append(
        .strokes(
          [[FigurePoint(x: left, y: y), FigurePoint(x: right, y: y)]] + caps, look.whisker))
    }
    shapes.append(
      .mark(
        look.mark, at: FigurePoint(x: x(share), y: y), radius: Self.markRadius, look.role))
    if let modelled = row.modelled {
      let at = FigurePoint(x: x(modelled), y: y + Self.markRadius * 1.7)
      shapes.append(.mark(.diamond, at: at, radius: Self.markRadius * 0.7, .other))
    }
    return shapes
  }
}

/// How a verdict is drawn: by shape first, so that colour is never alone.
struct ChartMark {
  let mark: Figure.Mark
  let role: Figure.Role
  /// The role of the interval.
  let whisker: Figure.Role

  init(_ verdict: ChartVerdict?) {
    switch verdict {
    case .higher: (mark, role, whisker) = (.triangleUp, .higher, .higher)
    case .lower: (mark, role, whisker) = (.triangleDown, .lower, .lower)
    case .notEstablished, nil: (mark, role, whisker) = (.circle, .mark, .whisker)
    }
  }
}
