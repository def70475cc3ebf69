internal import OfficeFiles

/// Markup in which every text has been escaped: the one place where that is done.
///
/// Only literals of the program become names of elements and attributes; whatever a user has
/// written can only come in as a text or the value of an attribute.
struct Markup: Equatable {
  /// Names of the program's own and values that get escaped; one whose value is nil is left out.
  struct Attributes: ExpressibleByDictionaryLiteral {
    fileprivate var pairs: [(StaticString, String?)]

    init(dictionaryLiteral pairs: (StaticString, String?)...) { self.pairs = pairs }

    static func + (left: Attributes, right: Attributes) -> Attributes {
      var result = left
      result.pairs += right.pairs
      return result
    }

    static func += (left: inout Attributes, right: Attributes) { left = left + right }
  }

  /// The finished markup, as UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The numbers in its texts, in order.
  private(set) var numbers: [PrintedNumber] = []

  /// Nothing.
  static let empty = Markup()

  /// A text.
  static func text(_ text: Sentence) -> Markup {
    var markup = Markup()
    append(text.text, to: &markup.bytes)
    markup.numbers = text.numbers
    return markup
  }

  /// Markup of the program's own, without anything from a user.
  static func literal(_ text: StaticString) -> Markup {
    var markup = Markup()
    append(text, to: &markup.bytes)
    return markup
  }

  /// A style sheet of the program's own.
  static func style(_ rules: String) -> Markup {
    var markup = Markup()
    markup.bytes.append("<style>\n\(rules)</style>\n")
    return markup
  }

  /// An element with its contents; an attribute whose value is nil is left out.
  static func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ contents: [Markup]
  ) -> Markup {
    var result = opening(
      name, attributes, end: ">",
      before: contents.reduce(name.utf8CodeUnitCount + 3) { $0 + $1.bytes.count })
    for part in contents { result += part }
    result.bytes.append("</")
    append(name, to: &result.bytes)
    result.bytes.append(UInt8(ascii: ">"))
    return result
  }

  /// An element with a text.
  static func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ text: Sentence
  ) -> Markup {
    element(name, attributes, [.text(text)])
  }

  /// An element of HTML that has no contents.
  static func void(
    _ name: StaticString, _ attributes: Attributes = [:]
  ) -> Markup {
    opening(name, attributes, end: ">")
  }

  /// An element of XML that has no contents.
  static func closed(
    _ name: StaticString, _ attributes: Attributes = [:]
  ) -> Markup {
    opening(name, attributes, end: "/>")
  }

  /// Some markup followed by more.
  static func + (left: Markup, right: Markup) -> Markup {
    var result = left
    result += right
    return result
  }

  static func += (left: inout Markup, right: Markup) {
    left.bytes += right.bytes
    left.numbers += right.numbers
  }

  /// The opening tag of an element, with room for so many bytes behind it.
  private static func opening(
    _ name: StaticString, _ attributes: Attributes, end: String, before room: Int = 0
  ) -> Markup {
    var result = Markup()
    result.bytes.reserveCapacity(
      attributes.pairs.reduce(name.utf8CodeUnitCount + 3 + room) { sum, pair in
        sum + (pair.1.map { pair.0.utf8CodeUnitCount + 4 + $0.utf8.count } ?? 0)
      })
    result.bytes.append(UInt8(ascii: "<"))
    append(name, to: &result.bytes)
    for (attribute, value) in attributes.pairs {
      guard let value else { continue }
      result.bytes.append(UInt8(ascii: " "))
      append(attribute, to: &result.bytes)
      result.bytes.append("=\"")
      append(value, to: &result.bytes)
      result.bytes.append(UInt8(ascii: "\""))
    }
    result.bytes.append(end)
    return result
  }

  private static func append(_ literal: StaticString, to bytes: inout [UInt8]) {
    literal.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Appends a text so that it is the same text in HTML and XML, within an element or an attribute;
  /// control characters, which neither allows, become blanks.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    if text.utf8.allSatisfy(isPlain) { return bytes.append(text) }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes.append("&amp;")
      case "<": bytes.append("&lt;")
      case ">": bytes.append("&gt;")
      case "\"": bytes.append("&quot;")
      case "'": bytes.append("&#39;")
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value):
        bytes.append(UInt8(ascii: " "))
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
      }
    }
  }

  /// Whether a byte stands for itself whatever is around it: ASCII but for controls and markup, and
  /// the two bytes of letters such as å and ö.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"): false
    case UInt8(ascii: "\""), UInt8(ascii: "'"): false
    case 0xC2, 0xE0...0xFF: false
    default: byte >= 0x20 && byte != 0x7F
    }
  }
}
