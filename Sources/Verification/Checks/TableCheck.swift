internal import Diagnostics
internal import Reporting

/// Holds a machine table against its twins: the file for Swedish Excel and the planning basis.
///
/// The machine tables are what everything else is held against, so that a wrong digit in one of
/// them is found where the twin has the right one.
struct TableCheck {
  let report: FinishedReport
  let folder: String

  /// What is wrong with a table's file.
  func check(_ path: String) -> [Diagnostic] {
    if path == "medborgarlofte.csv" { return checkPromiseBasis(path) }
    guard path.hasPrefix("tabeller-excel/") || path.hasPrefix("tabeller/") else { return [] }
    let id = String(path.split(separator: "/").last?.dropLast(4) ?? "")
    guard let table = report.tables[id] else {
      return [problem(path, nil, nil, "sparning.json beskriver inte tabellen.")]
    }
    let excel = CSVText.records(report.files["tabeller-excel/\(id).csv"] ?? [], delimiter: ";")
    var result: [Diagnostic] = []
    if table.header != table.columns.map(\.name) || excel.first != table.columns.map(\.header) {
      result.append(problem(path, 1, nil, "Rubrikerna är inte de som sparning.json har."))
    }
    let rows = excel.dropFirst()
    if rows.count != table.rows.count {
      result.append(
        problem(
          path, nil, nil,
          "Tabellen har \(table.rows.count) rader, men \(rows.count) i tabeller-excel."))
    }
    for (row, (machine, twin)) in zip(table.rows, rows).enumerated() {
      for (index, column) in table.columns.enumerated() {
        let cells = [machine, twin].map { index < $0.count ? $0[index] : "" }
        guard Self.twin(cells[0], column) != cells[1] else { continue }
        result.append(
          problem(
            path, row + 2, index + 1,
            """
            I kolumnen \(column.name) står \(cells[0]) i tabeller, men \(cells[1]) i \
            tabeller-excel.
            """))
      }
    }
    return result
  }

  /// What the file for Excel has where the machine table has a text.
  private static func twin(_ machine: String, _ column: ColumnTrace) -> String? {
    if column.kind == "text" { return machine }
    if machine.isEmpty { return ".." }
    switch column.kind {
    case "omgang": return String(machine.map { $0 == "-" ? "–" : $0 })
    case "kod": return column.codes[machine]
    default: return String(machine.map { $0 == "." ? "," : $0 })
    }
  }

  /// The columns that the basis for the promise shares with the planning basis.
  private func checkPromiseBasis(_ path: String) -> [Diagnostic] {
    guard let basis = report.tables["planeringsunderlag"] else {
      return [problem(path, nil, nil, "Tabellen planeringsunderlag saknas.")]
    }
    let records = CSVText.records(report.files[path] ?? [], delimiter: ",")
    let header = records.first ?? []
    var result: [Diagnostic] = []
    if records.count != basis.rows.count + 1 {
      result.append(problem(path, nil, nil, "Raderna är inte lika många som i planeringsunderlag."))
    }
    for (row, record) in records.dropFirst().prefix(basis.rows.count).enumerated() {
      for (index, name) in header.enumerated() {
        guard let expected = basis.cell(row, name), index < record.count,
          record[index] != expected
        else { continue }
        result.append(
          problem(
            path, row + 2, index + 1,
            "I kolumnen \(name) står \(record[index]), men \(expected) i planeringsunderlag."))
      }
    }
    return result
  }

  private func problem(_ path: String, _ line: Int?, _ column: Int?, _ text: String) -> Diagnostic {
    Diagnostic(
      .error, code: "fel-cell",
      at: SourceLocation(file: "\(folder)/\(path)", line: line, column: column), text: text,
      remedy: Verifier.remedy)
  }
}
