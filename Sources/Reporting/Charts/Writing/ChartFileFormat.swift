/// `diagram/*.svg`: each chart as a picture of its own, with title, notes and source.
struct ChartFileFormat: ReportFormat {
  func files(of contents: ReportContents) -> [ReportFile] {
    let charts = contents.charts.all
    let names = ASCIIName.distinct(charts.map(\.id))
    return zip(charts, names).map { chart, name in
      ReportFile(path: "diagram/\(name).svg", text: Self.text(chart))
    }
  }

  /// The file of a chart.
  static func text(_ chart: Chart) -> String {
    let figure = ChartLayout.wide.framedFigure(of: chart)
    let writer = SVGWriter(setting: .file)
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + writer.markup(figure, title: chart.title, description: chart.description).text + "\n"
  }
}
