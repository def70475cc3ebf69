internal import OfficeFiles
internal import SurveyModel

/// A table of the report as the table of a sheet: numbers as numbers, in the units people read.
///
/// The survey's own name, the same in every row, is left out; the cover has it.
struct WorkbookTable {
  /// A column of the sheet, and where its cells are in the rows of the report's table.
  struct Column {
    let index: Int
    let source: ReportTable.Column
    let header: String
    let kind: Workbook.ColumnKind
  }

  private let table: ReportTable
  let columns: [Column]

  init(_ table: ReportTable) {
    self.table = table
    columns = table.columns.indices.filter { table.columns[$0].name != "undersokning" }.map {
      let source = table.columns[$0]
      return Column(
        index: $0, source: source, header: Self.header(source), kind: Self.kind(of: $0, in: table))
    }
  }

  /// The table of the sheet.
  var workbookTable: Workbook.Table {
    Workbook.Table(
      name: table.id, description: table.description,
      columns: columns.map { Workbook.Column($0.header, $0.kind) },
      rows: table.rows.map { row in columns.map { Self.cell(row[$0.index], $0) } },
      emptyText: "Tabellen har inga rader för den här undersökningen.")
  }

  /// The unit of a column in words, as it is shown in the sheet.
  static func unit(_ column: Column) -> String {
    switch column.kind {
    case .text: "text"
    case .year: "år"
    case .percent: "procent"
    case .pValue: "sannolikhet, 0–1"
    case .whole, .decimal, .signedDecimal:
      column.source.kind.isInPercentagePoints ? "procentenheter" : "antal"
    }
  }

  private static func header(_ column: ReportTable.Column) -> String {
    column.kind.isInPercentagePoints ? "\(column.header), procentenheter" : column.header
  }

  private static func kind(of index: Int, in table: ReportTable) -> Workbook.ColumnKind {
    switch table.columns[index].kind {
    case .label, .code: .text
    case .wave: table.rows.contains { isText($0[index]) } ? .text : .year
    case .count: .whole
    case .number: table.rows.contains { hasDecimals($0[index]) } ? .decimal(1) : .whole
    case .share: .percent
    case .difference: .signedDecimal(1)
    case .differenceError: .decimal(1)
    case .probability: .pValue
    }
  }

  /// Whether a cell of a column of waves must be text: a wave within a year.
  private static func isText(_ cell: ReportTable.Cell) -> Bool {
    if case .wave(let wave) = cell { wave.month != nil } else { false }
  }

  private static func hasDecimals(_ cell: ReportTable.Cell) -> Bool {
    if case .number(let number) = cell { number != number.rounded() } else { false }
  }

  private static func cell(_ cell: ReportTable.Cell, _ column: Column) -> Workbook.Cell {
    switch cell {
    case .label(let label): .text(shown(label))
    case .wave(let wave):
      column.kind == .year ? .number(wave.year) : .text(wave.description)
    case .code(_, let words): .text(shown(words))
    case .count(let count): .number(count)
    case .number(let number):
      .number(column.source.kind.isInPercentagePoints ? PlainNumber.hundredfold(number) : number)
    case .empty: .hidden
    }
  }

  /// A dash where a label has nothing to say, since no cell is left empty.
  private static func shown(_ label: String) -> String {
    // Nearly every label begins with a letter, and most with one that is quickly told.
    if let first = label.utf8.first, (0x21...0x7E).contains(first) { return label }
    return label.allSatisfy(\.isWhitespace) ? "–" : label
  }
}

extension ReportTable.Kind {
  /// Whether it is shown in percentage points.
  var isInPercentagePoints: Bool { self == .difference || self == .differenceError }
}
