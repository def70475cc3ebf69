import Diagnostics
import TestSupport
import Testing

@testable import DelimitedText

/// The bytes of a text in an encoding.
func encoded(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
  switch encoding {
  case .utf8WithBOM: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
  case .windows1252, .macRoman, .cp850:
    return text.unicodeScalars.map { encoding.eightBit?.byte($0) ?? 0x3F }
  case .utf16LittleEndian: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  case .utf16BigEndian: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  default: return Array(text.utf8)
  }
}

@Suite struct EncodingTests {
  static let text =
    "plats;ålder;svar\r\nSätila;16–29;Ganska otrygg\r\nÖxnevalla;30–49;Går ej ut\r\n"

  @Test(arguments: [
    TextEncoding.utf8, .utf8WithBOM, .windows1252, .macRoman, .utf16LittleEndian, .utf16BigEndian,
  ])
  func everyEncodingGivesTheSameTable(encoding: TextEncoding) {
    let read = DelimitedFile.readTable(
      bytes: encoded(Self.text, encoding), displayName: "f.csv")
    #expect(read.value.header == ["plats", "ålder", "svar"])
    #expect(
      read.value.records.map(\.fields) == [
        ["Sätila", "16–29", "Ganska otrygg"], ["Öxnevalla", "30–49", "Går ej ut"],
      ])
    #expect(read.value.recognition.encoding == encoding)
    #expect(read.diagnostics.isEmpty)
  }

  @Test func utf16WithMark() {
    for (mark, encoding) in [
      ([0xFF, 0xFE] as [UInt8], TextEncoding.utf16LittleEndian), ([0xFE, 0xFF], .utf16BigEndian),
    ] {
      let read = DelimitedFile.readTable(
        bytes: mark + encoded(Self.text, encoding), displayName: "f.csv")
      #expect(read.value.header == ["plats", "ålder", "svar"])
      #expect(read.value.recognition.encoding == encoding)
    }
  }

  @Test(arguments: [
    (TextEncoding.utf16LittleEndian, TextEncoding.utf16BigEndian, "UTF-16LE"),
    (.utf16BigEndian, .utf16LittleEndian, "UTF-16BE"),
    (.utf16LittleEndian, .utf8, "UTF-16LE"),
    (.utf16BigEndian, .windows1252, "UTF-16BE"),
    (.utf8, .utf16LittleEndian, "UTF-8"),
    (.utf8, .utf16BigEndian, "UTF-8"),
  ])
  func aMarkThatTheBytesContradictRefusesTheFile(
    named: TextEncoding, encoding: TextEncoding, name: String
  ) {
    let read = DelimitedFile.readTable(
      bytes: encoded("\u{FEFF}", named) + encoded(Self.text, encoding), displayName: "f.csv")
    #expect(read.value.header.isEmpty)
    #expect(DefectTests.spoken(read.diagnostics) == ["fel motsagd-bom"])
    #expect(
      read.diagnostics.first?.text
        == "Filen börjar med byteordningsmärket (BOM) för \(name), men texten efter det är inte "
        + "kodad så.")
  }

  @Test func decomposedLettersAreComposed() {
    let read = DelimitedFile.readTable(
      bytes: Array("plats;a\u{30A}r\nSa\u{308}tila;1\n".utf8), displayName: "f.csv")
    #expect(Array(read.value.header[1].utf8) == Array("år".utf8))
    #expect(read.value.records.first.map { Array($0.fields[0].utf8) } == Array("Sätila".utf8))
  }

  @Test func textEncodedTwiceIsRepairedAndSaid() {
    let twice = String(
      String.UnicodeScalarView(
        Array("plats;år\nSätila;1\nKinna;2\n".utf8).map {
          EightBitEncoding.windows1252.scalar($0)
        }))
    let read = DelimitedFile.readTable(bytes: Array(twice.utf8), displayName: "f.csv")
    #expect(read.value.header == ["plats", "år"])
    #expect(read.value.records.first?.fields == ["Sätila", "1"])
    #expect(read.diagnostics.contains { $0.code == "dubbelkodad-text" })
  }

  /// Text whose UTF-8 was taken for Latin-1, as PHP's `utf8_encode` does, and encoded once more.
  private static func encodedOverLatin1(_ text: String) -> String {
    String(String.UnicodeScalarView(text.utf8.map { Unicode.Scalar($0) }))
  }

  @Test func utf8TakenForLatin1AndEncodedOnceMoreIsRepaired() {
    let text = "Län;Ort\nÅland;BRÅ\nÄlvsborg;Åmål – ÖREBRO\n"
    let read = DelimitedFile.readTable(
      bytes: Array(Self.encodedOverLatin1(text).utf8), displayName: "f.csv")
    #expect(read.value.header == ["Län", "Ort"])
    #expect(
      read.value.records.map(\.fields) == [["Åland", "BRÅ"], ["Älvsborg", "Åmål – ÖREBRO"]])
    #expect(Set(read.diagnostics.map(\.code)) == ["dubbelkodad-text"])
  }

  @Test func bothKindsOfDoubleEncodingInOneFieldAreRepaired() {
    let fieldText = FieldText()
    #expect(fieldText.text(Array("\(Self.encodedOverLatin1("Ö"))rby Ã…sa".utf8).span) == "Örby Åsa")
    for text in ["BRÅ…", "LULEÅ–BODEN", "BRÅ\u{85}.", "Ã", "Å", "Vad?!"] {
      #expect(fieldText.text(Array(text.utf8).span) == text)
    }
  }

  @Test func theOnlySwedishLetterMayBeTheOneThatIsCut() {
    for (bytes, codes) in [
      (Array("id;k".utf8) + [0xC3], ["avbruten-sista-rad"]),
      (Array("id;svar\r\n1;Ja\r\n2;k".utf8) + [0xC3], ["avbruten-sista-rad"]),
    ] {
      let read = DelimitedFile.readTable(bytes: bytes, displayName: "f.csv")
      #expect(read.value.recognition.encoding == .utf8)
      #expect(read.diagnostics.map(\.code).filter { $0 == "avbruten-sista-rad" } == codes)
    }
  }

  @Test func blanksAreEvenedOutAndFormulasUnwrapped() {
    let fieldText = FieldText()
    for (raw, text) in [
      ("1\u{A0}234", "1 234"), (" \u{202F}Kinna\u{A0}", "Kinna"), ("=\"00123\"", "00123"),
      ("a\0b", "ab"), ("", ""), ("\u{A0}", ""),
    ] {
      #expect(fieldText.text(Array(raw.utf8).span) == text)
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func theShortCutGivesTheSameText(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "a", "å", "Ä", "é", "–", "’", " ", "\u{A0}", "Ã¥", "Â", "¥", "\u{30A}", "=\"", "\"", "\0",
      "\u{2028}", "\u{2009}", "×", "\u{85}", "\u{AD}", "😀", "\n", "\r", "\t",
      "\u{7F}",
    ]
    let text = (0..<Int.random(in: 0...5, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined()
    let fieldText = FieldText()
    let bytes = Array(text.utf8)
    let short = fieldText.canonical(bytes.span)
    let thorough = fieldText.thoroughlyCanonical(bytes.span)
    #expect(short.bytes == thorough.bytes, "seed \(seed)")
    #expect(short.oddities == thorough.oddities, "seed \(seed)")
    #expect(fieldText.canonical(short.bytes.span).bytes == short.bytes, "seed \(seed)")
  }

  @Test func windows1252TableMatchesTheStandard() {
    #expect(EightBitEncoding.windows1252.scalar(0x80) == "€")
    #expect(EightBitEncoding.windows1252.scalar(0x96) == "–")
    #expect(EightBitEncoding.windows1252.scalar(0xE5) == "å")
    #expect(EightBitEncoding.macRoman.scalar(0x8C) == "å")
    for encoding in [EightBitEncoding.windows1252, .macRoman, .cp850] {
      for byte in UInt8.min...UInt8.max { #expect(encoding.byte(encoding.scalar(byte)) == byte) }
    }
    #expect(EightBitEncoding.windows1252.byte("\u{80}") == nil)
    #expect(EightBitEncoding.macRoman.byte("Š") == nil)
  }
}
