/// A JSON value that was read back.
indirect enum JSONReader {
  case text(String)
  /// A number, `true`, `false` or `null` as it is written.
  case word(String)
  case array([JSONReader])
  case object([String: JSONReader])

  /// Reads a value; nil when it is no JSON.
  static func value(_ bytes: [UInt8]) -> JSONReader? {
    var parser = Parser(bytes: bytes)
    return parser.value()
  }

  /// The member of an object.
  subscript(key: String) -> JSONReader? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The elements; none when it is no array.
  var elements: [JSONReader] { if case .array(let elements) = self { elements } else { [] } }
  /// The members; none when it is no object.
  var members: [String: JSONReader] {
    if case .object(let members) = self { members } else { [:] }
  }
  /// The text, or the word as it is written.
  var text: String? {
    switch self {
    case .text(let text), .word(let text): text
    case .array, .object: nil
    }
  }

  private struct Parser {
    let bytes: [UInt8]
    var position = 0

    mutating func value() -> JSONReader? {
      skipBlanks()
      guard position < bytes.count else { return nil }
      switch bytes[position] {
      case UInt8(ascii: "{"): return object()
      case UInt8(ascii: "["): return array()
      case UInt8(ascii: "\""): return string().map { .text($0) }
      default:
        let start = position
        while position < bytes.count, !Self.ends.contains(bytes[position]) { position += 1 }
        return start == position
          ? nil : .word(String(decoding: bytes[start..<position], as: UTF8.self))
      }
    }

    private static let ends = Array(",]} \n\t\r".utf8)

    private mutating func skipBlanks() {
      while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) {
        position += 1
      }
    }

    private mutating func accept(_ byte: UInt8) -> Bool {
      skipBlanks()
      guard position < bytes.count, bytes[position] == byte else { return false }
      position += 1
      return true
    }

    private mutating func object() -> JSONReader? {
      position += 1
      var members: [String: JSONReader] = [:]
      if accept(UInt8(ascii: "}")) { return .object(members) }
      repeat {
        skipBlanks()
        guard let key = string(), accept(UInt8(ascii: ":")), let value = value() else {
          return nil
        }
        members[key] = value
      } while accept(UInt8(ascii: ","))
      return accept(UInt8(ascii: "}")) ? .object(members) : nil
    }

    private mutating func array() -> JSONReader? {
      position += 1
      var elements: [JSONReader] = []
      if accept(UInt8(ascii: "]")) { return .array(elements) }
      repeat {
        guard let value = value() else { return nil }
        elements.append(value)
      } while accept(UInt8(ascii: ","))
      return accept(UInt8(ascii: "]")) ? .array(elements) : nil
    }

    private mutating func string() -> String? {
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return nil }
      position += 1
      var result: [UInt8] = []
      while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
        guard bytes[position] == UInt8(ascii: "\\"), position + 1 < bytes.count else {
          result.append(bytes[position])
          position += 1
          continue
        }
        position += 2
        switch bytes[position - 1] {
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "u"):
          guard position + 4 <= bytes.count,
            let code = UInt32(
              String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16),
            let scalar = Unicode.Scalar(code)
          else { return nil }
          result += Array(String(Character(scalar)).utf8)
          position += 4
        default: result.append(bytes[position - 1])
        }
      }
      guard position < bytes.count else { return nil }
      position += 1
      return String(decoding: result, as: UTF8.self)
    }
  }
}
