import FoundationEssentials
import TestSupport
import Testing

/// That the committed tables are as their Table Schemas say, as `make check-reports` holds them
/// with frictionless where that is installed.
@Suite struct TableSchemaTests {
  private static let reports = "\(Reference.projectFolder)/reports"

  private static let names =
    ((try? FileManager.default.subpathsOfDirectory(atPath: reports)) ?? [])
    .filter { $0.hasSuffix("/tabeller/datapackage.json") }
    .map { $0.split(separator: "/").prefix(2).joined(separator: "/") }.sorted()

  @Test func `there are examples`() { #expect(!Self.names.isEmpty) }

  @Test(arguments: names)
  func `what a schema requires is there, and waves are waves`(name: String) throws {
    let report = CommittedReport(name)
    let package = try JSONValue(contentsOf: "\(report.folder)/tabeller/datapackage.json")
    for resource in package["resources"].array {
      let table = try #require(resource["name"].string)
      let records = try #require(try report.table(table)).records
      for (column, field) in resource["schema"]["fields"].array.enumerated() {
        let constraints = field["constraints"]
        let place = "\(table).\(field["name"].string ?? "")"
        if case .bool(true) = constraints["required"] {
          #expect(records.allSatisfy { !$0[column].isEmpty }, "\(place)")
        }
        if constraints["pattern"].string != nil {
          #expect(records.allSatisfy { Self.isWave($0[column]) }, "\(place)")
        }
        let codes = constraints["enum"].array.compactMap(\.string)
        if !codes.isEmpty {
          #expect(records.allSatisfy { ([""] + codes).contains($0[column]) }, "\(place)")
        }
      }
    }
  }

  /// A year, a year and a month, or nothing.
  private static func isWave(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return text.isEmpty
      || parts[0].count == 4 && parts.count <= 2 && parts.dropFirst().allSatisfy { $0.count == 2 }
        && parts.allSatisfy { $0.allSatisfy { ("0"..."9").contains($0) } }
  }
}
