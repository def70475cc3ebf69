/// The texts of all cells, each once, numbered in the order they first occur.
struct SharedStrings {
  private var numbers: [ByteText: Int] = [:]
  private var texts: [String] = []
  private var uses = 0

  /// The number of a text, a new one for a new text.
  mutating func number(of text: String) -> Int {
    uses += 1
    let key = ByteText(text)
    if let number = numbers[key] { return number }
    let stored = SpreadsheetText.stored(text)
    let number = numbers[ByteText(stored)] ?? texts.count
    if number == texts.count { texts.append(stored) }
    numbers[key] = number
    numbers[ByteText(stored)] = number
    return number
  }

  /// The part `xl/sharedStrings.xml`.
  ///
  /// White space at an end is kept only where the element says so; the
  /// schema does not know the attribute there, though every program writes it, so only then.
  func part() -> XMLElement {
    XMLElement(
      "sst",
      ["xmlns": WorkbookWriter.namespace, "count": "\(uses)", "uniqueCount": "\(texts.count)"],
      texts.map { text in
        let keepsSpace = text.first?.isWhitespace ?? false || text.last?.isWhitespace ?? false
        return XMLElement(
          "si", [:],
          [XMLElement("t", keepsSpace ? ["xml:space": "preserve"] : [:], text: text)])
      })
  }
}

/// A text that equals another with the same bytes.
///
/// Texts that only look the same (å as one character or as two) are different ones in a file; and
/// to hash and compare bytes is many times faster than to normalise them first.
private struct ByteText: Hashable {
  private let text: String
  /// FNV-1a, which is quick on short texts.
  ///
  /// Source: draft-eastlake-fnv.
  private let hash: UInt64

  init(_ text: String) {
    self.text = text
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    self.hash = hash
  }

  static func == (left: ByteText, right: ByteText) -> Bool {
    let (bytes, others) = (left.text.utf8.span, right.text.utf8.span)
    guard left.hash == right.hash, bytes.count == others.count else { return false }
    return bytes.indices.allSatisfy { bytes[$0] == others[$0] }
  }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
