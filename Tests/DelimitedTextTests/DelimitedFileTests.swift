import Diagnostics
import Testing

@testable import DelimitedText

/// Reads a text as a table.
func table(_ text: String, _ expected: [String] = []) -> Diagnosed<DelimitedTable> {
  var options = ReadingOptions()
  options.expectedHeaders = expected
  return DelimitedFile.readTable(bytes: Array(text.utf8), displayName: "f.csv", options: options)
}

@Suite struct DelimitedFileTests {
  @Test(arguments: [";", ",", "\t", "|"], ["\n", "\r\n", "\r", "\r\r\n"])
  func everyDelimiterAndLineEnd(delimiter: String, lineEnd: String) {
    let rows = [["plats", "svar", "vikt"], ["Sätila", "Ja", "1"], ["Kinna", "Nej", "2"]]
    let text = rows.map { $0.joined(separator: delimiter) }.joined(separator: lineEnd) + lineEnd
    let read = table(text)
    #expect(read.value.header == rows[0])
    #expect(read.value.records.map(\.fields) == Array(rows.dropFirst()))
    #expect(read.value.records.map(\.line) == [2, 3])
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.ledger.isBalanced)
    #expect(read.value.ledger.physicalLines == 3)
  }

  @Test func quotedFieldsHoldDelimitersQuotesAndLineBreaks() {
    let read = table("a;b;c\n1;\"x;y\r\n\"\"z\"\"\";3\n4;5;6")
    #expect(read.value.records.map(\.fields) == [["1", "x;y\r\n\"z\"", "3"], ["4", "5", "6"]])
    #expect(read.value.records.map(\.line) == [2, 4])
    #expect(read.diagnostics.isEmpty)
  }

  @Test func anUnterminatedQuoteCostsItsRecordOnly() {
    let read = table("a;b;c\n1;\"x;2\n3;y;4\n5;\"z\";6\n")
    #expect(read.value.records.map(\.fields) == [["3", "y", "4"], ["5", "z", "6"]])
    #expect(read.diagnostics.map(\.code) == ["oavslutat-citattecken"])
    #expect(read.diagnostics.first?.location?.line == 2)
    #expect(read.value.ledger.isBalanced)
  }

  @Test(arguments: [
    ("1;\"Han sa \"hej\" då\";2", "Han sa \"hej\" då"),
    ("1;\"Gula\" huset;2", "\"Gula\" huset"),
  ])
  func strayQuotesAreRepairedAndSaid(line: String, text: String) {
    let read = table("a;b;c\n\(line)\n3;4;5\n")
    #expect(read.value.records.map(\.fields) == [["1", text, "2"], ["3", "4", "5"]])
    #expect(read.diagnostics.map(\.code) == ["citattecken-i-fält"])
  }

  @Test func aRecordThatIsTooLongIsRejectedWithBothCounts() {
    let read = table("a;b\n1;2;3\n4;5\n")
    #expect(read.value.records.map(\.fields) == [["4", "5"]])
    #expect(!read.hasErrors)
    #expect(
      read.diagnostics.first?.text == "Raden har 3 fält men rubriken 2; den hoppades över.")
    #expect(read.diagnostics.first?.location?.description == "f.csv:2:3")
  }

  @Test func aShortRecordIsPaddedAndSaid() {
    let read = table("a;b;c\n1;2;\n4;5\n6;7;8\n")
    #expect(
      read.value.records.map(\.fields) == [["1", "2", ""], ["4", "5", ""], ["6", "7", "8"]])
    #expect(read.diagnostics.map(\.code) == ["för-få-fält"])
    #expect(!read.hasErrors)
  }

  @Test func trailingEmptyColumnsAreDropped() {
    let read = table("a;b;;\n1;2;;\n3;4;;\n")
    #expect(read.value.header == ["a", "b"])
    #expect(read.value.records.map(\.fields) == [["1", "2"], ["3", "4"]])
    #expect(read.diagnostics.isEmpty)
  }

  @Test func separatorLineNamesTheDelimiter() {
    let read = table("sep=,\na,b\n1,2\n")
    #expect(read.value.header == ["a", "b"])
    #expect(read.value.headerLine == 2)
    #expect(read.value.recognition.hasSeparatorLine)
    #expect(read.diagnostics.isEmpty)
  }

  @Test func titleRowsAreSkippedAndSaid() {
    let read = table("Trygghetsundersökning 2021;;\n\nplats;kön;svar\nKinna;man;Ja\n")
    #expect(read.value.header == ["plats", "kön", "svar"])
    #expect(read.value.headerLine == 3)
    #expect(read.diagnostics.map(\.code) == ["rader-före-rubriken"])
  }

  @Test func expectedHeadersFindTheHeaderBelowWideTitles() {
    let read = table("Rapport;2021;x\nKOLUMN;Ingår i;svar\n1;2;3\n", ["kolumn", "ingar_i"])
    #expect(read.value.headerLine == 2)
    #expect(read.value.records.count == 1)
  }

  @Test(arguments: [
    ("", "tom-fil"), ("\u{FEFF}", "tom-fil"), ("\n\n", "tom-fil"), ("a;b\n", "bara-rubrik"),
    ("%PDF-1.7", "inte-csv"), ("<!DOCTYPE html><p>", "inte-csv"),
    ("SQLite format 3\0", "inte-csv"),
  ])
  func whatCannotBeReadIsSaid(text: String, code: String) {
    #expect(table(text).diagnostics.map(\.code) == [code])
  }

  @Test func doubleAndEmptyHeadersAreNotes() {
    let read = table("a;;a\n1;2;3\n")
    #expect(read.value.header == ["a", "", "a"])
    #expect(read.diagnostics.map(\.code) == ["tom-rubrik", "dubblerad-rubrik"])
    #expect(read.diagnostics.allSatisfy { $0.severity == .note })
  }

  @Test func decimalCommasDoNotMakeColumns() {
    let read = table("plats;andel;vikt\nKinna;2,5;1,25\nSkene;3,5;1,75\n")
    #expect(read.value.header == ["plats", "andel", "vikt"])
    #expect(read.value.records.first?.fields == ["Kinna", "2,5", "1,25"])
  }
}
