internal import Concurrency

/// `diagram/*.svg`: each chart as a picture of its own, with title, notes and source.
struct ChartFileFormat: ReportFormat {
  func files(of contents: ReportContents) -> [ReportFile] {
    let charts = contents.charts.all
    let named = Array(zip(charts, ASCIIName.distinct(charts.map(\.id))))
    return named.parallelMap(threads: contents.threads) { chart, name in
      let markup = Self.markup(chart)
      return ReportFile(
        path: "diagram/\(name).svg", bytes: markup.bytes, numbers: markup.numbers)
    }
  }

  private static func markup(_ chart: Chart) -> Markup {
    let figure = ChartLayout.wide.framedFigure(of: chart)
    return .literal("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
      + SVGWriter(setting: .file)
      .markup(figure, title: chart.title, description: chart.description) + .literal("\n")
  }
}
