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
    let record = DelimitedRecord(delimiter: ";", decimalMark: ",", lineEnd: "\r\n")
    var bytes = Array("\u{FEFF}".utf8)
    record.append(table.columns, to: &bytes) { .text($0.header) }
    for row in table.rows { record.append(row, to: &bytes, field: field) }
    return bytes
  }

  private static func field(_ cell: ReportTable.Cell) -> DelimitedRecord.Field {
    switch cell {
    case .label(let label): .text(DelimitedRecord.harmless(label))
    case .wave(let wave): .text(self.wave(wave))
    case .code(_, let words): .text(DelimitedRecord.harmless(words))
    case .count(let count): .text(String(count))
    case .number(let number): .number(number)
    case .empty: .text("..")
    }
  }

  /// With an en dash, as Excel would turn `2020-03` into a date.
  private static func wave(_ wave: WaveIdentifier) -> String {
    wave.month == nil
      ? wave.description : wave.description.split(separator: "-").joined(separator: "–")
  }
}
