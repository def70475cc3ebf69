/// The dashes that database tools draw under their headers, and around their tables.
///
/// `----;---`, `----+---`, `|:---|---:|`.
enum RuleRow {
  /// Whether a record holds dashes and nothing else, three or more beside one another in some field.
  static func isRule(_ cells: [String]) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    return filled.contains { $0.contains("---") || $0.contains("===") || isShortRule(filled) }
      && filled.allSatisfy { $0.utf8.allSatisfy(isDrawn) }
  }

  /// Whether every field is two dashes or more, as under a header of two letters.
  private static func isShortRule(_ filled: [String]) -> Bool {
    filled.count > 1 && filled.allSatisfy { $0.contains("--") }
  }

  private static func isDrawn(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: ":"),
      UInt8(ascii: "|"), UInt8(ascii: " "):
      true
    default: false
    }
  }
}
