import FoundationEssentials
import TestSupport

/// The two ways in which every case's data is written.
enum Dialect: String, CaseIterable, Sendable {
  case comma
  case semicolon

  var delimiter: Character { self == .comma ? "," : ";" }
}

/// A small CSV table; knows quotes, both dialects, a byte order mark and CRLF.
struct CaseTable {
  let header: [String]
  let rows: [[String]]
  let dialect: Dialect

  /// Reads `cases/<name>.<dialect>.csv`.
  init(_ name: String, _ dialect: Dialect) throws {
    let path = Reference.path("statistics/cases/\(name).\(dialect.rawValue).csv")
    var text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    if text.first == "\u{FEFF}" { text.removeFirst() }
    let lines = text.split(whereSeparator: \.isNewline).map {
      CaseTable.fields(String($0), dialect.delimiter)
    }
    header = lines[0]
    rows = Array(lines.dropFirst())
    self.dialect = dialect
  }

  private static func fields(_ line: String, _ delimiter: Character) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == delimiter && !isQuoted {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
    }
    return fields
  }

  func texts(_ column: String) throws -> [String] {
    guard let index = header.firstIndex(of: column) else { throw CaseError.noColumn(column) }
    return rows.map { $0[index] }
  }

  /// The numbers of a column; nil where the field is empty.
  func optionalNumbers(_ column: String) throws -> [Double?] {
    try texts(column).map { text in
      if text.isEmpty { return nil }
      let point = dialect == .comma ? text : text.replacing(",", with: ".")
      guard let number = Double(point) else { throw CaseError.noNumber(column, text) }
      return number
    }
  }

  func numbers(_ column: String) throws -> [Double] {
    try optionalNumbers(column).map { number in
      guard let number else { throw CaseError.noNumber(column, "") }
      return number
    }
  }

  /// The index of each row's value among the column's distinct values, in order of appearance.
  func codes(_ columns: [String]) throws -> [Int] {
    var codeOf: [String: Int] = [:]
    let parts = try columns.map { try texts($0) }
    return rows.indices.map { row in
      let key = parts.map { $0[row] }.joined(separator: "\u{1F}")
      let code = codeOf[key, default: codeOf.count]
      codeOf[key] = code
      return code
    }
  }
}

enum CaseError: Error {
  case noColumn(String)
  case noNumber(String, String)
  case noEstimate(String)
}

/// A case's expected numbers.
struct ExpectedCase {
  let json: JSONValue

  init(_ name: String) throws {
    json = try JSONValue(contentsOf: Reference.path("statistics/cases/\(name).expected.json"))
  }

  var expected: JSONValue { json["expected"] }

  func tolerance(_ name: String, otherwise: Double) -> Double {
    json["tolerance"][name].double ?? otherwise
  }
}
