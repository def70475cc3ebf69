/// Figures as they stand in the cells of a document: with unit or sign, `..` where hidden.
enum CellText {
  /// What stands where nothing is shown; the reason stands in a column of its own.
  static let hidden = ".."

  /// A difference in percentage points with its sign, without the unit; `..` for none.
  static func points(_ difference: Double?, decimals: Int = 1) -> String {
    guard let difference else { return hidden }
    let text = SwedishNumber.text(difference, decimals: decimals, shift: 2)
    let isPositive = RoundedDecimal(difference, decimals: decimals, shift: 2).units > 0
    return isPositive ? "+" + text : text
  }

  /// A share in percent; `..` for none.
  static func percent(_ share: Double?, decimals: Int = 1) -> String {
    share.map { SwedishNumber.percent($0, decimals: decimals) } ?? hidden
  }

  /// An interval of shares, `24,1–32,0 %`; `..` for none.
  static func interval(_ limits: (lower: Double, upper: Double)?, decimals: Int = 1) -> String {
    guard let limits else { return hidden }
    let lower = SwedishNumber.text(limits.lower, decimals: decimals, shift: 2)
    return lower + "–" + SwedishNumber.percent(limits.upper, decimals: decimals)
  }

  /// A count; `..` for none.
  static func count(_ count: Int?) -> String { count.map { SwedishNumber.text($0) } ?? hidden }
}
