/// Places many small panels on one scale, each with its own line.
struct PanelLayout {
  let layout: ChartLayout
  let chart: LineChart
  private static let plotHeight = 84.0
  private static let gap = 18.0
  private static let left = 34.0
  private static let right = 46.0

  private let scale: ShareScale

  init(layout: ChartLayout, chart: LineChart) {
    self.layout = layout
    self.chart = chart
    scale = ShareScale(
      holding: chart.panels.flatMap(\.series).flatMap(\.moments).compactMap(\.point.top).max(),
      fewTicks: true)
  }

  private var columns: Int { layout.isNarrow ? 2 : 4 }
  private var panelWidth: Double {
    (layout.width - Self.gap * Double(columns - 1)) / Double(columns)
  }

  /// The panels in rows; titles of a row end on one line.
  var figure: Figure {
    var shapes: [Figure.Shape] = []
    var y = 0.0
    for start in stride(from: 0, to: chart.panels.count, by: columns) {
      let panels = chart.panels[start..<min(start + columns, chart.panels.count)]
      let titles = panels.map {
        TextMetrics.lines($0.title, width: panelWidth, size: FigureText.body, isBold: true)
      }
      let titleHeight = Double(titles.map(\.count).max() ?? 1) * ChartLayout.line
      for (column, (panel, title)) in zip(panels, titles).enumerated() {
        let x = Double(column) * (panelWidth + Self.gap)
        let first = y + titleHeight - Double(title.count) * ChartLayout.line + 12
        shapes += title.enumerated().map { index, line in
          .text(
            FigureText(
              text: line, at: FigurePoint(x: x, y: first + Double(index) * ChartLayout.line),
              isBold: true))
        }
        shapes += self.panel(panel, x: x, top: y + titleHeight + 12)
      }
      y += titleHeight + 12 + Self.plotHeight + ChartLayout.smallLine + 27
    }
    return Figure(width: layout.width, height: max(1, y - 16), shapes: shapes)
  }

  private func panel(_ panel: LineChart.Panel, x: Double, top: Double) -> [Figure.Shape] {
    let bottom = top + Self.plotHeight
    let axis = TimeAxis(
      ticks: chart.ticks, left: x + Self.left + 8, right: x + panelWidth - Self.right)
    let y = { (share: Double) in bottom - scale.position(share, length: Self.plotHeight) }
    let spacing = (axis.right - axis.left) / Double(max(1, chart.ticks.count - 1))
    let drawing = SeriesDrawing(
      axis: axis, y: y, baseline: bottom, markRadius: max(1.8, min(3.5, spacing * 0.35)))
    var shapes = grid(x: x, right: axis.right + 8, y: y)
    let breaks = chart.breaks.map { mark in
      let at = axis.x(mark.time)
      return [FigurePoint(x: at, y: top), FigurePoint(x: at, y: bottom)]
    }
    if !breaks.isEmpty { shapes.append(.strokes(breaks, .other)) }
    for series in panel.series.reversed() { shapes += drawing.shapes(series) }
    shapes += ends(axis, at: bottom + ChartLayout.smallLine + 4, within: x...(x + panelWidth))
    if let value = value(panel, axis: axis, y: y, right: x + panelWidth, placed: shapes) {
      shapes.append(.text(value))
    }
    return shapes
  }

  /// The last value that is shown: to the right of its point, else above or below it, wherever it
  /// covers no other text.
  private func value(
    _ panel: LineChart.Panel, axis: TimeAxis, y: (Double) -> Double, right: Double,
    placed: [Figure.Shape]
  ) -> FigureText? {
    guard let last = panel.series.first?.moments.last(where: { $0.point.share != nil }),
      let share = last.point.share
    else { return nil }
    let taken = placed.compactMap { shape -> FigureText? in
      if case .text(let text) = shape { text } else { nil }
    }
    let (x, middle) = (axis.x(last.time), y(share))
    let upper = y(last.point.interval?.upper ?? share)
    let lower = y(last.point.interval?.lower ?? share)
    let places: [(Double, Double, Figure.Anchor)] = [
      (x + 8, middle + 4, .start), (x, upper - 6, .middle), (x, lower + 14, .middle),
      (x - 8, middle + 4, .end),
    ]
    return places.map { x, y, anchor in
      FigureText(
        text: last.point.label, at: FigurePoint(x: x, y: y), anchor: anchor,
        size: FigureText.small, isBold: true, role: .value)
    }.first { text in text.right <= right && !taken.contains { $0.overlaps(text) } }
  }

  private func grid(
    x: Double, right: Double, y: (Double) -> Double
  ) -> [Figure.Shape] {
    let strokes = scale.ticks.map { tick in
      [FigurePoint(x: x + Self.left, y: y(tick)), FigurePoint(x: right, y: y(tick))]
    }
    let labelled = [scale.ticks.first, scale.ticks.last].compactMap { $0 }
    return [
      .strokes(Array(strokes.dropFirst()), .grid), .strokes(Array(strokes.prefix(1)), .axis),
    ]
      + labelled.map { tick in
        .text(
          FigureText(
            text: ShareScale.label(tick), at: FigurePoint(x: x + Self.left - 4, y: y(tick) + 4),
            anchor: .end, size: FigureText.small, role: .muted))
      }
  }

  /// The first and the last wave.
  private func ends(
    _ axis: TimeAxis, at baseline: Double, within bounds: ClosedRange<Double>
  ) -> [Figure.Shape] {
    var ends = [chart.ticks.last, chart.ticks.count > 1 ? chart.ticks.first : nil]
      .compactMap { $0 }
      .map { tick -> FigureText in
        let width = TextMetrics.width(tick.label, size: FigureText.small)
        let x = max(
          bounds.lowerBound + width / 2, min(bounds.upperBound - width / 2, axis.x(tick.time)))
        return FigureText(
          text: tick.label, at: FigurePoint(x: x, y: baseline), anchor: .middle,
          size: FigureText.small, role: .muted)
      }
    if ends.count == 2, ends[0].overlaps(ends[1]) { ends.removeLast() }
    return ends.map { .text($0) }
  }
}
