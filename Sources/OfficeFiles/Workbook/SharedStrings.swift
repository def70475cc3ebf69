/// The texts of all cells, each once, numbered in the order they first occur.
struct SharedStrings {
  private var numbers: [ByteText: Int] = [:]
  private var texts: [String] = []
  private var uses = 0

  /// The number of a text, a new one for a new text; `latest` is a text that it may be, and its
  /// number, as a column often repeats the text of the row above.
  mutating func number(of text: String, latest: (text: String, number: Int)? = nil) -> Int {
    uses += 1
    if let latest, latest.text.hasSameBytes(as: text) { return latest.number }
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
    var items: [UInt8] = []
    for text in texts {
      let keepsSpace = text.first?.isWhitespace ?? false || text.last?.isWhitespace ?? false
      items.append(keepsSpace ? "<si><t xml:space=\"preserve\">" : "<si><t>")
      XMLEscaping.append(text, .content, to: &items)
      items.append("</t></si>")
    }
    return XMLElement(
      "sst",
      ["xmlns": WorkbookWriter.namespace, "count": "\(uses)", "uniqueCount": "\(texts.count)"],
      written: items)
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
    let bytes = text.utf8.span
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3 }
    self.hash = hash
  }

  static func == (left: ByteText, right: ByteText) -> Bool {
    left.hash == right.hash && left.text.hasSameBytes(as: right.text)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
