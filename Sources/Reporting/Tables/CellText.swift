/// Figures as they stand in the cells of a document: with unit or sign, `..` where hidden.
enum CellText {
  /// What stands where nothing is shown; the reason stands in a column of its own.
  static let hidden: Sentence = ".."

  /// A difference in percentage points with its sign, without the unit; `..` for none.
  static func points(_ difference: PercentagePoints?, decimals: Int = 1) -> Sentence {
    difference.map { $0.rounded(to: decimals).signed } ?? hidden
  }

  /// A share in percent; `..` for none.
  static func percent(_ share: Share?, decimals: Int = 1) -> Sentence {
    share.map { $0.percent(decimals: decimals) } ?? hidden
  }

  /// An interval of shares, `24,1–32,0 %`; `..` for none.
  static func interval(_ limits: (lower: Share, upper: Share)?, decimals: Int = 1) -> Sentence {
    guard let limits else { return hidden }
    return "\(limits.lower.number(decimals: decimals))–\(limits.upper.percent(decimals: decimals))"
  }

  /// A count; `..` for none.
  static func count(_ count: Count?) -> Sentence { count.map(\.words) ?? hidden }
}
