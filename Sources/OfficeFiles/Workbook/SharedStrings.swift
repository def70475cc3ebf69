/// The texts of all cells, each once, numbered in the order they first occur.
struct SharedStrings {
  private var numbers: [String: Int] = [:]
  private var texts: [String] = []
  private var uses = 0

  /// The number of a text, a new one for a new text.
  mutating func number(of text: String) -> Int {
    uses += 1
    if let number = numbers[text] { return number }
    let stored = SpreadsheetText.stored(text)
    let number = numbers[stored] ?? texts.count
    if number == texts.count { texts.append(stored) }
    numbers[text] = number
    numbers[stored] = number
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
