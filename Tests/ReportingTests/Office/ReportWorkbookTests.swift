import OfficeFiles
import SurveyModel
import Testing

@testable import Reporting

struct ReportWorkbookTests {
  private func workbook(_ fixture: ReportFixture) -> Workbook {
    ReportWorkbook(contents: ReportContents(fixture.report)).workbook
  }

  private func sheet(_ name: String, _ fixture: ReportFixture) throws -> Workbook.Table {
    let sheet = try #require(workbook(fixture).sheets.first { $0.name == name })
    return try #require(sheet.table)
  }

  @Test(arguments: UInt64(1)...60)
  func `nothing in a workbook should not be published`(seed: UInt64) {
    #expect(workbook(SummaryPropertyTests.fixture(seed: seed)).problems() == [], "seed \(seed)")
  }

  @Test func `nor in a rich one, nor in one with nothing at all`() {
    var empty = ReportFixture(waves: [2021])
    empty.indicators = []
    #expect(workbook(.rich()).problems() == [])
    #expect(workbook(ReportFixture(waves: [2021])).problems() == [])
    #expect(workbook(empty).problems() == [])
  }

  @Test func `every table has a sheet that the cover leads to`() {
    let report = ReportFixture.rich().report
    let workbook = workbook(.rich())
    let names = workbook.sheets.map(\.name)
    #expect(names.prefix(5) == ["Metod", "Status", "Kolumner", "Områden", "Mått"])
    #expect(names.dropFirst(5).dropLast() == ReportTables.all(of: report).map(\.title)[...])
    #expect(names.last == "Datakvalitet")
    let links = workbook.cover.table?.rows.map(\.[0])
    #expect(links == names.map { .link($0, to: .sheet($0)) })
    let text = workbook.cover.lines.map(\.description).joined(separator: "\n")
    #expect(text.contains(Summary(report).sentence.text))
    #expect(text.contains("Två punkter (..)"))
  }

  @Test func `a change is in percentage points, a share in percent, a year a year`() throws {
    let table = try sheet("Förändringar", .rich())
    let kinds = Dictionary(
      uniqueKeysWithValues: table.columns.map { ($0.header, $0.kind) })
    #expect(kinds["Från"] == .year)
    #expect(kinds["Skillnad, procentenheter"] == .signedDecimal(1))
    #expect(kinds["Medelfel, procentenheter"] == .decimal(1))
    #expect(kinds["p, justerat"] == .pValue)
    #expect(kinds["Undersökning"] == nil)
    let difference = try #require(
      table.columns.firstIndex { $0.header == "Skillnad, procentenheter" })
    #expect(table.rows[0][difference] == .number(PlainNumber.hundredfold(0.27943 - 0.29846987)))
    let shares = try sheet("Andelar", .rich())
    let share = try #require(shares.columns.firstIndex { $0.header == "Andel" })
    #expect(shares.columns[share].kind == .percent)
    #expect(shares.rows[1][share] == .number(0.27943))
  }

  @Test func `what is hidden is .. with the reason in its own column`() throws {
    let table = try sheet("Andelar", .rich())
    let row = try #require(table.rows.first { $0.contains(.text("Lilla ön")) })
    #expect(row.last == .text("dold för att skydda enskilda"))
    #expect(row.filter { $0 == .hidden }.count == 8)
  }

  @Test func `waves within a year are text`() throws {
    var fixture = ReportFixture()
    fixture.waves = [(WaveIdentifier(year: 2021, month: 3), fixture.settings)]
    let table = ReportTable(
      id: "t", title: "T", description: "t",
      columns: [.init(name: "o", header: "O", kind: .wave, description: "o")],
      rows: [
        [.wave(WaveIdentifier(year: 2020))], [.wave(WaveIdentifier(year: 2020, month: 3))],
      ])
    let written = WorkbookTable(table).workbookTable
    #expect(written.columns[0].kind == .text)
    #expect(written.rows == [[.text("2020")], [.text("2020-03")]])
  }

  @Test(arguments: [
    (0.5735, 57.35), (-0.019, -1.9), (0.0, 0.0), (1.0, 100.0), (1.5e-7, 1.5e-5), (0.07, 7.0),
  ])
  func `hundredths are the decimals moved two steps`(value: Double, expected: Double) {
    #expect(PlainNumber.hundredfold(value) == expected)
  }
}

extension Workbook.Line {
  fileprivate var description: String {
    switch self {
    case .heading(let text), .text(let text), .link(let text, to: _): text
    }
  }
}
