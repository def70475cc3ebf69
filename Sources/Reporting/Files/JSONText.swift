/// A JSON value to be written; members of objects are written in the order of their keys.
indirect enum JSONText {
  case string(String)
  case integer(Int)
  case number(Double)
  case bool(Bool)
  case null
  case array([JSONText])
  case object([String: JSONText])

  /// The text, indented by two spaces a level and ending without a line break.
  var text: String {
    var output = ""
    write(to: &output, indent: "")
    return output
  }

  private func write(to output: inout String, indent: String) {
    switch self {
    case .string(let value): output += Self.quoted(value)
    case .integer(let value): output += String(value)
    case .number(let value): output += PlainNumber.text(value)
    case .bool(let value): output += value ? "true" : "false"
    case .null: output += "null"
    case .array(let elements):
      Self.write(elements, between: ("[", "]"), to: &output, indent: indent) {
        $0.write(to: &$1, indent: $2)
      }
    case .object(let members):
      // By UTF-8 bytes, so that the order is the same everywhere.
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      Self.write(sorted, between: ("{", "}"), to: &output, indent: indent) {
        $1 += Self.quoted($0.key)
        $1 += ": "
        $0.value.write(to: &$1, indent: $2)
      }
    }
  }

  /// Writes what stands between two brackets, a line each; nothing at all between them for none.
  private static func write<Part>(
    _ parts: [Part], between brackets: (String, String), to output: inout String, indent: String,
    _ write: (Part, inout String, String) -> Void
  ) {
    output += brackets.0
    let inner = indent + "  "
    for (index, part) in parts.enumerated() {
      output += index == 0 ? "\n" : ",\n"
      output += inner
      write(part, &output, inner)
    }
    if !parts.isEmpty {
      output += "\n"
      output += indent
    }
    output += brackets.1
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
