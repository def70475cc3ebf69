internal import Disclosure
internal import SurveyModel

/// Where a number in a text comes from: what `trygg verify` holds it against.
///
/// The set is closed. Words of the program itself, as *RR4* or *åtta fall av tio*, have no source.
enum NumberSource: Sendable, Hashable {
  /// A cell of a table.
  case cell(CellReference)
  /// A limit that the size of a cell lies below, as in *mindre än 0,1 procent*.
  case below(CellReference)
  /// A limit that a cell lies above.
  case above(CellReference)
  /// The second cell minus the first.
  indirect case difference(CellReference, CellReference)
  /// The second cell minus the first, as a part of the first.
  indirect case relative(CellReference, CellReference)
  /// How many rows of tables meet conditions.
  case rows(RowQuery)
  /// The sum of a column over the rows that meet conditions.
  case sum(RowQuery, column: String)
  /// How many there are beyond the first so many.
  indirect case beyond(Int, NumberSource)
  /// A setting of the survey, by its key in `undersokning.csv`.
  case setting(String)
  /// A wave of this survey or of one that it is compared with.
  case wave
  /// A part of what somebody has named: a title, a place, a code, a file, a message about a file.
  case name
  /// How many things are listed in the same document.
  case listed
  /// The number of an item among others: a step, a table, a part of a figure.
  case order
  /// A mark on a scale.
  case scale
}

extension NumberSource {
  /// The second of two cells minus the first; the second source where either is no cell.
  static func between(_ first: NumberSource, _ second: NumberSource) -> NumberSource {
    guard case .cell(let a) = first, case .cell(let b) = second else { return second }
    return .difference(a, b)
  }
}

/// A cell of a table, by what names its row.
struct CellReference: Sendable, Hashable {
  /// A part of what names a row.
  enum Key: Sendable, Hashable {
    case survey
    case wave(WaveIdentifier)
    case place(Int?)
    case places([Int])
    case group(GroupSelection)
    case counterpart(PublishableContrast.Counterpart)
    case text(String)
  }

  /// The table's id.
  let table: String
  /// The parts in the order of a reference: survey, wave, place, group, indicator, then the rest.
  let keys: [Key]
  /// The column's machine name.
  let column: String
}

/// The rows of tables that meet conditions.
struct RowQuery: Sendable, Hashable {
  /// A condition on a column; an empty value stands for an empty cell.
  struct Condition: Sendable, Hashable {
    /// How a cell is held against the value.
    enum Relation: String, Sendable {
      case equals = "="
      case differs = "!="
      case begins = "^="
    }

    let column: String
    let relation: Relation
    let value: CellReference.Key
  }

  /// The ids of the tables.
  let tables: [String]
  let conditions: [Condition]
}

extension RowQuery.Condition {
  static func equals(_ column: String, _ value: CellReference.Key) -> Self {
    Self(column: column, relation: .equals, value: value)
  }
  static func differs(_ column: String, _ value: CellReference.Key) -> Self {
    Self(column: column, relation: .differs, value: value)
  }
  static func begins(_ column: String, _ value: String) -> Self {
    Self(column: column, relation: .begins, value: .text(value))
  }
  /// Whether a cell is filled in.
  static func isShown(_ column: String) -> Self { differs(column, .text("")) }
}
