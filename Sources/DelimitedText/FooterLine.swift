/// Tells what a line after a table says by its fields.
enum FooterLine {
  /// Whether a line is a footer by itself.
  static func isCertain(_ cells: [String], columns: Int) -> Bool {
    // "-" is an answer, and so may a row of them be with one longer.
    let isDrawn = RuleRow.isRule(cells) && cells.allSatisfy { $0.utf8.count != 1 }
    if isDrawn || isCountOfRows(cells) { return true }
    guard let word = FooterWord(cells[0]), !word.mayBeAnswer else { return false }
    return word.continuation == .sign
      ? isAlone(cells) || cells.count < columns : cells.count == 1 || isSource(cells)
  }

  /// Whether a line after a blank one is likely a footer: one field, or blank fields after one that
  /// says something.
  static func isLikely(_ cells: [String]) -> Bool {
    cells.count == 1 || isNote(cells) || isAlone(cells) && isSaid(cells[0]) || isLed(cells)
  }

  /// Whether a line begins with a word of footers and is no row of totals, which fills its columns.
  private static func isLed(_ cells: [String]) -> Bool {
    guard let word = FooterWord(cells[0]), !word.mayBeAnswer else { return false }
    let filled = cells.count { !$0.isEmpty }
    return !word.isSummary || filled <= 2 && (cells.count == 2 || filled < cells.count)
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

  /// Whether a line begins as "Källa: " does.
  static func isSaidSource(_ cells: [String]) -> Bool {
    FooterWord(cells[0]).map { $0.continuation == .sign && !$0.isSummary } == true
  }

  /// Whether a line counts or dates what stands above it, as "Totalt" does, and is no note.
  static func isSummary(_ cells: [String]) -> Bool {
    !isNote(cells) && FooterWord(cells[0])?.isSummary == true
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
      && DecimalNumber.parse(cells[1]) == nil
      && FooterWord(cells[0]).map { $0.continuation == .nothing && !$0.isSummary } == true
  }
}
