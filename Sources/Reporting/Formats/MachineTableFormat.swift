internal import SurveyModel

/// `tabeller/*.csv`: UTF-8, comma, decimal point, LF; an empty cell where nothing is shown.
struct MachineTableFormat: ReportFormat {
  func files(of contents: ReportContents) -> [ReportFile] {
    contents.tables.map { table in
      ReportFile(path: "tabeller/\(table.id).csv", bytes: Self.bytes(table))
    }
  }

  /// A table as CSV, its machine names first.
  static func bytes(_ table: ReportTable) -> [UInt8] {
    let record = DelimitedRecord.rfc4180
    var bytes: [UInt8] = []
    record.append(table.columns, to: &bytes) { .text($0.name) }
    for row in table.rows {
      record.append(row, to: &bytes) { cell in
        if case .number(let number) = cell { .number(number) } else { .text(text(cell)) }
      }
    }
    return bytes
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
