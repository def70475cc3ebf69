import Testing

@testable import OfficeFiles

@Suite struct XMLTests {
  @Test(arguments: [
    ("a<b>&\"c\"", "a&lt;b&gt;&amp;\"c\""), ("]]>", "]]&gt;"),
    ("å\u{A0}\u{2212}", "å\u{A0}\u{2212}"),
    ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("\u{0}a\u{1}\u{8}b\u{B}\u{1F}\u{7F}\u{9B}", "ab"),
    ("x\u{FFFE}\u{FFFF}y\u{FFFD}", "xy\u{FFFD}"), ("😀", "😀"), ("\t", "\t"),
    ("\u{85}", "\u{85}"), ("e\u{301}", "e\u{301}"),
  ])
  func contentIsEscaped(text: String, expected: String) {
    #expect(escaped(text, .content) == Array(expected.utf8))
  }

  @Test func attributesKeepBreaksAndQuotes() {
    #expect(
      escaped("\"a\"\t'b'\r\nc<", .attribute) == Array("&quot;a&quot;&#9;'b'&#10;c&lt;".utf8))
  }

  private func escaped(_ text: String, _ place: XMLEscaping.Place) -> [UInt8] {
    var bytes: [UInt8] = []
    XMLEscaping.append(text, place, to: &bytes)
    return bytes
  }

  @Test func childrenThatWereWrittenBeforeStandAsTheyAre() {
    var rows: [UInt8] = []
    XMLElement("row", ["r": "1"]).write(to: &rows)
    #expect(
      XMLElement("sheetData", written: rows).document()
        == XMLElement("sheetData", [:], [XMLElement("row", ["r": "1"])]).document())
  }

  @Test func elementsAreWrittenWithTheirAttributesInOrder() {
    let element = XMLElement(
      "w:p", ["b": "1", "a": "å & ä"],
      [XMLElement("w:br"), XMLElement("w:t", text: "<>"), XMLElement("w:t", text: "")])
    #expect(
      String(decoding: element.document(), as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:p b="1" a="å &amp; ä"><w:br/><w:t>&lt;&gt;</w:t><w:t></w:t></w:p>
        """)
  }

  /// Every scalar up to U+FFFF: what is written can be read, and what is legal is kept.
  @Test func everyCharacterGivesLegalXML() throws {
    let all = (0...0xFFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
    let text = String(String.UnicodeScalarView(all))
    let tree = try XMLTree(
      parsing: String(
        decoding: XMLElement("t", ["a": text], text: text).document(), as: UTF8.self))
    let legal = all.filter {
      $0 == "\n" || $0 == "\t" || $0.value >= 0x20 && $0.value < 0x7F || $0.value == 0x85
        || $0.value >= 0xA0 && $0.value < 0xFFFE
    }
    let kept = tree.text.unicodeScalars.filter { $0 != "\n" }
    #expect(Array(kept) == legal.filter { $0 != "\n" })
    #expect(
      Array(tree["a"]?.unicodeScalars ?? "".unicodeScalars) == Array(tree.text.unicodeScalars))
  }
}
