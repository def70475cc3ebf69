internal import SurveyModel

/// A table of the report, the same for every format.
struct ReportTable: Equatable {
  /// A column: what machines call it, what people read above it, and what stands in it.
  struct Column: Equatable {
    /// The machine name, in ASCII.
    let name: String
    /// The Swedish header.
    let header: String
    /// What stands in it.
    let kind: Kind
    /// One Swedish sentence that says what it means.
    let description: String
    /// The codes that may stand in it; empty where the set is open.
    var codes: [Code] = []
    /// Whether a row may lack it although it stands among what names the row.
    var isOptional = false
  }

  /// A code for machines and the words for people.
  struct Code: Equatable {
    let code: String
    let words: String
  }

  /// What stands in a column, for schemas and for how a cell is shown.
  enum Kind: String {
    /// A label: a place, a group, a name.
    case label = "text"
    /// A wave, `2021` or `2020-03`.
    case wave = "omgang"
    /// A whole number of persons or rows.
    case count = "antal"
    /// A number that may have decimals.
    case number = "tal"
    /// A share 0–1.
    case share = "andel"
    /// A difference of shares, −1 to 1.
    case difference = "skillnad"
    /// The standard error of a difference of shares, 0–1.
    case differenceError = "fel"
    /// A p-value.
    case probability = "sannolikhet"
    /// One of a closed set of codes.
    case code = "kod"
  }

  /// One cell; the column's kind says how it is shown.
  enum Cell: Equatable {
    /// A label as it is.
    case label(String)
    /// A wave.
    case wave(WaveIdentifier)
    /// A code for machines and the words for people.
    case code(String, words: String)
    /// A whole number.
    case count(Int)
    /// Any other number.
    case number(Double)
    /// Nothing; the row's status says why.
    case empty

    /// A count that may be absent.
    init(_ count: Int?) { self = count.map { .count($0) } ?? .empty }
    /// A number that may be absent.
    init(_ number: Double?) { self = number.map { .number($0) } ?? .empty }
    /// A wave that may be absent.
    init(_ wave: WaveIdentifier?) { self = wave.map { .wave($0) } ?? .empty }
    /// A code that may be absent.
    init(_ code: Code?) { self = code.map { .code($0.code, words: $0.words) } ?? .empty }
  }

  /// The file name without its ending.
  let id: String
  /// The Swedish title.
  let title: String
  /// One Swedish sentence that says what a row is.
  let description: String
  let columns: [Column]
  /// As many cells in a row as there are columns.
  let rows: [[Cell]]
}

/// How a table is made of rows: its columns, each with what it takes from a row.
struct TableDefinition<Row> {
  /// A column and its cell of a row.
  struct Column {
    let column: ReportTable.Column
    let cell: (Row) -> ReportTable.Cell

    init(
      _ name: String, _ header: String, _ kind: ReportTable.Kind, _ description: String,
      codes: [ReportTable.Code] = [], isOptional: Bool = false,
      cell: @escaping (Row) -> ReportTable.Cell
    ) {
      column = ReportTable.Column(
        name: name, header: header, kind: kind, description: description, codes: codes,
        isOptional: isOptional)
      self.cell = cell
    }
  }

  let id: String
  let title: String
  let description: String
  let columns: [Column]

  /// The table of some rows.
  func table(_ rows: [Row]) -> ReportTable {
    ReportTable(
      id: id, title: title, description: description, columns: columns.map(\.column),
      rows: rows.map { row in columns.map { $0.cell(row) } })
  }
}
