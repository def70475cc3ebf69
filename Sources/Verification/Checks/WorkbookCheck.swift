internal import Diagnostics
internal import Reporting

/// Holds a workbook against its references, and the sheets of whole tables against their files.
struct WorkbookCheck {
  let report: FinishedReport
  let folder: String

  /// What is wrong with the workbook.
  func check(_ path: String, _ bytes: [UInt8]) -> [Diagnostic] {
    guard let workbook = WorkbookText(bytes) else {
      return [
        Diagnostic(
          .error, code: "oläslig-fil", at: SourceLocation(file: "\(folder)/\(path)"),
          text: "Filen kan inte läsas.", remedy: Verifier.remedy)
      ]
    }
    var text = workbook.properties
    var result: [Diagnostic] = []
    for sheet in workbook.sheets {
      text.append(sheet.name)
      let table = report.sheets.first { $0.value == sheet.name }.flatMap { report.tables[$0.key] }
      let count = table?.rows.count ?? 0
      for row in sheet.rows.dropLast(min(count, sheet.rows.count)) {
        for cell in row {
          if case .number(let number) = cell {
            text.append(number, isValue: true)
          } else {
            text.append(cell.text)
          }
        }
      }
      if let table {
        result += check(Array(sheet.rows.suffix(count)), table, "\(path), bladet \(sheet.name)")
      }
    }
    return DocumentCheck(report: report, folder: folder).check(path, text) + result
  }

  private func check(
    _ rows: [[WorkbookText.Cell]], _ table: MachineTable, _ file: String
  ) -> [Diagnostic] {
    let columns = table.columns.enumerated().filter { $0.element.name != "undersokning" }
    var result: [Diagnostic] = []
    for (row, (cells, machine)) in zip(rows, table.rows).enumerated() {
      for (place, (index, column)) in columns.enumerated() {
        let text = index < machine.count ? machine[index] : ""
        let cell = place < cells.count ? cells[place] : nil
        guard !Self.agrees(cell, text, column) else { continue }
        result.append(
          Diagnostic(
            .error, code: "fel-cell",
            at: SourceLocation(file: "\(folder)/\(file)", line: row + 1, column: place + 1),
            text: """
              I kolumnen \(column.header) står \(cell?.text ?? "inget"), men i \
              \(FinishedReport.path(of: table.id)) står \(text.isEmpty ? "inget" : text).
              """, remedy: Verifier.remedy))
      }
    }
    return result
  }

  private static func agrees(
    _ cell: WorkbookText.Cell?, _ machine: String, _ column: ColumnTrace
  ) -> Bool {
    switch cell {
    case .number(let number):
      if column.kind == "omgang" { return number == machine }
      guard column.isInPoints else { return number == machine }
      return Double(machine).map { PlainNumber.text(PlainNumber.hundredfold($0)) } == number
    case .text(let text):
      if machine.isEmpty, column.kind != "text" || text == "–" {
        return text == (column.kind == "text" ? "–" : "..")
      }
      if column.isFigure { return false }
      return text == (column.kind == "kod" ? column.codes[machine] : machine)
    case nil: return false
    }
  }
}
