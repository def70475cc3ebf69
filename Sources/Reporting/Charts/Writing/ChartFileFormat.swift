internal import Concurrency
internal import OfficeFiles

/// `diagram/*.svg`: each chart as a picture of its own, with title, notes and source.
struct ChartFileFormat: ReportFormat {
  func files(of contents: ReportContents) -> [ReportFile] {
    let charts = contents.charts.all
    let named = Array(zip(charts, ASCIIName.distinct(charts.map(\.id))))
    return named.parallelMap(threads: contents.threads) { chart, name in
      let drawing = Self.drawing(chart)
      return ReportFile(
        path: "diagram/\(name).svg", bytes: file(of: drawing), numbers: drawing.numbers)
    }
  }

  private func file(of drawing: Markup) -> [UInt8] {
    let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    var bytes: [UInt8] = []
    bytes.reserveCapacity(declaration.utf8.count + drawing.bytes.count + 1)
    bytes.append(declaration)
    bytes += drawing.bytes
    bytes.append("\n")
    return bytes
  }

  private static func drawing(_ chart: Chart) -> Markup {
    let figure = ChartLayout.wide.framedFigure(of: chart)
    return SVGWriter(setting: .file)
      .markup(figure, title: chart.title, description: chart.description)
  }
}
