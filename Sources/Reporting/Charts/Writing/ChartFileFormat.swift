/// `diagram/*.svg`: each chart as a picture of its own, with title, notes and source.
struct ChartFileFormat: ReportFormat {
  func files(of contents: ReportContents) -> [ReportFile] {
    let charts = contents.charts.all
    let names = ASCIIName.distinct(charts.map(\.id))
    return zip(charts, names).map { chart, name in
      let markup = Self.markup(chart)
      return ReportFile(
        path: "diagram/\(name).svg",
        bytes: Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(markup.text)\n".utf8),
        numbers: markup.numbers)
    }
  }

  private static func markup(_ chart: Chart) -> Markup {
    let figure = ChartLayout.wide.framedFigure(of: chart)
    return SVGWriter(setting: .file)
      .markup(figure, title: chart.title, description: chart.description)
  }
}
