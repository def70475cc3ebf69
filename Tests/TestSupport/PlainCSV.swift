import FoundationEssentials

/// A small CSV table for tests, read without the program's own reader.
///
/// Knows RFC 4180 quotes, a byte order mark, and `,` or `;` (whichever the header has).
public struct PlainCSV: Sendable {
  /// The header.
  public let header: [String]
  /// The records, each as wide as the header.
  public let records: [[String]]

  /// Reads a file.
  public init(contentsOf path: String) throws {
    let data = try Data(contentsOf: URL(filePath: path))
    self.init(String(decoding: data, as: UTF8.self))
  }

  /// Reads a text.
  public init(_ text: String) {
    let scalars = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
    let firstLine = scalars.prefix { $0 != "\n" }
    let delimiter: Unicode.Scalar = firstLine.contains(";") ? ";" : ","
    var rows: [[String]] = []
    var row: [String] = []
    var field = String.UnicodeScalarView()
    var quoted = false
    for (index, scalar) in scalars.enumerated() {
      if quoted {
        guard scalar == "\"" else {
          field.append(scalar)
          continue
        }
        quoted = false
      } else if scalar == "\"" {
        if index > 0, scalars[index - 1] == "\"", !field.isEmpty { field.append("\"") }
        quoted = true
      } else if scalar == delimiter {
        row.append(String(field))
        field = .init()
      } else if scalar == "\n" {
        row.append(String(field))
        rows.append(row)
        row = []
        field = .init()
      } else if scalar != "\r" {
        field.append(scalar)
      }
    }
    if !row.isEmpty || !field.isEmpty { rows.append(row + [String(field)]) }
    let columns = rows.first ?? []
    header = columns
    records = rows.dropFirst().map { record in
      Array((record + Array(repeating: "", count: columns.count)).prefix(columns.count))
    }
  }

  /// The records as dictionaries from header to field.
  public var rows: [[String: String]] {
    records.map { Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first }) }
  }
}
