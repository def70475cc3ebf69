/// Tells what a line after a table says by its fields.
enum FooterLine {
  /// Whether a line is a footer by itself.
  static func isCertain(_ cells: [String], columns: Int) -> Bool {
    if RuleRow.isRule(cells) || isCountOfRows(cells) { return true }
    guard let word = keyword(cells[0]) else { return false }
    return word.hasColon
      ? isAlone(cells) || cells.count < columns : cells.count == 1 || isSource(cells)
  }

  /// Whether a line after a blank one is likely a footer: one field, or blank fields after one that
  /// says something.
  static func isLikely(_ cells: [String]) -> Bool {
    cells.count == 1 || keyword(cells[0]) != nil || isNote(cells)
      || isAlone(cells) && isSaid(cells[0])
  }

  /// Whether a line begins as a note does.
  ///
  /// So do "* Uppgift saknas", ".. = sekretess" and "1) Avser 2023".
  static func isNote(_ cells: [String]) -> Bool {
    let text = cells[0]
    let marks = text.prefix { $0.isNumber || $0 == ")" || $0 == "*" || $0 == "." }
    let rest = text.dropFirst(marks.count)
    return isAlone(cells) && rest.hasPrefix(" ")
      && (marks.hasSuffix(")") || marks.hasPrefix("*") || marks == ".." || marks == "."
        || rest.hasPrefix(" = "))
  }

  /// Whether a line may belong to a footer that begins further up: one text, and room for another.
  static func isPossible(_ cells: [String]) -> Bool {
    cells.count > 1 && isAlone(cells) && !Quantity.isQuantity(cells[0])
  }

  static func isAlone(_ cells: [String]) -> Bool {
    cells.dropFirst().allSatisfy(\.isEmpty)
  }

  /// Whether a text says something, as a name, a number or a time does not.
  private static func isSaid(_ text: String) -> Bool {
    if Quantity.isQuantity(text) { return false }
    return text.contains(": ") || text.hasSuffix(":")
      || text.hasSuffix(".") && text.contains(" ")
  }

  /// Whether a line says how many rows a database gave: "(2 rows affected)".
  private static func isCountOfRows(_ cells: [String]) -> Bool {
    guard isAlone(cells), cells[0].hasPrefix("("), cells[0].hasSuffix(")") else { return false }
    let words = cells[0].dropFirst().dropLast().split(separator: " ")
    return words.count > 1 && Int(words[0]) != nil
      && ["row", "rows", "row(s)", "rad", "rader"].contains(words[1])
  }

  /// Whether the first two fields alone are filled, with a keyword and a name, of three or more:
  /// "Källa;SCB;".
  private static func isSource(_ cells: [String]) -> Bool {
    cells.count > 2 && cells.dropFirst(2).allSatisfy(\.isEmpty) && !cells[1].isEmpty
      && DecimalNumber.parse(cells[1]) == nil && keyword(cells[0])?.isWhole == true
  }

  private static let words = [
    "kalla", "kallor", "anm", "anm.", "anmarkning", "anmarkningar", "not", "noter", "fotnot",
    "teckenforklaring", "forklaring", "exporterad", "exporterat", "skapad", "rapport skapad",
    "senast uppdaterad", "data hamtad", "hamtad", "source", "note", "copyright", "©",
  ]

  private struct Keyword {
    let hasColon: Bool
    /// Whether the text is the word alone.
    let isWhole: Bool
  }

  private static func keyword(_ text: String) -> Keyword? {
    let folded = LabelFolding.folded(text)
    for word in words where folded.hasPrefix(word) {
      let next = folded.dropFirst(word.count).first
      if next == ":" { return Keyword(hasColon: true, isWhole: false) }
      if next == nil || next == " " { return Keyword(hasColon: false, isWhole: next == nil) }
    }
    return nil
  }
}
