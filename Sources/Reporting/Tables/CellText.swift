internal import SurveyModel

/// A cell as people read it in running documents: the one place where cells become Swedish text.
enum CellText {
  /// What stands where nothing is shown; the reason stands in a column of its own.
  static let hidden = ".."

  /// The text of a cell in a column of a kind.
  static func text(_ cell: ReportTable.Cell, _ kind: ReportTable.Kind) -> String {
    switch cell {
    case .label(let label): label
    case .wave(let wave): wave.description
    case .code(_, let words): words
    case .count(let count): SwedishNumber.text(count)
    case .number(let number): text(number, kind)
    case .empty: hidden
    }
  }

  /// Shares as percent and differences as percentage points, both with one decimal.
  private static func text(_ number: Double, _ kind: ReportTable.Kind) -> String {
    switch kind {
    case .share: SwedishNumber.percent(number, decimals: 1)
    case .difference: points(number)
    case .differenceError: SwedishNumber.text(number, decimals: 1, shift: 2)
    case .probability:
      number < 0.001 ? "<0,001" : SwedishNumber.text(number, decimals: 3)
    case .label, .wave, .count, .number, .code:
      SwedishNumber.text(number, decimals: number == number.rounded() ? 0 : 1)
    }
  }

  /// A difference in percentage points with its sign, without the unit; `..` for none.
  static func points(_ difference: Double?) -> String {
    guard let difference else { return hidden }
    let text = SwedishNumber.text(difference, decimals: 1, shift: 2)
    let isPositive = RoundedDecimal(difference, decimals: 1, shift: 2).units > 0
    return isPositive ? "+" + text : text
  }

  /// A share in percent; `..` for none.
  static func percent(_ share: Double?) -> String {
    share.map { SwedishNumber.percent($0, decimals: 1) } ?? hidden
  }

  /// An interval of shares, `24,1–32,0 %`; `..` for none.
  static func interval(_ limits: (lower: Double, upper: Double)?) -> String {
    guard let limits else { return hidden }
    let lower = SwedishNumber.text(limits.lower, decimals: 1, shift: 2)
    return lower + "–" + SwedishNumber.percent(limits.upper, decimals: 1)
  }

  /// A count; `..` for none.
  static func count(_ count: Int?) -> String { count.map { SwedishNumber.text($0) } ?? hidden }
}
