/// Places a chart on paper of one of two widths.
struct ChartLayout {
  /// For a page or a screen.
  static let wide = ChartLayout(width: 720)
  /// For a telephone.
  static let narrow = ChartLayout(width: 320)

  let width: Double
  /// Whether labels stand above what they name instead of beside it.
  var isNarrow: Bool { width < 500 }

  /// The height of a line of small text.
  static let smallLine = FigureText.small * FigureText.leading
  /// The height of a line of labels.
  static let line = FigureText.body * FigureText.leading

  /// The marks, lines and labels of a chart, without its title and notes.
  func figure(of chart: Chart) -> Figure {
    switch chart.body {
    case .dots(let dots): DotLayout(layout: self, chart: dots).figure
    case .lines(let lines):
      lines.panels.count == 1
        ? LineLayout(layout: self, chart: lines).figure
        : PanelLayout(layout: self, chart: lines).figure
    case .slopes(let slopes): SlopeLayout(layout: self, chart: slopes).figure
    }
  }

  /// The same with title and subtitle above and the notes below, as a picture of its own.
  func framedFigure(of chart: Chart) -> Figure {
    let margin = 16.0
    var y = margin
    var shapes: [Figure.Shape] = []
    func write(_ text: Sentence, size: Double, isBold: Bool = false, role: Figure.Role = .text) {
      let lines = TextMetrics.lines(text, width: width, size: size, isBold: isBold)
      for line in lines {
        y += size * FigureText.leading
        shapes.append(
          .text(
            FigureText(
              text: line, at: FigurePoint(x: 0, y: y - size * 0.25), size: size, isBold: isBold,
              role: role)))
      }
    }
    write(chart.title, size: 17, isBold: true)
    y += 4
    write(chart.subtitle, size: FigureText.body, role: .muted)
    y += 12
    let plot = figure(of: chart)
    let top = y
    y += plot.height + 8
    for note in chart.notes {
      write(note, size: FigureText.small, role: .muted)
      y += 3
    }
    let height = y + margin
    return Figure(
      width: width, height: height, shapes: shapes + plot.moved(down: top, height: height).shapes)
  }
}
