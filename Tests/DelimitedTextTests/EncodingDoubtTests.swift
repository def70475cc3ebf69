import Diagnostics
import Testing

@testable import DelimitedText

/// Files with few letters beyond ASCII, which could be those or signs of another encoding.
@Suite struct EncodingDoubtTests {
  /// A text as it was meant, what it is in, and what is said of it.
  struct Case: Sendable, CustomStringConvertible {
    let text: String
    let encoding: TextEncoding
    let said: String?

    init(_ text: String, _ encoding: TextEncoding, _ said: String? = nil) {
      (self.text, self.encoding, self.said) = (text, encoding, said)
    }

    var description: String { text.debugDescription }
  }

  /// Twelve answers, every other one with a place.
  private static func places(_ place: String) -> String {
    "id;omr;svar\r\n"
      + (1...12).map { "\($0);\($0.isMultiple(of: 2) ? "Centrum" : place);Ja\r\n" }.joined()
  }

  private static let toldAsDOS = [
    ("MALMÖ", "MALM™"), ("Ängby", "Žngby"), ("Höör", "H””r"), ("Råå", "R††"), ("år", "†r"),
  ].map { word, mistaken in
    Case(
      places(word), .cp850,
      "”\(word)” lästes som CP850, men Windows-1252 ger ”\(mistaken)”")
  }

  private static let toldAsMac = [("MALMÖ", "MALM…"), ("Öja", "…ja")].map { word, mistaken in
    Case(
      places(word), .macRoman,
      "”\(word)” lästes som Mac Roman, men Windows-1252 ger ”\(mistaken)”")
  }

  private static let others = [
    Case(
      "id;Hur trygg, allt sammantaget, är du?\r\n1;Mycket\r\n2;Ganska\r\n", .cp850,
      "”är” lästes som CP850, men Windows-1252 ger ”„r”"),
    Case(
      "id;svar\r\n1;gick också hem\r\n2;Ja\r\n", .cp850,
      "”å” lästes som CP850, men Windows-1252 ger ”†”"),
    Case(
      "id;svar\r\n1;vid Linné\r\n2;Ja\r\n", .cp850,
      "”é” lästes som CP850, men Windows-1252 ger ”‚”"),
    // One mark that closes a quotation, of which a cut took the beginning, is "ö" as well.
    Case(
      "id;svar\r\n1;i Malmö\r\n2;Ja\r\n", .cp850,
      "”ö” lästes som CP850, men Windows-1252 ger ”””"),
    Case(places("Malmö"), .cp850),
    Case("id;svar\r\n1;i Malmö\r\n2;här\r\n", .cp850),
    // Å is a byte that Windows-1252 leaves open, and so beyond doubt.
    Case("id;svar\r\n1;ÅÄÖ STOR\r\n2;Älta\r\n3;på vintern\r\n", .cp850),
    Case("id;svar\r1;Han sa ”bra” igen\r2;Ja\r", .macRoman),
    Case("id;svar\n1;Han sa ”bra” igen\n2;Ja\n", .macRoman),
    Case(
      "id;svar\n1;MALMÖ\n2;Ja\n", .macRoman, "”Ö” lästes som Mac Roman, men Windows-1252 ger ”…”"),
    // What a single respondent wrote is not shown.
    Case(
      "id;svar\r\n1;TACK…\r\n2;Ja\r\n", .windows1252,
      "”…” lästes som Windows-1252, men Mac Roman ger ”Ö”"),
    Case(
      "id;svar\r\n1;…men hon var trygg\r\n2;Ja\r\n", .windows1252,
      "”…” lästes som Windows-1252, men Mac Roman ger ”Ö”"),
    Case(
      "id;NETFLIX™\r\n1;2\r\n2;3\r\n", .windows1252,
      "”NETFLIX™” lästes som Windows-1252, men CP850 ger ”NETFLIXÖ”"),
    Case("id;svar\r\n1;LEGO©\r\n2;NETFLIX™\r\n", .windows1252),
    Case("id;svar\r\n1;TACK…\r\n2;på\r\n", .windows1252),
    Case("id;svar\r\n1;MALM™\r\n2;på\r\n3;MALM™\r\n4;MALM™\r\n", .windows1252),
    Case("id;svar\r\n1;„så” sa hon\r\n2;Vet ej…\r\n", .windows1252),
    Case("id;namn\r\n1;Željko\r\n2;Šarić\r\n3;Müller\r\n".replacing("ć", with: "c"), .windows1252),
    Case("id;pris\r\n1;5 €\r\n2;€\r\n3;20 °C\r\n4;§ 5\r\n5;½\r\n", .windows1252),
    Case("id;svar\r\n1;IKEA™\r\n2;†avliden\r\n3;IKEA™\r\n4;IKEA™\r\n", .windows1252),
    Case("id;svar\r\n1;”bra”\r\n2;Ja – nej\r\n", .windows1252),
  ]

  @Test(arguments: toldAsDOS + toldAsMac + others)
  func isReadAsMeantAndToldOfWhereDoubtIsLeft(file: Case) {
    let read = DelimitedFile.readTable(
      bytes: encoded(file.text, file.encoding), displayName: "f.csv")
    #expect(read.value.recognition.encoding == file.encoding)
    let meant = DelimitedFile.readTable(bytes: Array(file.text.utf8), displayName: "f.csv")
    #expect(read.value.header == meant.value.header)
    #expect(read.value.records == meant.value.records)
    let said = read.diagnostics.filter { $0.code == "osäker-teckenkodning" }
    #expect(said.map(\.text) == (file.said.map { ["Teckenkodningen är osäker: \($0)."] } ?? []))
  }

  @Test(arguments: [TextEncoding.macRoman, .cp850])
  func linesOfTwoEightBitEncodingsAreToldOf(other: TextEncoding) {
    let bytes =
      encoded("id;Område\r\n1;Söder\r\n", .windows1252) + encoded("2;Åby\r\n3;Öster\r\n", other)
    let read = DelimitedFile.readTable(bytes: bytes, displayName: "f.csv")
    #expect(DefectTests.spoken(read.diagnostics) == ["varning 3 blandat-teckenval"])
    #expect(
      read.diagnostics.first?.text
        == "Filen lästes som Windows-1252 men ser ut att blanda den med \(other.name): "
        + "”\u{FFFD}” är där ”Å”.")
  }

  @Test func aGivenEncodingIsBeyondDoubt() {
    var options = ReadingOptions()
    options.encoding = .windows1252
    let read = DelimitedFile.readTable(
      bytes: encoded(Self.places("MALMÖ"), .cp850), displayName: "f.csv", options: options)
    #expect(read.value.records.first?.fields == ["1", "MALM™", "Ja"])
    #expect(read.diagnostics.isEmpty)
  }

  @Test func theFirstWordThatIsDoubtfulIsPointedAt() {
    let read = DelimitedFile.readTable(
      bytes: encoded("id;svar\r\n1;Ja\r\n2;Ja, TACK…\r\n", .windows1252), displayName: "f.csv")
    #expect(read.diagnostics.map(\.severity) == [.warning])
    #expect(read.diagnostics.first?.location?.line == 3)
    #expect(read.diagnostics.first?.location?.byte == 21)
  }
}
