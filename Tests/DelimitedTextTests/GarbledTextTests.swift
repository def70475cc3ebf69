import Diagnostics
import Testing

@testable import DelimitedText

/// Text that was read in another encoding than its own and saved as UTF-8.
@Suite struct GarbledTextTests {
  private static let text =
    "id;Område;Kön\r\n1;Söder – norra;Kvinna\r\n2;Ängby;Man\r\n3;Åby;Man\r\n4;Öster;Kvinna\r\n"

  private static func garbled(_ text: String, _ garbling: Garbling) -> String {
    String(
      String.UnicodeScalarView(
        encoded(text, garbling.original).map(garbling.mistaken.scalar)))
  }

  private static func read(_ text: String) -> Diagnosed<DelimitedTable> {
    DelimitedFile.readTable(bytes: Array(text.utf8), displayName: "f.csv")
  }

  @Test(arguments: Garbling.all)
  func isRestoredAndTold(garbling: Garbling) {
    let meant = Self.read(Self.text).value
    let read = Self.read(Self.garbled(Self.text, garbling))
    #expect(read.value.header == meant.header)
    #expect(read.value.records == meant.records)
    #expect(read.value.ledger.isBalanced)
    #expect(DefectTests.spoken(read.diagnostics) == ["varning 1 dubbelkodad-text"])
    #expect(
      read.diagnostics.first?.text
        == "Texten är \(garbling.original.name) som lästs som "
        + "\(garbling.mistaken.textEncoding.name) och kodats en gång till "
        + "(\(Self.garbled("Område", garbling)) i stället för Område); den rättades.")
  }

  @Test(arguments: Garbling.all)
  func aMarkThatWasGarbledIsNoText(garbling: Garbling) {
    guard garbling.original == .utf8 else { return }
    let read = Self.read(Self.garbled("\u{FEFF}" + Self.text, garbling))
    #expect(read.value.header == ["id", "Område", "Kön"])
  }

  @Test(arguments: Garbling.all)
  func isOnlyToldWhenNotAllOfTheFileIsGarbled(garbling: Garbling) {
    let rows = Self.garbled("1;Område\n", garbling)
    let read = Self.read("id;Svar på frågan\n" + rows)
    #expect(read.value.records.map(\.fields) == [["1", Self.garbled("Område", garbling)]])
    #expect(DefectTests.spoken(read.diagnostics) == ["varning 2 förvanskade-bokstäver"])
    // What a single respondent wrote is not shown.
    #expect(
      read.diagnostics.first?.text
        == "Bokstäver ser förvanskade ut: ”\(Self.garbled("å", garbling))” är nog ”å”, "
        + "\(garbling.original.name) som lästs som \(garbling.mistaken.textEncoding.name). "
        + "Texten lästes som den står.")
  }

  /// The file is surveyed in stretches of 256 KB, and this row lies across the end of the first.
  @Test(arguments: Garbling.all)
  func aWordFarDownIsNotShownAsOneOfTheHeader(garbling: Garbling) {
    let rows = String(repeating: "1;Ja\n", count: 52_420)
    let row = "1;" + String(repeating: "x", count: 100) + " " + Self.garbled("Område", garbling)
    let read = Self.read("id;Svar på frågan\n" + rows + row + "\n")
    let near = Self.read("id;Svar på frågan\n" + row + "\n")
    #expect(read.diagnostics.first?.code == "förvanskade-bokstäver")
    #expect(read.diagnostics.first?.text == near.diagnostics.first?.text)
  }

  @Test func aSingleLetterOfOneByteIsNotTouched() {
    let read = Self.read("id;OmrÂde\n1;Ja\n")
    #expect(read.value.header == ["id", "OmrÂde"])
    #expect(read.diagnostics.map(\.code) == ["förvanskade-bokstäver"])
  }

  @Test(arguments: [
    "id;Område √2\n1;≈ 500\n2;÷\n", "id;text\n1;Âge\n2;Íslensk\n3;Õhtu\n4;Über\n",
    "id;totalÅr;antalÄr\n1;2;3\n", "id;text\n1;├──┤\n2;─────\n", "id;text\n1;ƒ(x) ≈ 3\n2;∂x\n",
    "id;text\n1;São Tomé\n2;Piñata\n3;œuvre\n4;naïve 😀\n", "id;pris\n1;5 €\n2;½\n3;20 °C\n",
    "id;text\n1;привет\n2;日本\n",
  ])
  func whatIsWrittenSoIsLeftAlone(text: String) {
    let read = Self.read(text)
    let rows = [read.value.header] + read.value.records.map(\.fields)
    #expect(rows.map { $0.joined(separator: ";") + "\n" }.joined() == text)
    #expect(read.diagnostics.isEmpty)
  }

  @Test func aRunThatAStretchCutsIsLeftForTheNext() {
    let restoration = Garbling(original: .utf8, mistaken: .macRoman).restoration
    let bytes = Array("Omr√•de √∂".utf8)
    for cut in 0...bytes.count {
      let head = Array(bytes[..<cut])
      let first = restoration.restored(head.span, isLast: cut == bytes.count)
      let rest = Array(bytes[first.taken...])
      let second = restoration.restored(rest.span, isLast: true)
      // A stretch without ASCII is taken as it is, for it must get on.
      if cut == 0 || first.taken > 0 {
        #expect(String(decoding: first.bytes + second.bytes, as: UTF8.self) == "Område ö")
      }
    }
  }
}
