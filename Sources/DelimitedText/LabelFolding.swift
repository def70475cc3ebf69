/// Folds labels so that headers, keys and role names match as a person would match them.
public enum LabelFolding {
  /// The folded form: no case, `_` as a blank, å, ä, ö as a, a, o, blanks evened out and trimmed.
  ///
  /// Soft hyphens and zero-width characters are dropped, and any blanks count as one. An empty
  /// label gives an empty form.
  public static func folded(_ label: String) -> String {
    var label = label
    if let plain = label.withUTF8({ unsafe plainFolded(Span(_unsafeElements: $0)) }) {
      return plain
    }
    var result = String.UnicodeScalarView()
    var pendingBlank = false
    for scalar in canonicalComposition(label).lowercased().unicodeScalars {
      switch scalar.value {
      case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: continue
      case 0x5F:
        pendingBlank = true
      default:
        if scalar.isBlank {
          pendingBlank = true
          continue
        }
        if pendingBlank, !result.isEmpty { result.append(" ") }
        pendingBlank = false
        switch scalar {
        case "å", "ä": result.append("a")
        case "ö": result.append("o")
        default: result.append(scalar)
        }
      }
    }
    return String(result)
  }

  /// The folded form of ASCII, the composed letters å, ä and ö, and dashes and typographic quotes;
  /// nil when there is anything else.
  private static func plainFolded(_ bytes: Span<UInt8>) -> String? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var pendingBlank = false
    var index = 0
    while index < bytes.count {
      var byte = bytes[index]
      index += 1
      switch byte {
      case 0x09...0x0D, 0x20, 0x5F:
        pendingBlank = true
        continue
      case 0x41...0x5A: byte += 0x20
      case 0x00..<0x80: break
      case 0xC3 where index < bytes.count:
        switch bytes[index] {
        case 0xA5, 0xA4, 0x85, 0x84: byte = UInt8(ascii: "a")
        case 0xB6, 0x96: byte = UInt8(ascii: "o")
        default: return nil
        }
        index += 1
      // U+2010 to U+2027: they stand as they are.
      case 0xE2
      where index + 1 < bytes.count && bytes[index] == 0x80
        && (0x90...0xA7).contains(bytes[index + 1]):
        if pendingBlank, !result.isEmpty { result.append(0x20) }
        pendingBlank = false
        result.append(byte)
        result.append(bytes[index])
        byte = bytes[index + 1]
        index += 2
      default: return nil
      }
      if pendingBlank, !result.isEmpty { result.append(0x20) }
      pendingBlank = false
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether two labels are the same when folded.
  public static func matches(_ left: String, _ right: String) -> Bool {
    folded(left) == folded(right)
  }
}
