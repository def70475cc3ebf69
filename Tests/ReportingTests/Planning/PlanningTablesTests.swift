import Disclosure
import Estimation
import OfficeFiles
import Planning
import SurveyModel
import Testing

@testable import Reporting

/// The tables and charts of planning where people read.
@Suite struct PlanningTablesTests {
  private func contents(_ fixture: ReportFixture = .planned()) -> ReportContents {
    ReportContents(fixture.report)
  }

  private func tables(_ contents: ReportContents) throws -> PlanningTables {
    PlanningTables(contents, try #require(contents.report.plan))
  }

  @Test func theCellsAreThoseOfTheReportsOwnTable() throws {
    let contents = contents()
    let shown = try #require(tables(contents).problems)
    #expect(shown.rowsHeader == "Område")
    let source = try #require(contents.tables.first { $0.id == "planeringsunderlag" })
    #expect(shown.rows.count == source.rows.count)
    let first = try #require(shown.rows.first)
    #expect(first.header == "Åsen")
    #expect(first.cells.contains(.figure("46,0\u{A0}%")))
    #expect(first.cells.contains(.figure("42,0–50,0\u{A0}%")))
    #expect(first.cells.contains(.figure("+24,0")))
    #expect(first.cells.contains(.figure("1 av 5")))
    #expect(first.cells.contains(.text("starkt")))
  }

  /// Time of day stands where some row has one; the group is left out where all are about everybody.
  @Test func aColumnThatSaysNothingIsLeftOut() throws {
    let shown = try #require(tables(contents()).problems)
    #expect(shown.headers.contains("Tid") && !shown.headers.contains("Grupp"))
  }

  @Test func smallBasesCarryNoDecimals() throws {
    var fixture = ReportFixture.planned()
    fixture.shares.removeAll { $0.domain.place == 0 }
    fixture.shares.append(ReportFixture.share(2021, place: 0, share: 0.46, base: 60))
    let row = try #require(tables(contents(fixture)).problems?.rows.first { $0.header == "Åsen" })
    #expect(row.cells.contains(.figure("46\u{A0}%")))
  }

  @Test func theWholeGoesByItsOwnName() throws {
    let shown = try #require(tables(contents()).nextWave)
    #expect(
      shown.rows.map(\.header) == ["Ekdala", "Åsen", "Berga", "Norrliden", "Öxnered", "Lilla ön"])
  }

  @Test func theChartHasTheDirectAndTheModelledShare() throws {
    let report = contents().report
    let chart = try #require(ChartMaker(SurveyWords(report)).planning())
    #expect(chart.title == "Åsen är med säkerhet bland de tre sämsta av 5 områden")
    guard case .dots(let dots) = chart.body else {
      Issue.record("not a chart of dots")
      return
    }
    let rows = try #require(report.plan).shortlist.filter { $0.share.group.isAll }
    #expect(dots.rows.count == rows.count)
    for row in dots.rows {
      let source = try #require(
        rows.first { row.label.text.hasPrefix(SurveyWords(report).placeName($0.share.place)) })
      #expect(row.point.share == source.share.share)
      #expect(row.modelled == source.steadied?.share)
    }
    for layout in [ChartLayout.wide, .narrow] {
      let figure = layout.figure(of: chart)
      let diamonds = figure.shapes.count {
        if case .mark(.diamond, _, _, _) = $0 { true } else { false }
      }
      #expect(diamonds == rows.count)
      #expect(figure.texts.allSatisfy { $0.left >= -1 && $0.right <= figure.width + 1 })
    }
  }

  @Test func theMeetingsItemNumbersItsTablesAndFigures() throws {
    let document = MeetingDocument(contents: contents()).document
    #expect(document.problems() == [])
    let captions = document.blocks.compactMap { block -> String? in
      if case .caption(let text) = block { text } else { nil }
    }
    let tables = captions.filter { $0.hasPrefix("Tabell ") }
    let figures = captions.filter { $0.hasPrefix("Figur ") }
    #expect(tables.count >= 3 && figures.count == 2)
    for (index, caption) in tables.enumerated() {
      #expect(caption.hasPrefix("Tabell \(index + 1). "))
    }
    for (index, caption) in figures.enumerated() {
      #expect(caption.hasPrefix("Figur \(index + 1). "))
    }
    let headings = document.blocks.compactMap { block -> String? in
      if case .heading(_, let text) = block { text } else { nil }
    }
    #expect(headings.contains("Planeringsunderlag") && headings.contains("Nästa undersökning"))
  }
}
