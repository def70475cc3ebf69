/// A JSON value to be written; members of objects are written in the order of their keys.
indirect enum JSONText {
  case string(String)
  case integer(Int)
  case number(Double)
  case bool(Bool)
  case null
  case array([JSONText])
  case object([String: JSONText])
  /// A value whose parts stand on one line.
  case line(Line)

  /// What may stand on one line.
  enum Line {
    case array([JSONText])
    case object([String: JSONText])
  }

  /// An array on one line.
  static func line(_ elements: [JSONText]) -> JSONText { .line(.array(elements)) }
  /// An object on one line.
  static func line(_ members: [String: JSONText]) -> JSONText { .line(.object(members)) }

  /// The text, indented by two spaces a level and ending without a line break.
  func text(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .string(let value): return Self.quoted(value)
    case .integer(let value): return String(value)
    case .number(let value): return PlainNumber.text(value)
    case .bool(let value): return value ? "true" : "false"
    case .null: return "null"
    case .array(let elements):
      if elements.isEmpty { return "[]" }
      return "[\n" + elements.map { inner + $0.text(indent: inner) }.joined(separator: ",\n")
        + "\n\(indent)]"
    case .object(let members):
      if members.isEmpty { return "{}" }
      return "{\n" + Self.members(members, indent: inner).map { inner + $0 }.joined(separator: ",\n")
        + "\n\(indent)}"
    case .line(.array(let elements)):
      return "[" + elements.map { $0.text(indent: indent) }.joined(separator: ",") + "]"
    case .line(.object(let members)):
      return "{" + Self.members(members, indent: indent).joined(separator: ", ") + "}"
    }
  }

  /// The members in the order of their keys by UTF-8 bytes, which is the same everywhere.
  private static func members(_ members: [String: JSONText], indent: String) -> [String] {
    members.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { key in
      "\(quoted(key)): \((members[key] ?? .null).text(indent: indent))"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    let isPlain = text.utf8.allSatisfy {
      $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain { return result + text + "\"" }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        result += "\\u" + Hexadecimal.text(UInt64(scalar.value), digits: 4)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
