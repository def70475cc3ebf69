internal import Disclosure
internal import SurveyModel

/// Some columns and rows of a report's table as finished texts, for a page to read.
///
/// Every figure is a cell of the table; a share has the decimals that the base beside it carries.
struct TableExcerpt {
  /// A column of the excerpt, made of one or two columns of the table.
  enum Column {
    /// A column under the table's own header, or another.
    case single(String, header: Sentence? = nil)
    /// A column that is left out where every row has the usual text in it.
    case varying(String, usual: String)
    /// The names of places, the whole by its own name or by another.
    case place(header: Sentence, whole: Sentence? = nil)
    /// Both limits of an interval.
    case interval(String, String, header: Sentence)
    /// The first and the last rank, and how many are ranked.
    case ranks(String, String, of: String, header: Sentence)
  }

  /// One row of the table.
  struct Row {
    fileprivate let cells: [ReportTable.Cell]
    fileprivate let positions: [String: Int]
    fileprivate let table: ReportTable

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
    id: String, caption: Sentence, columns: [Column], words: SurveyWords, note: Sentence = "",
    where isWanted: (Row) -> Bool
  ) -> ReadableTable {
    let wanted = table.rows.map { Row(cells: $0, positions: positions, table: table) }.filter(
      isWanted)
    let columns = columns.filter { column in
      guard case .varying(_, let usual) = column else { return true }
      return wanted.contains { cell(column, $0, words).text.text != usual }
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

  private func header(_ column: Column) -> Sentence {
    switch column {
    case .varying(let name, _): Sentence(self.column(name)?.header ?? name)
    case .single(let name, let header): header ?? Sentence(self.column(name)?.header ?? name)
    case .place(let header, _), .interval(_, _, let header), .ranks(_, _, _, let header): header
    }
  }

  private func column(_ name: String) -> ReportTable.Column? {
    positions[name].map { table.columns[$0] }
  }

  private func cell(_ column: Column, _ row: Row, _ words: SurveyWords) -> ReadableTable.Cell {
    switch column {
    case .single(let name, _), .varying(let name, _):
      return text(row[name], name, row, words)
    case .place(_, let whole):
      let cell = row["plats"]
      if cell == .label(words.placeName(nil)) { return .text(whole ?? Sentence(words.wholeName)) }
      return text(cell, "plats", row, words)
    case .interval(let lower, let upper, _):
      guard let limits = row.numbers(lower, upper) else { return absent(row) }
      let sources = (row.source(lower), row.source(upper))
      if self.column(lower)?.kind == .difference {
        let points = (
          PercentagePoints(limits.0, sources.0), PercentagePoints(limits.1, sources.1)
        )
        return .figure("\(points.0.signed) till \(points.1.signed)")
      }
      return .figure(
        CellText.interval(
          (Share(limits.0, sources.0), Share(limits.1, sources.1)), decimals: row.shareDecimals))
    case .ranks(let first, let last, let count, _):
      guard case .count(let best) = row[first], case .count(let worst) = row[last],
        case .count(let ranked) = row[count]
      else { return absent(row) }
      let lowest = Count(best, row.source(first))
      let range: Sentence =
        best == worst ? "\(lowest)" : "\(lowest)–\(Count(worst, row.source(last)))"
      return .figure("\(range) av \(Count(ranked, row.source(count)))")
    }
  }

  private func text(
    _ cell: ReportTable.Cell, _ name: String, _ row: Row, _ words: SurveyWords
  ) -> ReadableTable.Cell {
    switch cell {
    case .label(let label):
      let text = name == "grupp" ? SurveyWords.group(labelled: label) : label
      return .text(Sentence(text.isEmpty ? "–" : text))
    case .wave(let wave): return .text(words.wave(wave))
    case .code(_, let meaning): return .text(Sentence(meaning))
    case .count(let count): return .figure(Count(count, row.source(name)).words)
    case .number(let number):
      let source = row.source(name)
      switch column(name)?.kind {
      case .share: return .figure(Share(number, source).percent(decimals: row.shareDecimals))
      case .difference: return .figure(PercentagePoints(number, source).signed)
      default: return .figure(Measure(number, decimals: 1, source).words)
      }
    case .empty: return absent(row)
    }
  }

  /// What stands where the table has nothing: why it is not shown, or a dash where nothing belongs.
  private func absent(_ row: Row) -> ReadableTable.Cell {
    guard case .code(let code, let meaning) = row["status"], code != TableCodes.status(.ok).code
    else { return .text("–") }
    return .hidden(Sentence(meaning))
  }
}

extension TableExcerpt.Row {
  /// The cell of a column, as the source of a number.
  fileprivate func source(_ column: String) -> NumberSource {
    .cell(CellReference(table: table.id, keys: table.keys(of: cells), column: column))
  }

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
  var text: Sentence {
    switch self {
    case .text(let text), .figure(let text): text
    case .hidden: CellText.hidden
    }
  }
}
