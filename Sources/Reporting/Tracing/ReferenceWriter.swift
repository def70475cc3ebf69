internal import Disclosure
internal import SurveyModel

/// Writes sources as references: `tabell:undersökning:omgång:plats:grupp:indikator:kolumn`.
///
/// After the table come the survey and then what names the row: wave, place, group and indicator as
/// far as the table has them, then its other keys in the order of their columns; the column is
/// last. `forandringar` has `till` for the wave and `fran` among the others.
struct ReferenceWriter {
  private let report: PublishableReport
  private let labels: TableLabels

  init(_ report: PublishableReport) {
    self.report = report
    labels = TableLabels(report)
  }

  /// The reference of a printed number.
  func text(_ number: PrintedNumber) -> String {
    guard let source = number.source else { return "\(NumberKind.words):\(number.digits)" }
    return text(source, digits: number.digits)
  }

  private func text(_ source: NumberSource, digits: String) -> String {
    switch source {
    case .cell(let cell): text(cell)
    case .below(let cell): "\(NumberKind.below):\(text(cell))"
    case .above(let cell): "\(NumberKind.above):\(text(cell))"
    case .difference(let first, let second):
      "\(NumberKind.difference):\(text(first))|\(text(second))"
    case .relative(let first, let second):
      "\(NumberKind.relative):\(text(first))|\(text(second))"
    case .rows(let query): "\(NumberKind.rows):\(text(query))"
    case .sum(let query, let column): "\(NumberKind.sum):\(column):\(text(query))"
    case .beyond(let count, let source):
      "\(NumberKind.beyond):\(count):\(text(source, digits: digits))"
    case .setting(let key): "\(NumberKind.setting):\(key)"
    case .wave: "\(NumberKind.wave):\(digits)"
    case .name: "\(NumberKind.name):\(digits)"
    case .listed: "\(NumberKind.listed):\(digits)"
    case .order: "\(NumberKind.order):\(digits)"
    case .scale: "\(NumberKind.scale):\(digits)"
    }
  }

  private func text(_ cell: CellReference) -> String {
    var reference = cell.table
    for key in cell.keys {
      reference += ":"
      reference += text(key)
    }
    return "\(reference):\(cell.column)"
  }

  private func text(_ query: RowQuery) -> String {
    let conditions = query.conditions.map {
      "\($0.column)\($0.relation.rawValue)\(text($0.value))"
    }
    return "\(query.tables.joined(separator: "+")):\(conditions.joined(separator: "|"))"
  }

  private func text(_ key: CellReference.Key) -> String {
    switch key {
    case .survey: report.survey
    case .wave(let wave): wave.description
    case .place(let place): cell(labels.place(place))
    case .places(let places): cell(labels.places(places))
    case .group(let group): cell(labels.group(group))
    case .counterpart(let counterpart): cell(labels.counterpart(counterpart))
    case .text(let text): cell(.label(text))
    }
  }

  /// As the machine tables write it, so that a reference finds its row.
  private func cell(_ cell: ReportTable.Cell) -> String { MachineTableFormat.text(cell) }
}

extension ReportTable {
  /// What names a row, in the order of a reference.
  func keys(of row: [Cell]) -> [CellReference.Key] {
    [.survey]
      + ReferenceOrder.keys(key).map { name in
        let index = columns.firstIndex { $0.name == name } ?? 0
        return .text(MachineTableFormat.text(row[index]))
      }
  }
}

/// The order in which a reference names the keys of a row, after the survey.
package enum ReferenceOrder {
  private static let first = ["omgang", "till", "plats", "grupp", "indikator"]

  /// The columns that name a row of a table, in the order of a reference.
  package static func keys(_ columns: [String]) -> [String] {
    first.filter(columns.contains)
      + columns.filter { $0 != "undersokning" && !first.contains($0) }
  }
}

/// The kinds of numbers that are no plain cell, as references begin.
package enum NumberKind: String, CaseIterable, CustomStringConvertible {
  /// Below the cell that follows.
  case below = "under"
  /// Above the cell that follows.
  case above = "över"
  /// The second cell minus the first.
  case difference = "skillnad"
  /// The same as a part of the first.
  case relative = "relativt"
  /// How many rows meet conditions.
  case rows = "antal"
  /// The sum of a column over such rows.
  case sum = "summa"
  /// So many less than what follows.
  case beyond = "fler"
  /// A setting of the survey.
  case setting = "inställning"
  /// A wave.
  case wave = "omgång"
  /// A part of a name.
  case name = "namn"
  /// How many are listed.
  case listed = "uppräkning"
  /// The number of an item.
  case order = "ordning"
  /// A mark on a scale.
  case scale = "skala"
  /// The program's own words.
  case words = "ord"

  package var description: String { rawValue }
}
