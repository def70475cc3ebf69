/// A header, key or role name as it is matched: without regard to case, `_` against blank, and of
/// å, ä, ö against a, a, o.
///
/// Places and answers are never matched so (contract, "Input").
public struct FoldedKey: Sendable, Hashable, CustomStringConvertible {
  /// The folded text: lower case, blanks as `_`, no diacritics on å, ä and ö.
  public let description: String

  /// Folds a text; blanks at the ends are dropped and runs of blanks are one.
  public init(_ text: String) {
    description = Self.plainFolded(text.utf8) ?? Self.folded(text)
  }

  /// The folded text of ASCII and the composed letters å, ä and ö; nil when there is anything else.
  private static func plainFolded(_ text: String.UTF8View) -> String? {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count)
    var pendingBlank = false
    // å, ä and ö are 0xC3 and another byte.
    var isInLetter = false
    for byte in text {
      var letter = byte
      if isInLetter {
        switch byte {
        case 0x84, 0x85, 0xA4, 0xA5: letter = UInt8(ascii: "a")
        case 0x96, 0xB6: letter = UInt8(ascii: "o")
        default: return nil
        }
        isInLetter = false
      } else {
        switch byte {
        case 0xC3:
          isInLetter = true
          continue
        case 0x80...: return nil
        case 0x09...0x0D, 0x20, UInt8(ascii: "_"):
          pendingBlank = !folded.isEmpty
          continue
        case 0x41...0x5A: letter = byte + 0x20
        default: break
        }
      }
      if pendingBlank { folded.append(UInt8(ascii: "_")) }
      pendingBlank = false
      folded.append(letter)
    }
    return isInLetter ? nil : String(decoding: folded, as: UTF8.self)
  }

  private static func folded(_ text: String) -> String {
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
    return folded
  }
}

extension FoldedKey: Comparable {
  /// Orders by the folded text.
  public static func < (left: FoldedKey, right: FoldedKey) -> Bool {
    left.description < right.description
  }
}
