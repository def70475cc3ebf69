import Disclosure
import SurveyModel
import Testing

@testable import Reporting

/// What holds for every chart on paper, whatever the municipality and the width.
struct ChartFigureTests {
  private static let shapes = GeneratedMunicipality.all

  private func charts(_ shape: GeneratedMunicipality) -> [Chart] { shape.made.charts }

  /// A text with its edges worked out once.
  private struct Placed {
    let text: String
    let left, right, top, bottom: Double

    init(_ text: FigureText) {
      self.text = text.text.text
      (left, right, top, bottom) = (text.left, text.right, text.top, text.bottom)
    }

    func overlaps(_ other: Placed) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  private func figures(_ shape: GeneratedMunicipality) -> [(Chart, Figure)] {
    charts(shape).flatMap { chart in
      [
        (chart, ChartLayout.wide.figure(of: chart)), (chart, ChartLayout.narrow.figure(of: chart)),
        (chart, ChartLayout.wide.framedFigure(of: chart)),
      ]
    }
  }

  @Test(arguments: shapes)
  func `no label covers another or leaves the paper`(shape: GeneratedMunicipality) {
    for (chart, figure) in figures(shape) {
      let texts = figure.texts.map(Placed.init)
      for (index, text) in texts.enumerated() {
        #expect(text.left >= -1 && text.right <= figure.width + 1, "\(chart.id): \(text.text)")
        #expect(text.top >= -1 && text.bottom <= figure.height + 1, "\(chart.id): \(text.text)")
        for other in texts[(index + 1)...] where text.overlaps(other) {
          Issue.record("\(chart.id), \(figure.width): \(text.text) covers \(other.text)")
        }
      }
    }
  }

  @Test(arguments: shapes)
  func `every mark lies on the paper, and what is hidden is a labelled ring`(
    shape: GeneratedMunicipality
  ) {
    for (chart, figure) in figures(shape) {
      var rings = 0
      for case .mark(let mark, let at, let radius, _) in figure.shapes {
        #expect(at.x.isFinite && at.y.isFinite && radius > 0)
        #expect(at.x >= 0 && at.x <= figure.width && at.y >= 0 && at.y <= figure.height)
        if mark == .ring { rings += 1 }
      }
      let hidden = Self.hidden(chart)
      #expect(rings == hidden, "\(chart.id)")
      if hidden > 0 { #expect(figure.texts.contains { $0.text.text.contains("..") }, "\(chart.id)") }
    }
  }

  private static func hidden(_ chart: Chart) -> Int {
    let points: [ChartPoint] =
      switch chart.body {
      case .dots(let dots): dots.rows.map(\.point)
      case .lines(let lines):
        lines.panels.flatMap(\.series).filter { $0.kind == .own }.flatMap(\.moments).map(\.point)
      case .slopes(let slopes): slopes.rows.flatMap { [$0.before, $0.after] }
      }
    return points.filter { $0.share == nil }.count
  }

  @Test(arguments: shapes)
  func `rows of places go from high to low, what is hidden last`(shape: GeneratedMunicipality) {
    for chart in charts(shape) where chart.id.hasPrefix("platser-") {
      guard case .dots(let dots) = chart.body else { continue }
      let shares = dots.rows.map { $0.point.share ?? -1 }
      #expect(shares == shares.sorted(by: >), "\(chart.id)")
    }
  }

  @Test(arguments: shapes)
  func `no line is drawn across a break of the series`(shape: GeneratedMunicipality) {
    guard shape.breaksSeries, shape.waves > 2 else { return }
    for (chart, figure) in figures(shape) where chart.id.hasPrefix("utveckling-matt_") {
      guard case .lines(let lines) = chart.body, let mark = lines.breaks.first else { continue }
      let own = figure.shapes.flatMap { shape -> [[FigurePoint]] in
        if case .strokes(let strokes, .own) = shape { strokes } else { [] }
      }
      let all = lines.panels[0].series[0].moments
      #expect(all.contains { $0.time < mark.time } && all.contains { $0.time > mark.time })
      #expect(own.count > 1 || all.count < 4, "one stretch on each side")
    }
  }

  @Test(arguments: shapes)
  func `titles never say more than the test`(shape: GeneratedMunicipality) {
    let report = shape.made.contents.report
    let established = (report.changes + report.comparisons).filter {
      $0.test.map { $0.verdict != .notEstablished } ?? false
    }
    for chart in charts(shape) {
      #expect(
        !chart.title.isEmpty && chart.title.text.first?.isNumber == false
          || chart.id.hasPrefix("grupper"))
      let claims = [
        "Statistiskt säkerställt", "En statistiskt", "En liten men", "Säkerställd ökning",
      ]
      if claims.contains(where: chart.title.text.hasPrefix) {
        #expect(!established.isEmpty, "\(chart.title)")
        #expect(shape.method != .openLink)
      }
    }
  }

  @Test(arguments: shapes)
  func `files are well-formed, titled and named in ASCII`(shape: GeneratedMunicipality) throws {
    let files = ChartFileFormat().files(of: shape.made.contents)
    #expect(Set(files.map(\.path)).count == files.count)
    for file in files {
      #expect(file.path.hasPrefix("diagram/") && file.path.hasSuffix(".svg"))
      #expect(file.path.utf8.allSatisfy { $0 < 128 && $0 != 32 })
      let text = String(decoding: file.bytes, as: UTF8.self)
      let elements = try MarkupElement.elements(in: text)
      #expect(elements.first?.name == "svg")
      for value in elements.flatMap(\.attributes.values) {
        #expect(!value.contains("nan") && !value.contains("inf") && !value.contains("e-"))
      }
      #expect(elements[1].name == "title" && elements[2].name == "desc")
      for word in ["<script", "href", "<style", "class="] {
        #expect(!text.contains(word), "\(word) in \(file.path)")
      }
    }
  }
}
