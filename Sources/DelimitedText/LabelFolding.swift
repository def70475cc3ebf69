/// Folds labels so that headers, keys and role names match as a person would match them.
public enum LabelFolding {
  /// The folded form: no case, `_` as a blank, å, ä, ö as a, a, o, blanks evened out and trimmed.
  ///
  /// Soft hyphens and zero-width characters are dropped, and any blanks count as one. An empty
  /// label gives an empty form.
  public static func folded(_ label: String) -> String {
    var result = String.UnicodeScalarView()
    var pendingBlank = false
    for scalar in canonicalComposition(label).lowercased().unicodeScalars {
      switch scalar.value {
      case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: continue
      case 0x5F:
        pendingBlank = true
      default:
        if scalar.properties.isWhitespace {
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

  /// Whether two labels are the same when folded.
  public static func matches(_ left: String, _ right: String) -> Bool {
    folded(left) == folded(right)
  }
}
