/// The one place where text becomes XML.
enum XMLEscaping {
  /// The text as the content of an element.
  ///
  /// Characters that XML 1.0 forbids are dropped; a carriage return becomes a line feed, since
  /// every reader would make it one.
  static func content(_ text: String) -> String { escaped(text, inAttribute: false) }

  /// The text as the value of an attribute in double quotes; line breaks and tabs are kept.
  static func attribute(_ text: String) -> String { escaped(text, inAttribute: true) }

  private static func escaped(_ text: String, inAttribute: Bool) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    var output = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output.append(contentsOf: "&amp;".unicodeScalars)
      case "<": output.append(contentsOf: "&lt;".unicodeScalars)
      case ">": output.append(contentsOf: "&gt;".unicodeScalars)
      case "\"" where inAttribute: output.append(contentsOf: "&quot;".unicodeScalars)
      case "\t" where inAttribute: output.append(contentsOf: "&#9;".unicodeScalars)
      case "\n" where previous == "\r": break
      case "\n", "\r":
        output.append(contentsOf: (inAttribute ? "&#10;" : "\n").unicodeScalars)
      default: if isAllowed(scalar) { output.append(scalar) }
      }
      previous = scalar
    }
    return String(output)
  }

  /// Whether a byte is a letter, digit or mark that stands for itself everywhere in XML.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
    default: 0x20...0x7E ~= byte
    }
  }

  /// Whether XML 1.0 (fifth edition, production 2) has the character.
  ///
  /// The C1 controls are legal but discouraged there, and mean nothing in a document: dropped too.
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD: true
    case 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFFFD: true
    default: scalar.value >= 0x10000
    }
  }
}
