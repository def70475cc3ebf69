import Diagnostics
import TestSupport
import Testing

@testable import DelimitedText

/// Which encoding of one byte a character a file is in, told from what stands beside its letters.
@Suite struct EightBitEncodingTests {
  private static let lineEnds = ["\n", "\r\n", "\r"]

  private static func recognised(_ text: String, _ encoding: TextEncoding) -> DelimitedTable {
    DelimitedFile.readTable(bytes: encoded(text, encoding), displayName: "f.csv").value
  }

  private static func rows(_ table: DelimitedTable) -> [[String]] {
    [table.header] + table.records.map(\.fields)
  }

  private func expectReadAs(
    _ encoding: TextEncoding, _ text: String, lineEnds: [String] = Self.lineEnds
  ) {
    for lineEnd in lineEnds {
      let table = Self.recognised(text.replacing("\n", with: lineEnd), encoding)
      #expect(table.recognition.encoding == encoding, "\(text.debugDescription)")
      #expect(
        Self.rows(table).map { $0.joined(separator: ";") + "\n" }.joined() == text,
        "\(text.debugDescription)")
    }
  }

  @Test func cp850TableMatchesTheStandard() {
    let letters: [(UInt8, Unicode.Scalar)] = [
      (0x86, "å"), (0x84, "ä"), (0x94, "ö"), (0x8F, "Å"), (0x8E, "Ä"), (0x99, "Ö"), (0x82, "é"),
      (0x41, "A"), (0x80, "Ç"), (0x9B, "ø"), (0xD5, "ı"), (0xC4, "─"), (0xF5, "§"),
      (0xFF, "\u{A0}"),
    ]
    for (byte, scalar) in letters { #expect(EightBitEncoding.cp850.scalar(byte) == scalar) }
    for encoding in [EightBitEncoding.windows1252, .macRoman, .cp850] {
      let scalars = (0...255).map { encoding.scalar(UInt8($0)) }
      #expect(Set(scalars).count == 256)
      #expect(encoding.textEncoding.eightBit == encoding)
    }
  }

  @Test(arguments: [
    "plats;ålder;svar\nSätila;16-29;Ganska otrygg\nÖxnevalla;30-49;Går ej ut\n",
    "id;Kön\n1;Man\n2;Kvinna\n", "id;Ålder\n1;30\n2;40\n", "Ort;Svar\nÖrebro;Ja\nKil;Nej\n",
    "Ort;Svar\nVästerås;Ja\nKil;Nej\n", "Ort;Svar\nVäxjö;Ja\nKil;Nej\n",
    "ORT;SVAR\nGÖTEBORG;JA\nVÄNERSBORG;NEJ\n",
    "Kön;Ort\nMan;Malmö\nMan;Malmö\nMan;Malmö\n",
    "Kön;Ort;Ort2\nMan;Malmö;Malmö\nMan;Malmö;Malmö\n",
    "Ort;Antal\nMalmö;7\nKil;8\n",
    "id;Kommentar\n1;är på väg över ån, så är det\n2;André är på idén\n",
  ])
  func lettersOfDOSAreNoTypographicQuotes(text: String) {
    expectReadAs(.cp850, text)
  }

  @Test(arguments: [
    "id;Text\n1;sa ”hej”\n2;Ja\n", "id;Text\n1;sa ”hej” till mig\n2;Ja\n",
    "id;Text\n1;„Bra”, sa han\n2;Ja\n", "id;Text\n1;†avliden\n2;Lund†\n",
    "id;Text\n1;sa„hej”\n2;Ja\n", "id;Text\n1;kom”hej”\n2;Ja\n", "id;Text\n1;sa„hej\n2;Ja\n",
    "id;Text\n1;Windows™\n2;IKEA™\n", "id;Text\n1;bra‚men\n2;Ja\n",
    "id;Text\n1;Vad är „t”rygg\n2;På väg\n",
  ])
  func aQuoteOrADaggerMakesNoFileOneOfDOS(text: String) {
    expectReadAs(.windows1252, text)
  }

  @Test(arguments: ["Ort;Svar\n”Lund”;”Ja”\n”Kil”;”Nej”\n", "Ort;Svar\n„Lund”;„Ja”\n„Kil”;„Nej”\n"])
  func quotesAroundFieldsMakeNoFileOneOfDOS(text: String) {
    let table = Self.recognised(text, .windows1252)
    #expect(table.recognition.encoding == .windows1252)
    #expect(Self.rows(table) == [["Ort", "Svar"], ["Lund", "Ja"], ["Kil", "Nej"]])
  }

  @Test func dosIsNamedToTheReader() {
    #expect(TextEncoding.cp850.name == "CP850")
    for name in ["CP850", "cp-850", "IBM 850", "dos", "CP437"] {
      #expect(TextEncoding(named: name) == .cp850)
    }
    var options = ReadingOptions()
    options.encoding = .cp850
    let read = DelimitedFile.readTable(
      bytes: encoded("id;svar\n1;å\n", .cp850), displayName: "f.csv", options: options)
    #expect(read.value.records.map(\.fields) == [["1", "å"]])
    #expect(read.value.recognition.swedishSummary.hasPrefix("CP850 (angiven), "))
  }

  @Test func aFileOfUTF8AndDOSSaysSo() {
    let bytes =
      encoded("Ort;Svar\nVäxjö;Ja\n", .utf8) + encoded("Göteborg;Nej\nSätila;Går\n", .cp850)
    let read = DelimitedFile.readTable(bytes: bytes, displayName: "f.csv")
    #expect(
      read.value.records.map(\.fields) == [
        ["Växjö", "Ja"], ["Göteborg", "Nej"], ["Sätila", "Går"],
      ])
    #expect(read.diagnostics.map(\.code) == ["blandat-teckenval"])
    #expect(read.diagnostics.first?.text.contains("UTF-8 och CP850;") == true)
  }

  @Test(arguments: [
    "id;Text\n1;ja…men\n2;Ja\n", "id;Text\n1;JA…MEN\n2;Ja\n", "id;Text\n1;ja…Men\n2;…och\n",
    "id;Namn\n1;Miloš\n2;Saša\n", "id;Namn\n1;Dušan Šaran-Željko\n2;MILOŠEVIC\n",
    "id;Pris\n1;5€\n2;€5\n", "id;Text\n1;Miloš, Miloš och Miloš på Kullen\n2;Ja\n",
    "id;Text\n1;K€\n2;…Vet ej\n",
  ])
  func aSignOrANameMakesNoFileOneOfMacRoman(text: String) {
    expectReadAs(.windows1252, text)
  }

  @Test(arguments: ["id;Namn\n1;Škoda\n2;Štefan\n", "id;Text\n1;TACK…\n2;…men\n"])
  func carriageReturnsBeforeLineFeedsSpeakAgainstMacRoman(text: String) {
    expectReadAs(.windows1252, text, lineEnds: ["\r\n"])
  }

  @Test(arguments: [
    "Ort;Svar\nÖrebro;Ja\nKil;Nej\n", "id;Kön\n1;Man\n2;Kvinna\n", "id;år\n1;2020\n2;2021\n",
    "Ort;Svar\nMalmö;Ja\nKil;Nej\n", "Ort;Svar\nÅsa;Ja\nÄlvsbyn;Nej\n",
    "Ort;Svar\nBRÅ;Ja\nKil;Nej\n",
    "ORT;SVAR\nÖREBRO;JA\nGÖTEBORG;NEJ\n", "id;Text\n1;det är bra\n2;Ja\n",
    "ORT;SVAR\nLULEÅ;JA\nKIL;NEJ\n", "ORT;SVAR\nPOÄNG;JA\nKIL;NEJ\n",
    "id;Text\n1;Önskar mer\n2;Ja\n", "id;Text\n1;idé\n2;kafé\n",
    "id;Text\n1;över\n2;på\n",
    "plats;ålder\nSätila;16–29\nÖxnevalla;30–49\n", "id;Text\n1;crème\n2;entrecôte\n",
  ])
  func aSingleWordOfMacRomanIsEnough(text: String) {
    expectReadAs(.macRoman, text)
  }

  @Test(arguments: ["id;Text\n1;även\n2;Ja\n", "Ort;Svar\nMALMÖ;Ja\nKil;Nej\n"])
  func aWordThatMayBeWindows1252IsMacRomanOnlyWithALineEndOfMac(text: String) {
    expectReadAs(.macRoman, text, lineEnds: ["\n", "\r"])
  }

  /// The names and words of Swedish surveys, in every encoding that has them.
  @Test(arguments: [TextEncoding.windows1252, .macRoman, .cp850], 0..<200 as Range<UInt64>)
  func swedishWordsTellTheEncoding(encoding: TextEncoding, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let words = [
      "Göteborg", "Malmö", "Växjö", "Örebro", "Åmål", "Ängelholm", "Kön", "Ålder", "Är", "är", "på",
      "över", "otrygg", "Nästan aldrig", "Går ej ut", "Idé", "André", "ÅR", "KÖN", "LÄN", "två",
      "få", "å", "ö", "miljön", "mörker", "gångväg",
      "Mycket trygg", "NÄSTAN", "Möjligen", "så", "kö",
    ]
    let fields = (0..<12).map { _ in words.randomElement(using: &random) ?? "" } + ["Kön", "Sätt"]
    let text = "id;svar\n" + fields.map { "1;\($0)\n" }.joined()
    expectReadAs(encoding, text)
  }
}
