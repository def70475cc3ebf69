/// How a file is written: the forms that exports and spreadsheets have.
struct FileForm: Sendable {
  /// The encodings of the examples.
  enum Encoding: Sendable {
    case utf8
    case utf8WithByteOrderMark
    case windows1252
  }

  var delimiter: Character = ";"
  var encoding = Encoding.utf8WithByteOrderMark
  var lineEnd = "\r\n"

  /// As Swedish Excel saves "CSV UTF-8".
  static let excel = FileForm()
  /// As Swedish Excel saves "CSV (kommaavgränsad)".
  static let oldExcel = FileForm(encoding: .windows1252)
  /// As a text editor saves.
  static let plain = FileForm(encoding: .utf8, lineEnd: "\n")
  /// As programs with English settings export.
  static let commas = FileForm(delimiter: ",", encoding: .utf8, lineEnd: "\n")
  /// As programs export text with tabs.
  static let tabs = FileForm(delimiter: "\t", encoding: .utf8, lineEnd: "\n")

  /// The file's bytes, every row with a line end.
  func bytes(of rows: [[String]]) -> [UInt8] {
    var text = ""
    for row in rows {
      text += row.map(quoted).joined(separator: String(delimiter))
      text += lineEnd
    }
    switch encoding {
    case .utf8: return [UInt8](text.utf8)
    case .utf8WithByteOrderMark: return [0xEF, 0xBB, 0xBF] + [UInt8](text.utf8)
    case .windows1252: return Windows1252.bytes(of: text)
    }
  }

  /// A cell with quotes where it needs them.
  private func quoted(_ cell: String) -> String {
    let needsQuotes = cell.contains { $0 == delimiter || $0 == "\"" || $0.isNewline }
    guard needsQuotes else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
