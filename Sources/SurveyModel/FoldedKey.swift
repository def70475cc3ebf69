/// A header, key or role name as it is matched: without regard to case, `_` against blank, and of
/// å, ä, ö against a, a, o.
///
/// Places and answers are never matched so (contract, "Input").
public struct FoldedKey: Sendable, Hashable, CustomStringConvertible {
  /// The folded text: lower case, blanks as `_`, no diacritics on å, ä and ö.
  public let description: String

  /// Folds a text; blanks at the ends are dropped and runs of blanks are one.
  public init(_ text: String) {
    var folded = ""
    var pendingBlank = false
    for character in text.lowercased() {
      if character.isWhitespace || character == "_" || character == "\u{FEFF}" {
        pendingBlank = !folded.isEmpty
        continue
      }
      if pendingBlank { folded.append("_") }
      pendingBlank = false
      switch character {
      case "å", "ä": folded.append("a")
      case "ö": folded.append("o")
      default: folded.append(character)
      }
    }
    description = folded
  }
}

extension FoldedKey: Comparable {
  /// Orders by the folded text.
  public static func < (left: FoldedKey, right: FoldedKey) -> Bool {
    left.description < right.description
  }
}
