internal import SurveyModel

/// `tabeller-excel/*.csv`: the same tables as Swedish Excel opens them with a double click.
///
/// UTF-8 with a byte order mark, semicolon, decimal comma, CRLF; Swedish headers and words, and
/// `..` where nothing is shown.
struct ExcelTableFormat: ReportFormat {
  func files(of contents: ReportContents) -> [ReportFile] {
    contents.tables.map { table in
      ReportFile(path: "tabeller-excel/\(table.id).csv", bytes: Self.bytes(table))
    }
  }

  /// A table as CSV, its Swedish headers first.
  static func bytes(_ table: ReportTable) -> [UInt8] {
    let record = DelimitedRecord(delimiter: ";", lineEnd: "\r\n")
    var bytes = Array("\u{FEFF}".utf8)
    record.append(table.columns, to: &bytes, text: \.header)
    for row in table.rows { record.append(row, to: &bytes, text: text) }
    return bytes
  }

  private static func text(_ cell: ReportTable.Cell) -> String {
    switch cell {
    case .label(let label): DelimitedRecord.harmless(label)
    case .wave(let wave): self.wave(wave)
    case .code(_, let words): DelimitedRecord.harmless(words)
    case .count(let count): String(count)
    case .number(let number): PlainNumber.commaText(number)
    case .empty: ".."
    }
  }

  /// With an en dash, as Excel would turn `2020-03` into a date.
  private static func wave(_ wave: WaveIdentifier) -> String {
    String(wave.description.map { $0 == "-" ? "–" : $0 })
  }
}
