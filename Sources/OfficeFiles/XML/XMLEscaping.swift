/// The one place where text becomes XML.
enum XMLEscaping {
  /// Where in the markup a text stands.
  enum Place {
    /// Within an element: a carriage return becomes a line feed, since every reader would make it
    /// one.
    case content
    /// Within double quotes: line breaks and tabs are kept.
    case attribute
  }

  /// Appends a text so that it reads as itself; characters that XML 1.0 forbids are dropped.
  static func append(_ text: String, _ place: Place, to output: inout [UInt8]) {
    let bytes = text.utf8.span
    if bytes.indices.allSatisfy({ isPlain(bytes[$0]) }) {
      output.append(text)
      return
    }
    let inAttribute = place == .attribute
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output.append("&amp;")
      case "<": output.append("&lt;")
      case ">": output.append("&gt;")
      case "\"" where inAttribute: output.append("&quot;")
      case "\t" where inAttribute: output.append("&#9;")
      case "\n" where previous == "\r": break
      case "\n", "\r": output.append(inAttribute ? "&#10;" : "\n")
      default: if isAllowed(scalar) { output.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
      }
      previous = scalar
    }
  }

  /// Whether a byte stands for itself everywhere in XML, whatever comes before and after: ASCII
  /// but for controls and markup, and UTF-8 but for the first bytes of what is dropped, the C1
  /// controls (C2) and U+FFFE and U+FFFF (EF).
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
    case 0xC2, 0xEF: false
    default: byte >= 0x20 && byte != 0x7F
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
