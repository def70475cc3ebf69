import FoundationEssentials

/// A small CSV table of a reference case, in either of its two dialects.
public struct ReferenceTable: Sendable {
  /// The two ways in which every case's data is written.
  public enum Dialect: String, CaseIterable, Sendable {
    case comma
    case semicolon
  }

  /// Why a table cannot be read.
  public enum Fault: Error { case noColumn(String), noNumber(String) }

  private let columns: [String: Int]
  private let dialect: Dialect
  /// The records below the header.
  public let rows: [[String]]

  /// Reads `statistics/cases/<name>.<dialect>.csv`.
  public init(_ name: String, _ dialect: Dialect) throws {
    let path = Reference.path("statistics/cases/\(name).\(dialect.rawValue).csv")
    var text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    if text.first == "\u{FEFF}" { text.removeFirst() }
    let separator: Character = dialect == .comma ? "," : ";"
    let lines = text.split(whereSeparator: \.isNewline).map { Self.fields($0, separator) }
    columns = Dictionary(
      uniqueKeysWithValues: (lines.first ?? []).enumerated().map { ($1, $0) })
    rows = Array(lines.dropFirst())
    self.dialect = dialect
  }

  /// The texts of a column.
  public func texts(_ column: String) throws -> [String] {
    guard let index = columns[column] else { throw Fault.noColumn(column) }
    return rows.map { $0[index] }
  }

  /// The numbers of a column.
  public func numbers(_ column: String) throws -> [Double] {
    try texts(column).map { text in
      guard let number = Double(dialect == .comma ? text : text.replacing(",", with: "."))
      else { throw Fault.noNumber(column) }
      return number
    }
  }

  private static func fields(_ line: Substring, _ separator: Character) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == separator && !isQuoted {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}
