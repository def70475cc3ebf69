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
      Misreading.header + Misreading.rows + Misreading.columns + Misreading.ends + Misreading.forms)
  func isReadRightOrToldOf(file: Misreading) {
    let read = DelimitedFile.readTable(bytes: Array(file.text.utf8), displayName: "f.csv")
    #expect(read.value.header == file.header)
    #expect(read.value.records.map(\.fields) == file.rows)
    #expect(DefectTests.spoken(read.diagnostics) == file.said)
    #expect(read.value.ledger.isBalanced)
  }
}
