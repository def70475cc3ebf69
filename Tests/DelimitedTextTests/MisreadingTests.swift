import Diagnostics
import Testing

@testable import DelimitedText

/// A file that could be misread without a word: what it is read as, and what is said.
struct Misreading: Sendable, CustomStringConvertible {
  let name: String
  let text: String
  /// The header, or nothing when the file is refused.
  let header: [String]
  let rows: [[String]]
  /// The diagnostics as `allvar rad:kolumn kod`, in order.
  let said: [String]

  init(
    _ name: String, _ text: String, _ header: [String] = [], _ rows: [[String]] = [],
    _ said: [String] = []
  ) {
    (self.name, self.text, self.header, self.rows, self.said) = (name, text, header, rows, said)
  }

  /// A file that is refused.
  init(_ name: String, _ text: String, refused said: String) {
    self.init(name, text, [], [], [said])
  }

  var description: String { name }
}

@Suite struct MisreadingTests {
  @Test(
    arguments:
      Misreading.header + Misreading.rows + Misreading.columns + Misreading.ends
      + Misreading.footers + Misreading.forms + Misreading.strays + Misreading.marks
      + Misreading.headers + Misreading.comments
      + Misreading.wrapping)
  func isReadRightOrToldOf(file: Misreading) {
    let read = DelimitedFile.readTable(bytes: Array(file.text.utf8), displayName: "f.csv")
    #expect(read.value.header == file.header)
    #expect(read.value.records.map(\.fields) == file.rows)
    #expect(DefectTests.spoken(read.diagnostics) == file.said)
    #expect(read.value.ledger.isBalanced)
  }

  /// What is undone before a file is read, or in its records, is so however its bytes come.
  @Test(arguments: Misreading.wrapping.filter { $0.header.count > 1 })
  func isReadAlikeOnBothPaths(file: Misreading) throws {
    let bytes = Array(file.text.utf8)
    let careful = try Reading(bytes, columns: [0, 1], useFastPath: false)
    for blockSize in [1, 2, 7, 64, 1 << 20] {
      let fast = try Reading(bytes, columns: [0, 1], blockSize: blockSize)
      #expect(fast.difference(from: careful) == nil, "block size \(blockSize)")
    }
  }

  /// What a place may not be called is said of it, and not passed over.
  @Test(arguments: ["Totalt", "Totalt;;", "Antal;2;", "Slut;;"])
  func aRowOfTotalsIsARowInAFileThatPeopleEdit(row: String) {
    var options = ReadingOptions()
    options.rejectionsAreErrors = true
    let text = "Plats;Nyckel;Del av\nÅby;1;Kil\nRör;2;Kil\nLund;3;Kil\nMo;4;Kil\n\(row)\n"
    let read = DelimitedFile.readTable(
      bytes: Array(text.utf8), displayName: "f.csv", options: options)
    #expect(read.value.records.count == 5)
    #expect(read.value.ledger.footerLines == 0)
  }

  /// Were the row joined to the header, the respondent would be gone from the report.
  @Test func aFirstRespondentIsNoneOfAHeaderThatIsExpected() {
    var options = ReadingOptions()
    options.expectedHeaders = ["Kön", "Trygg", "Oro"]
    let text = "Kön;Trygg;Oro\n;Vet ej;Vill ej svara\nMan;1;2\nMan;2;2\nKvinna;1;3\n"
    let read = DelimitedFile.readTable(
      bytes: Array(text.utf8), displayName: "f.csv", options: options)
    #expect(read.value.header == ["Kön", "Trygg", "Oro"])
    #expect(read.value.records.first?.fields == ["", "Vet ej", "Vill ej svara"])
    #expect(read.value.records.count == 4)
    #expect(read.diagnostics.isEmpty)
  }
}
