internal import SurveyModel

/// `tabeller/*.csv`: UTF-8, comma, decimal point, LF; an empty cell where nothing is shown.
struct MachineTableFormat: ReportFormat {
  func files(of contents: ReportContents) -> [ReportFile] {
    contents.tables.map { table in
      ReportFile(path: "tabeller/\(table.id).csv", text: Self.text(table))
    }
  }

  /// A table as CSV, its machine names first.
  static func text(_ table: ReportTable) -> String {
    let record = DelimitedRecord.rfc4180
    return record.line(table.columns.map(\.name))
      + table.rows.map { record.line($0.map(text)) }.joined()
  }

  /// A cell as machines read it.
  static func text(_ cell: ReportTable.Cell) -> String {
    switch cell {
    case .label(let label): DelimitedRecord.harmless(label)
    case .wave(let wave): wave.description
    case .code(let code, words: _): DelimitedRecord.harmless(code)
    case .count(let count): String(count)
    case .number(let number): PlainNumber.text(number)
    case .empty: ""
    }
  }
}
