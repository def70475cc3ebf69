import FoundationEssentials

/// Any JSON value, for reading reference files whose shape varies.
public enum JSONValue: Decodable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Decodes whatever stands there.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// Reads a JSON file.
  public init(contentsOf path: String) throws {
    let data = try Data(contentsOf: URL(filePath: path))
    self = try JSONDecoder().decode(JSONValue.self, from: data)
  }

  /// The member of an object, or null.
  public subscript(key: String) -> JSONValue {
    if case .object(let members) = self { members[key] ?? .null } else { .null }
  }

  /// The element of an array, or null.
  public subscript(index: Int) -> JSONValue {
    if case .array(let elements) = self, elements.indices.contains(index) {
      elements[index]
    } else {
      .null
    }
  }

  /// The number, if it is one.
  public var double: Double? { if case .number(let value) = self { value } else { nil } }
  /// The number as a whole one, if it is.
  public var int: Int? { double.flatMap { Int(exactly: $0) } }
  /// The text, if it is one.
  public var string: String? { if case .string(let value) = self { value } else { nil } }
  /// The elements, empty when it is no array.
  public var array: [JSONValue] { if case .array(let value) = self { value } else { [] } }
  /// The members, empty when it is no object.
  public var object: [String: JSONValue] {
    if case .object(let value) = self { value } else { [:] }
  }
  /// Whether it is null or absent.
  public var isNull: Bool { if case .null = self { true } else { false } }
}
