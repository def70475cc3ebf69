import Testing

@testable import ExampleSurveys

@Suite("The forms of files")
struct FileFormTests {
  @Test("cells with the delimiter, a quote or a line break are quoted")
  func quoting() {
    let bytes = FileForm.commas.bytes(of: [["a,b", "c\"d", "e\nf", "g;h"]])
    #expect(String(decoding: bytes, as: UTF8.self) == "\"a,b\",\"c\"\"d\",\"e\nf\",g;h\n")
  }

  @Test("Excel's forms have a mark or one byte a letter")
  func encodings() {
    #expect(FileForm.excel.bytes(of: [["å"]]) == [0xEF, 0xBB, 0xBF, 0xC3, 0xA5, 0x0D, 0x0A])
    #expect(FileForm.oldExcel.bytes(of: [["å–”"]]) == [0xE5, 0x96, 0x94, 0x0D, 0x0A])
  }
}

@Suite("People over groups")
struct PopulationGroupTests {
  @Test("the groups sum to the people", arguments: [0, 1, 38, 260, 5283])
  func sums(people: Int) {
    let counts = PopulationGroup.spread(people)
    #expect(counts.reduce(0, +) == people)
    #expect(counts.allSatisfy { $0 >= 0 })
  }
}
