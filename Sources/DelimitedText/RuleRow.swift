/// The dashes that database tools draw under their headers, and around their tables.
///
/// `----;---`, `----+---`, `|:---|---:|`.
enum RuleRow {
  /// Whether a record below a header, if any is given, is drawn.
  ///
  /// It holds dashes and nothing else, three or more in some field; or in every field as many as
  /// the header's text is long, for "---" may be an answer. Alone on its line it has five or a plus.
  static func isRule(_ cells: [String], below header: [String] = []) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    guard !filled.isEmpty, filled.allSatisfy({ $0.utf8.allSatisfy(isDrawn) }) else { return false }
    let isUnderline = zip(header, cells).allSatisfy { $0.count == $1.count && $1.count > 1 }
    if !header.isEmpty, isUnderline { return true }
    if filled.count == 1 { return filled[0].utf8.count >= 5 || filled[0].contains("+") }
    return filled.contains { $0.contains("---") || $0.contains("===") }
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
