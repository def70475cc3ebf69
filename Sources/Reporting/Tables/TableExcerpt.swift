internal import Disclosure
internal import SurveyModel

/// Some columns and rows of a report's table as finished texts, for a page to read.
///
/// Every figure is a cell of the table; a share has the decimals that the base beside it carries.
struct TableExcerpt {
  /// A column of the excerpt, made of one or two columns of the table.
  enum Column {
    /// A column under the table's own header, or another.
    case single(String, header: String? = nil)
    /// A column that is left out where every row has the usual text in it.
    case varying(String, usual: String)
    /// The names of places, the whole by its own name.
    case place(header: String)
    /// Both limits of an interval.
    case interval(String, String, header: String)
    /// The first and the last rank, and how many are ranked.
    case ranks(String, String, of: String, header: String)
  }

  /// One row of the table.
  struct Row {
    fileprivate let cells: [ReportTable.Cell]
    fileprivate let positions: [String: Int]

    /// The cell of a column; empty where the table has no such column.
    subscript(name: String) -> ReportTable.Cell { positions[name].map { cells[$0] } ?? .empty }
  }

  private let table: ReportTable
  private let positions: [String: Int]

  /// The table as a whole.
  init(_ table: ReportTable) {
    self.table = table
    positions = Dictionary(zip(table.columns.map(\.name), table.columns.indices)) { first, _ in
      first
    }
  }

  /// The excerpt; the first column names the rows.
  func readable(
    id: String, caption: String, columns: [Column], words: SurveyWords, note: String = "",
    where isWanted: (Row) -> Bool
  ) -> ReadableTable {
    let wanted = table.rows.map { Row(cells: $0, positions: positions) }.filter(isWanted)
    let columns = columns.filter { column in
      guard case .varying(_, let usual) = column else { return true }
      return wanted.contains { cell(column, $0, words).text != usual }
    }
    let headers = columns.map(header)
    return ReadableTable(
      id: id, caption: caption, rowsHeader: headers.first ?? "",
      headers: Array(headers.dropFirst()),
      rows: wanted.map { row in
        let cells = columns.map { cell($0, row, words) }
        return ReadableTable.Row(
          header: cells.first?.text ?? "", cells: Array(cells.dropFirst()))
      }, note: note)
  }

  private func header(_ column: Column) -> String {
    switch column {
    case .varying(let name, _): self.column(name)?.header ?? name
    case .single(let name, let header):
      header ?? self.column(name)?.header ?? name
    case .place(let header), .interval(_, _, let header), .ranks(_, _, _, let header): header
    }
  }

  private func column(_ name: String) -> ReportTable.Column? {
    positions[name].map { table.columns[$0] }
  }

  private func cell(_ column: Column, _ row: Row, _ words: SurveyWords) -> ReadableTable.Cell {
    switch column {
    case .single(let name, _), .varying(let name, _):
      return text(row[name], kind: self.column(name)?.kind ?? .label, row, words)
    case .place:
      let cell = row["plats"]
      if cell == .label(words.placeName(nil)) { return .text(words.wholeName) }
      return text(cell, kind: .label, row, words)
    case .interval(let lower, let upper, _):
      guard let limits = row.numbers(lower, upper) else { return absent(row) }
      if self.column(lower)?.kind == .difference {
        return .figure("\(CellText.points(limits.0)) till \(CellText.points(limits.1))")
      }
      return .figure(CellText.interval(limits, decimals: row.shareDecimals))
    case .ranks(let first, let last, let count, _):
      guard case .count(let best) = row[first], case .count(let worst) = row[last],
        case .count(let ranked) = row[count]
      else { return absent(row) }
      let range = best == worst ? "\(best)" : "\(best)–\(worst)"
      return .figure("\(range) av \(ranked)")
    }
  }

  private func text(
    _ cell: ReportTable.Cell, kind: ReportTable.Kind, _ row: Row, _ words: SurveyWords
  ) -> ReadableTable.Cell {
    switch cell {
    case .label(let label): return .text(label.isEmpty ? "–" : label)
    case .wave(let wave): return .text(words.wave(wave))
    case .code(_, let meaning): return .text(meaning)
    case .count(let count): return .figure(CellText.count(count))
    case .number(let number):
      switch kind {
      case .share: return .figure(CellText.percent(number, decimals: row.shareDecimals))
      case .difference: return .figure(CellText.points(number))
      default: return .figure(SwedishNumber.text(number, decimals: 1))
      }
    case .empty: return absent(row)
    }
  }

  /// What stands where the table has nothing: why it is not shown, or a dash where nothing belongs.
  private func absent(_ row: Row) -> ReadableTable.Cell {
    guard case .code(let code, let meaning) = row["status"], code != TableCodes.status(.ok).code
    else { return .text("–") }
    return .hidden(meaning)
  }
}

extension TableExcerpt.Row {
  /// Two numbers; nil unless both are there.
  fileprivate func numbers(_ first: String, _ second: String) -> (Double, Double)? {
    guard case .number(let lower) = self[first], case .number(let upper) = self[second] else {
      return nil
    }
    return (lower, upper)
  }

  /// How many decimals the base of the row carries.
  fileprivate var shareDecimals: Int {
    if case .count(let base) = self["bas"] { Share.tableDecimals(base: base) } else { 1 }
  }
}

extension ReadableTable.Cell {
  /// The text, with `..` for what is not shown.
  var text: String {
    switch self {
    case .text(let text), .figure(let text): text
    case .hidden: CellText.hidden
    }
  }
}
