internal import Reporting

/// The two versions of a row of a machine table.
///
/// No value is taken from the earlier version of a cell that is hidden or gone in the new one, nor
/// a verdict of a row in which something has been hidden.
struct RowPair {
  let earlier: MachineTable
  let earlierRow: Int
  let now: MachineTable
  let row: Int

  private func texts(_ column: ColumnTrace) -> (before: String, after: String)? {
    guard let before = earlier.cell(earlierRow, column.name),
      let after = now.cell(row, column.name)
    else { return nil }
    return (before, after)
  }

  /// Whether a figure of the row that was shown is no longer.
  var hides: Bool {
    earlier.columns.contains { column in
      column.isFigure && !(earlier.cell(earlierRow, column.name) ?? "").isEmpty
        && (now.cell(row, column.name) ?? "").isEmpty
    }
  }

  /// The cells that are printed otherwise than before.
  var cells: [Erratum.Cell] {
    let hides = hides
    return now.columns.filter { !$0.isKey }.compactMap { column in
      guard let (before, after) = texts(column), before != after else { return nil }
      let printed = (
        Self.printed(before, earlier.column(column.name) ?? column), Self.printed(after, column)
      )
      guard printed.0 != printed.1 else { return nil }
      let isSaying = !column.isFigure && column.name != "status"
      let isWithheld = after.isEmpty || (hides && isSaying)
      return Erratum.Cell(
        header: column.header,
        earlier: before.isEmpty ? "visades inte" : isWithheld ? "återges inte" : printed.0,
        now: after.isEmpty ? "visas inte längre" : printed.1,
        isVerdict: Self.verdicts.contains(column.name))
    }
  }

  /// The columns that say what a test has come to.
  private static let verdicts = ["slutsats", "bedomning"]

  private static func printed(_ text: String, _ column: ColumnTrace) -> String {
    column.isFigure
      ? PrintedFigure.text(text, kind: column.kind) : column.codes[text] ?? text
  }
}
