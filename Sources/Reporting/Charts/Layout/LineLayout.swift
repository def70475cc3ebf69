/// Places lines over waves in one panel, each named at its end.
struct LineLayout {
  let layout: ChartLayout
  let chart: LineChart
  private static let plotHeight = 230.0
  private static let left = 44.0

  private let series: [LineChart.Series]
  private let scale: ShareScale
  /// The names at the ends, in lines.
  private let names: [[Sentence]]

  init(layout: ChartLayout, chart: LineChart) {
    self.layout = layout
    self.chart = chart
    series = chart.panels.first?.series ?? []
    scale = ShareScale(holding: series.flatMap(\.moments).compactMap(\.point.top).max())
    names = series.map { series in
      let value = series.moments.last { $0.point.share != nil }?.point.label
      let text: Sentence = value.map { "\(series.label) \($0)" } ?? "\(series.label): visas inte"
      return TextMetrics.lines(
        text, width: layout.isNarrow ? 96 : 170, size: FigureText.body, isBold: true)
    }
  }

  private var nameWidth: Double {
    names.joined().map { TextMetrics.width($0, size: FigureText.body, isBold: true) }.max() ?? 0
  }

  /// The whole plot.
  var figure: Figure {
    let axis = TimeAxis(
      ticks: chart.ticks, left: Self.left + 14, right: layout.width - nameWidth - 30)
    let breaks = BreakMarks(breaks: chart.breaks, axis: axis)
    let top = breaks.height + 20
    let bottom = top + Self.plotHeight
    let y = { (share: Double) in bottom - scale.position(share, length: Self.plotHeight) }
    let lines = SeriesDrawing(axis: axis, y: y, baseline: bottom, markRadius: 4.5)
    let right = axis.right + 12
    var shapes = grid(y: y, right: right)
    shapes += breaks.shapes(to: bottom) + axis.labels(at: bottom + ChartLayout.smallLine + 2)
    for series in series.reversed() { shapes += lines.shapes(series) }
    shapes += ends(y: y, top: top, bottom: bottom, x: axis.right)
    shapes += values(lines, placed: shapes)
    return Figure(
      width: layout.width, height: bottom + ChartLayout.smallLine + 8, shapes: shapes)
  }

  private func grid(y: (Double) -> Double, right: Double) -> [Figure.Shape] {
    let strokes = scale.ticks.map { tick in
      [FigurePoint(x: Self.left, y: y(tick)), FigurePoint(x: right, y: y(tick))]
    }
    return [
      .strokes(Array(strokes.dropFirst()), .grid), .strokes(Array(strokes.prefix(1)), .axis),
    ]
      + scale.ticks.map { tick in
        .text(
          FigureText(
            text: ShareScale.label(tick), at: FigurePoint(x: Self.left - 6, y: y(tick) + 4),
            anchor: .end, size: FigureText.small, role: .muted))
      }
  }

  /// The names, moved apart, each led to by a thin line from the last point.
  private func ends(
    y: (Double) -> Double, top: Double, bottom: Double, x: Double
  ) -> [Figure.Shape] {
    let lasts = series.map { series in series.moments.last { $0.point.share != nil } }
    let wanted = lasts.map { y($0?.point.share ?? 0) }
    let heights = names.map { Double($0.count) * ChartLayout.line + 4 }
    let centres = LabelSpreading.centres(
      wanted: wanted, heights: heights, from: top - 8, to: bottom)
    return series.indices.flatMap { index -> [Figure.Shape] in
      let block = Double(names[index].count) * ChartLayout.line
      let texts: [Figure.Shape] = names[index].enumerated().map { line, text in
        let baseline = centres[index] - block / 2 + 12 + Double(line) * ChartLayout.line
        return .text(
          FigureText(
            text: text, at: FigurePoint(x: x + 26, y: baseline),
            isBold: series[index].kind == .own))
      }
      guard lasts[index] != nil else { return texts }
      let leader = [
        FigurePoint(x: x + 9, y: wanted[index]), FigurePoint(x: x + 23, y: centres[index]),
      ]
      return [.strokes([leader], .grid)] + texts
    }
  }

  /// The values of the own line, where there is room for them.
  private func values(_ lines: SeriesDrawing, placed: [Figure.Shape]) -> [Figure.Shape] {
    var taken = placed.compactMap { shape -> FigureText? in
      if case .text(let text) = shape { text } else { nil }
    }
    var result: [Figure.Shape] = []
    guard let own = series.first(where: { $0.kind == .own }) else { return [] }
    let lastShown = own.moments.lastIndex { $0.point.share != nil }
    for (index, moment) in own.moments.enumerated() where index != lastShown {
      let candidates = lines.valueLabels(moment)
      guard let free = candidates.first(where: { label in !taken.contains { $0.overlaps(label) } })
      else { continue }
      taken.append(free)
      result.append(.text(free))
    }
    return result
  }
}
