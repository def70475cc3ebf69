import FoundationEssentials
import TestSupport
import Testing

@testable import Reporting

struct SchemaTests {
  private func json(_ path: String, _ report: ReportFixture = .rich()) throws -> JSONValue {
    let files = ReportWriter.files(of: report.report, inputs: [], version: "1")
    let file = try #require(files.first { $0.path == path })
    return try JSONDecoder().decode(JSONValue.self, from: Data(file.bytes))
  }

  @Test func `every machine table is described, column by column`() throws {
    let package = try json("tabeller/datapackage.json")
    let group = try json("tabeller/csv-metadata.json")
    let tables = ReportTables.all(of: ReportFixture.rich().report)
    #expect(package["resources"].array.map { $0["path"].string } == tables.map { "\($0.id).csv" })
    #expect(group["tables"].array.map { $0["url"].string } == tables.map { "\($0.id).csv" })
    for (index, table) in tables.enumerated() {
      let fields = package["resources"][index]["schema"]["fields"].array
      let columns = group["tables"][index]["tableSchema"]["columns"].array
      #expect(fields.map { $0["name"].string } == table.columns.map(\.name))
      #expect(columns.map { $0["titles"].string } == table.columns.map(\.name))
      #expect(fields.allSatisfy { $0["description"].string?.isEmpty == false })
    }
    #expect(package["name"].string == "lokal-2021")
  }

  @Test func `closed sets are enumerated`() throws {
    let package = try json("tabeller/datapackage.json")
    let changes = try #require(
      package["resources"].array.first { $0["name"].string == "forandringar" })
    let field = { (name: String) in
      changes["schema"]["fields"].array.first { $0["name"].string == name }
    }
    #expect(
      field("slutsats")?["constraints"]["enum"].array.map(\.string)
        == ["okning", "minskning", "ingen_sakerstalld_forandring"])
    #expect(
      field("storlek")?["constraints"]["enum"].array.map(\.string) == ["stor", "liten"])
    #expect(
      field("status")?["constraints"]["enum"].array.map(\.string) == [
        "ok", "dold", "for_liten_bas", "osaker", "inga_frihetsgrader",
        "dold_for_att_skydda_annan", "uppgift_saknas", "ej_jamforbar", "oppen_enkat",
      ])
    #expect(field("skillnad")?["constraints"]["minimum"].int == -1)
    #expect(
      changes["schema"]["primaryKey"].array.map(\.string)
        == ["undersokning", "indikator", "plats", "grupp", "fran", "till"])
  }

  @Test(arguments: UInt64(1)...30)
  func `every code is one of those the schema names`(seed: UInt64) {
    for table in ReportTables.all(of: SummaryPropertyTests.fixture(seed: seed).report) {
      for (index, column) in table.columns.enumerated() where !column.codes.isEmpty {
        let codes = column.codes.map(\.code)
        for row in table.rows {
          guard case .code(let code, words: _) = row[index] else { continue }
          #expect(codes.contains(code), "\(column.name) \(code), seed \(seed)")
        }
      }
    }
  }

  @Test func `numbers keep their limits and keys name their rows`() {
    for table in ReportTables.all(of: ReportFixture.rich().report) {
      for (index, column) in table.columns.enumerated() {
        for row in table.rows {
          guard case .number(let number) = row[index] else { continue }
          let limits = column.kind.limits
          #expect(number >= Double(limits.least ?? -1), "\(column.name)")
          #expect(number <= limits.greatest.map(Double.init) ?? .infinity, "\(column.name)")
        }
      }
      let keys = table.rows.map { row in table.key.indices.map { "\(row[$0])" } }
      #expect(Set(keys).count == keys.count, "\(table.id)")
    }
  }
}
