internal import OfficeFiles

/// A JSON value to be written; members of objects are written in the order of their keys.
indirect enum JSONText: Sendable {
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
  enum Line: Sendable {
    case array([JSONText])
    case object([String: JSONText])
  }

  /// An array on one line.
  static func line(_ elements: [JSONText]) -> JSONText { .line(.array(elements)) }
  /// An object on one line.
  static func line(_ members: [String: JSONText]) -> JSONText { .line(.object(members)) }

  /// The text as UTF-8, indented by two spaces a level, with a line break at its end.
  var bytes: [UInt8] {
    var output: [UInt8] = []
    write(to: &output, indent: "")
    output.append("\n")
    return output
  }

  private func write(to output: inout [UInt8], indent: String) {
    switch self {
    case .string(let value): Self.quote(value, to: &output)
    case .integer(let value): output.append(decimal: value)
    case .number(let value): output.append(PlainNumber.text(value))
    case .bool(let value): output.append(value ? "true" : "false")
    case .null: output.append("null")
    case .array(let elements):
      Self.write(elements, between: ("[", "]"), to: &output, indent: indent) {
        $0.write(to: &$1, indent: $2)
      }
    case .object(let members):
      Self.write(Self.sorted(members), between: ("{", "}"), to: &output, indent: indent) {
        Self.write($0, to: &$1, indent: $2)
      }
    case .line(.array(let elements)):
      output.append("[")
      for (index, element) in elements.enumerated() {
        if index > 0 { output.append(",") }
        element.write(to: &output, indent: indent)
      }
      output.append("]")
    case .line(.object(let members)):
      output.append("{")
      for (index, member) in Self.sorted(members).enumerated() {
        if index > 0 { output.append(", ") }
        Self.write(member, to: &output, indent: indent)
      }
      output.append("}")
    }
  }

  /// The members by UTF-8 bytes, so that the order is the same everywhere.
  private static func sorted(_ members: [String: JSONText]) -> [(key: String, value: JSONText)] {
    members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }

  private static func write(
    _ member: (key: String, value: JSONText), to output: inout [UInt8], indent: String
  ) {
    quote(member.key, to: &output)
    output.append(": ")
    member.value.write(to: &output, indent: indent)
  }

  /// Writes what stands between two brackets, a line each; nothing at all between them for none.
  private static func write<Part>(
    _ parts: [Part], between brackets: (String, String), to output: inout [UInt8], indent: String,
    _ write: (Part, inout [UInt8], String) -> Void
  ) {
    output.append(brackets.0)
    let inner = indent + "  "
    for (index, part) in parts.enumerated() {
      output.append(index == 0 ? "\n" : ",\n")
      output.append(inner)
      write(part, &output, inner)
    }
    if !parts.isEmpty {
      output.append("\n")
      output.append(indent)
    }
    output.append(brackets.1)
  }

  private static func quote(_ text: String, to output: inout [UInt8]) {
    output.append("\"")
    let bytes = text.utf8.span
    let isPlain = bytes.indices.allSatisfy {
      bytes[$0] >= 0x20 && bytes[$0] != UInt8(ascii: "\"") && bytes[$0] != UInt8(ascii: "\\")
    }
    if isPlain {
      output.append(text)
    } else {
      for scalar in text.unicodeScalars { escape(scalar, to: &output) }
    }
    output.append("\"")
  }

  private static func escape(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    switch scalar {
    case "\"": output.append("\\\"")
    case "\\": output.append("\\\\")
    case "\n": output.append("\\n")
    case "\r": output.append("\\r")
    case "\t": output.append("\\t")
    case _ where scalar.value < 0x20:
      output.append("\\u" + Hexadecimal.text(UInt64(scalar.value), digits: 4))
    default: output.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
  }
}
