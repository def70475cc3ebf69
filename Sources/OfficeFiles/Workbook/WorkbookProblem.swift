extension Workbook {
  /// Something in a workbook that can be written but should not be published.
  public enum Problem: Sendable, Equatable {
    /// The document has no title.
    case noDocumentTitle
    /// A sheet has no title in A1.
    case noSheetTitle(sheet: String)
    /// A sheet has neither lines nor a table.
    case blankSheet(sheet: String)
    /// A name of a sheet is not legal or not unique, and will be written otherwise.
    case sheetNameChanged(from: String, to: String)
    /// A table's name is not legal or not unique, and will be written otherwise.
    case tableNameChanged(from: String, to: String)
    /// A header is empty, too long or repeated, and will be written otherwise.
    case headerChanged(sheet: String, from: String, to: String)
    /// A table has no columns.
    case noColumns(sheet: String)
    /// A row does not have a cell for each column; missing ones become `..`.
    case raggedRow(sheet: String, row: Int)
    /// A line, or a cell of text, is empty.
    case emptyText(sheet: String, row: Int, column: Int)
    /// A cell's number is not finite and becomes `..`.
    case notFinite(sheet: String, row: Int, column: Int)
    /// A text is longer than a cell can hold and will be cut.
    case tooLongText(sheet: String, row: Int, column: Int)
    /// A link leads to a sheet that is not there.
    case unknownSheet(sheet: String, target: String)
    /// A column of numbers holds text, or a column of text a number.
    case mixedColumn(sheet: String, column: Int)
  }

  /// Everything in the value that should not be published, in the order of the sheets.
  ///
  /// Rows and columns are counted from 1, as they will stand in the file. An empty list does not
  /// cover what only the caller knows: that texts are plain, spelled well and say what is shown.
  public func problems() -> [Problem] {
    var problems: [Problem] = properties.title.isBlank ? [.noDocumentTitle] : []
    let names = allSheets.map(\.name)
    problems += zip(names, LegalNames.sheets(names)).filter { $0 != $1 }.map {
      .sheetNameChanged(from: $0, to: $1)
    }
    let tables = allSheets.compactMap(\.table?.name)
    problems += zip(tables, LegalNames.tables(tables)).filter { $0 != $1 }.map {
      .tableNameChanged(from: $0, to: $1)
    }
    for sheet in allSheets { problems += sheet.problems(sheetNames: names) }
    return problems
  }
}

extension Workbook.Sheet {
  fileprivate func problems(sheetNames: [String]) -> [Workbook.Problem] {
    var problems: [Workbook.Problem] = []
    if title.isBlank { problems.append(.noSheetTitle(sheet: name)) }
    if lines.isEmpty && table == nil { problems.append(.blankSheet(sheet: name)) }
    for (index, line) in lines.enumerated() {
      problems += self.problems(ofText: line.text, row: index + 2, column: 1)
      if case .link(_, let target) = line {
        problems += self.problems(ofLink: target, sheetNames: sheetNames)
      }
    }
    if let table { problems += self.problems(of: table, sheetNames: sheetNames) }
    return problems
  }

  private func problems(
    of table: Workbook.Table, sheetNames: [String]
  ) -> [Workbook.Problem] {
    if table.columns.isEmpty { return [.noColumns(sheet: name)] }
    let headers = table.columns.map(\.header)
    var problems = zip(headers, LegalNames.headers(headers)).filter { $0 != $1 }.map {
      Workbook.Problem.headerChanged(sheet: name, from: $0, to: $1)
    }
    for column in table.columns.indices where isMixed(column, of: table) {
      problems.append(.mixedColumn(sheet: name, column: column + 1))
    }
    let firstRow = lines.count + 3
    for (index, cells) in table.rows.enumerated() {
      let row = firstRow + index
      if cells.count != table.columns.count {
        problems.append(.raggedRow(sheet: name, row: row))
      }
      for (column, cell) in cells.enumerated() {
        switch cell {
        case .hidden: break
        case .number(let value):
          if !value.isFinite {
            problems.append(.notFinite(sheet: name, row: row, column: column + 1))
          }
        case .text(let text):
          problems += self.problems(ofText: text, row: row, column: column + 1)
        case .link(let text, let target):
          problems += self.problems(ofText: text, row: row, column: column + 1)
          problems += self.problems(ofLink: target, sheetNames: sheetNames)
        }
      }
    }
    return problems
  }

  private func isMixed(_ column: Int, of table: Workbook.Table) -> Bool {
    table.rows.contains { row in
      guard row.indices.contains(column) else { return false }
      return switch row[column] {
      case .hidden: false
      case .number: table.columns[column].kind == .text
      case .text, .link: table.columns[column].kind != .text
      }
    }
  }

  private func problems(ofText text: String, row: Int, column: Int) -> [Workbook.Problem] {
    if text.isBlank { return [.emptyText(sheet: name, row: row, column: column)] }
    return text.utf16.count > SpreadsheetText.longest
      ? [.tooLongText(sheet: name, row: row, column: column)] : []
  }

  private func problems(
    ofLink target: Workbook.LinkTarget, sheetNames: [String]
  ) -> [Workbook.Problem] {
    if case .sheet(let other) = target, !sheetNames.contains(other) {
      return [.unknownSheet(sheet: name, target: other)]
    }
    return []
  }
}

extension String {
  /// Whether there is nothing to read.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
