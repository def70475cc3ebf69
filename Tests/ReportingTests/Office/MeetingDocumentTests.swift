import Disclosure
import Estimation
import OfficeFiles
import SurveyModel
import Testing

@testable import Reporting

struct MeetingDocumentTests {
  private func document(_ fixture: ReportFixture) -> WordDocument {
    MeetingDocument(contents: ReportContents(fixture.report)).document
  }

  private func tables(_ document: WordDocument) -> [WordDocument.Table] {
    document.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  private func drawings(_ document: WordDocument) -> [Drawing] {
    document.blocks.compactMap { if case .drawing(let drawing) = $0 { drawing } else { nil } }
  }

  @Test(arguments: UInt64(1)...60)
  func `nothing in a document should not be published`(seed: UInt64) {
    let document = document(SummaryPropertyTests.fixture(seed: seed))
    #expect(document.problems() == [], "seed \(seed)")
    for drawing in drawings(document) { #expect(drawing.height <= 640, "seed \(seed)") }
  }

  @Test func `nor in one with nothing at all`() {
    var empty = ReportFixture(waves: [2021])
    empty.indicators = []
    #expect(document(ReportFixture(waves: [2021])).problems() == [])
    #expect(document(empty).problems() == [])
  }

  @Test func `the sentences are those of the summary`() {
    let report = ReportFixture.rich().report
    let document = document(.rich())
    let paragraph = Summary(report).paragraph.map(\.text).joined(separator: " ")
    #expect(
      document.blocks.contains {
        if case .paragraph(let spans) = $0 {
          spans.map(\.text).joined() == paragraph
        } else {
          false
        }
      })
    #expect(document.properties.language == "sv-SE")
    #expect(
      document.blocks.contains(
        .box(
          heading: "Ändrad metod",
          ["”Oro för inbrott” har en ny mätserie från 2021; tidigare mätningar är inte jämförbara."]
        )))
  }

  @Test func `the key table shows what may be shown and says why the rest is not`() throws {
    let table = try #require(tables(document(.rich())).first)
    #expect(
      table.columns.map(\.header) == [
        "Område", "Andel", "Intervall", "Bas", "Förändring sedan 2020, procentenheter", "Slutsats",
      ])
    #expect(
      table.rows[0]
        == [
          "Ekdala", "27,9 %", "23,9–31,9 %", "2 000", "−1,9", "liten minskning",
        ].map { $0.spaced })
    #expect(
      table.rows.map(\.[0]) == [
        "Ekdala", "Berga", "Lilla ön", "Norrliden", "Åsen", "Öxnered",
      ])
    #expect(table.rows[2] == ["Lilla ön", "..", "..", "..", "..", "dold för att skydda enskilda"])
    #expect(
      table.rows[5] == ["Öxnered", "41 %", "37–45 %", "90", "+11", "ökning"].map { $0.spaced })
  }

  @Test func `the chart is the one of the report, with words for those who do not see it`() throws {
    let report = ReportFixture.rich().report
    let chart = try #require(ChartMaker(SurveyWords(report)).placeLevels(report.indicators[0]))
    let drawing = try #require(drawings(document(.rich())).first)
    #expect(drawing.description == chart.description.text)
    let texts = drawing.shapes.compactMap {
      if case .text(let text, _, _, _) = $0 { text } else { nil }
    }
    #expect(texts == FigureDrawing.layout.figure(of: chart).texts.map(\.text.text))
  }

  @Test func `a chart of many places is cut into pages on one scale`() throws {
    let rows = (0..<60).map { index in
      DotChart.Row(
        label: "Område \(String(index))",
        point: ChartPoint(
          level: Share(0.6 - Double(index) / 100, .listed), interval: nil, reason: "",
          needsCaution: false),
        verdict: nil, verdictWord: "")
    }
    let chart = Chart(
      id: "x", title: "Rubrik", subtitle: "Vad", notes: [], description: "Ord",
      body: .dots(DotChart(rows: rows, references: [])))
    let drawings = chart.drawings
    #expect(drawings.count > 1)
    #expect(drawings[0].title.text == "Rubrik (del 1 av \(drawings.count))")
    let percents = drawings.map { drawing in
      drawing.drawing.shapes.compactMap {
        if case .text(let text, _, .middle, .small) = $0 { text } else { nil }
      }
    }
    #expect(percents.allSatisfy { $0 == percents[0] })
    #expect(drawings.allSatisfy { $0.drawing.height <= 640 })
  }
}

extension String {
  /// Blanks before units and between thousands do not break.
  fileprivate var spaced: String {
    contains(where: \.isLetter) ? self : String(map { $0 == " " ? "\u{A0}" : $0 })
  }
}
