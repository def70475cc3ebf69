internal import OfficeFiles

/// A sheet of the workbook together with the numbers in it, in the order they are read.
///
/// The rows of a table that is also a file have none here: they are held against that file.
struct TracedSheet {
  let sheet: Workbook.Sheet
  let numbers: [PrintedNumber]

  /// A line above a table.
  enum Line {
    case heading(Sentence)
    case text(Sentence)
    case link(String, to: Workbook.LinkTarget)

    fileprivate var text: Sentence {
      switch self {
      case .heading(let text), .text(let text): text
      case .link(let words, to: _): Sentence(words)
      }
    }

    fileprivate var line: Workbook.Line {
      switch self {
      case .heading(let text): .heading(text.text)
      case .text(let text): .text(text.text)
      case .link(let words, let target): .link(words, to: target)
      }
    }
  }

  /// A sheet whose table, if any, has its numbers listed in `rows`.
  init(
    name: String, title: Sentence, lines: [Line], table: Workbook.Table? = nil,
    rows: [PrintedNumber] = [], orientation: Workbook.Orientation = .landscape
  ) {
    sheet = Workbook.Sheet(
      name: name, title: title.text, lines: lines.map(\.line), table: table,
      orientation: orientation)
    let headers = table.map { table in
      table.rows.isEmpty ? [table.emptyText] : table.columns.map(\.header)
    }
    numbers =
      ([Sentence(name), title] + lines.map(\.text) + (headers ?? []).map { Sentence($0) })
      .flatMap(\.numbers) + rows
  }

  /// A sheet of a table of words.
  init(
    name: String, title: Sentence, lines: [Line], table: (String, String),
    columns: [Workbook.Column], rows: [[(Sentence, Workbook.LinkTarget?)]],
    orientation: Workbook.Orientation = .landscape
  ) {
    self.init(
      name: name, title: title, lines: lines,
      table: Workbook.Table(
        name: table.0, description: table.1, columns: columns,
        rows: rows.map { row in
          row.map { text, target in target.map { .link(text.text, to: $0) } ?? .text(text.text) }
        }),
      rows: rows.flatMap { $0.flatMap(\.0.numbers) }, orientation: orientation)
  }
}
