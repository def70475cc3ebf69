import Diagnostics
import Testing

@testable import DelimitedText

/// What a definition or a command line says of a file's form.
@Suite struct GivenFormTests {
  private func read(
    _ bytes: [UInt8], encoding: TextEncoding? = nil, delimiter: Character? = nil
  ) -> Diagnosed<DelimitedTable> {
    var options = ReadingOptions()
    (options.encoding, options.delimiter) = (encoding, delimiter)
    return DelimitedFile.readTable(bytes: bytes, displayName: "f.csv", options: options)
  }

  @Test func aDelimiterSettlesTwoReadings() {
    let bytes = Array("a;b,c\n1;2,3\n4;5,6\n".utf8)
    #expect(read(bytes).hasErrors)
    #expect(read(bytes, delimiter: ";").value.header == ["a", "b,c"])
    let commas = read(bytes, delimiter: ",").value
    #expect(commas.header == ["a;b", "c"])
    #expect(commas.recognition.swedishSummary.contains("skiljetecken komma (angivet)"))
  }

  @Test(arguments: [
    (TextEncoding.windows1252, "Örby"), (.macRoman, "÷rby"),
  ])
  func anEncodingIsTakenAsGiven(encoding: TextEncoding, text: String) {
    let bytes = encoded("plats;svar\nÖrby;Ja\n", .windows1252)
    let table = read(bytes, encoding: encoding).value
    #expect(table.records.first?.fields.first == text)
    #expect(table.recognition.encoding == encoding)
    #expect(table.recognition.swedishSummary.hasPrefix("\(encoding.name) (angiven), "))
  }

  @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian])
  func utf16WithoutSignsOfItIsReadWhenGiven(encoding: TextEncoding) {
    let bytes = encoded("ъ;ь\nь;ъ\n", encoding)
    #expect(read(bytes, encoding: encoding).value.records.map(\.fields) == [["ь", "ъ"]])
  }

  @Test func strayBytesInGivenUTF8AreSaid() {
    let bytes = encoded("plats;svar\nÖrby;Ja\n", .windows1252)
    let table = read(bytes, encoding: .utf8)
    #expect(table.value.records.first?.fields == ["Örby", "Ja"])
    #expect(table.diagnostics.map(\.code) == ["blandat-teckenval"])
  }

  @Test(arguments: [
    ("UTF-8", TextEncoding.utf8), ("windows-1252", .windows1252), ("Mac Roman", .macRoman),
    ("ISO-8859-1", .windows1252), ("utf-16le", .utf16LittleEndian), ("UTF16BE", .utf16BigEndian),
  ])
  func encodingsHaveNames(name: String, encoding: TextEncoding) {
    #expect(TextEncoding(named: name) == encoding)
  }

  @Test func everyNameableEncodingAndDelimiterIsFoundByItsName() {
    for encoding in TextEncoding.nameable {
      #expect(TextEncoding(named: encoding.name) == encoding)
    }
    let found = ReadingOptions.delimiterNames.map { ReadingOptions.delimiter(named: $0) }
    #expect(found == [";", ",", "\t", "|"])
    #expect(ReadingOptions.delimiter(named: ";") == ";")
    #expect(ReadingOptions.delimiter(named: "Komma") == ",")
    #expect(TextEncoding(named: "ebcdic") == nil)
    #expect(ReadingOptions.delimiter(named: "punkt") == nil)
  }

  @Test(arguments: [
    ("plats\nBerga\nSkogby\n", ["Berga", "Skogby"]),
    ("plats\nBerga\n\"Skog; by\"\n", ["Berga", "Skog; by"]),
    ("plats\nBerga\n\"Skog, by\"\n", ["Berga", "Skog, by"]),
  ])
  func oneColumnIsOneColumnWhateverTheDelimiter(text: String, rows: [String]) {
    for expected in [["plats"], []] {
      let read = table(text, expected)
      #expect(read.diagnostics.isEmpty)
      #expect(read.value.header == ["plats"])
      #expect(read.value.records.map(\.fields) == rows.map { [$0] })
      #expect(read.value.recognition.runnerUp == nil)
    }
  }

  @Test func theRunnerUpIsToldWithoutAnAnswer() {
    let read = table("a;b\nhemlig, ort;1\nhemlig, stad;2\nannan, by;3\n")
    let summary = read.value.recognition.swedishSummary
    #expect(read.value.header == ["a", "b"])
    #expect(!summary.contains("hemlig"))
  }
}
