/// A running sum whose rounding error does not grow with the number of terms.
///
/// Neumaier's variant of Kahan summation: the error of every addition is kept in a second number
/// and added at the end. Empty sums are 0; infinities and NaN pass through as in a plain sum.
///
/// The error is that of Knuth's TwoSum, exact without asking which of the two terms is larger.
/// Source: Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher
/// Summen, ZAMM 54, 39–51; Knuth (1997), The Art of Computer Programming 2, 4.2.2, theorem B.
public struct CompensatedSum: Sendable, Equatable {
  private var total = 0.0
  private var compensation = 0.0

  /// Starts at zero.
  public init() {}

  /// The sum of what was added so far.
  public var value: Double { compensation.isFinite ? total + compensation : total }

  /// Adds one term.
  public mutating func add(_ term: Double) {
    let sum = total + term
    let added = sum - total
    compensation += (total - (sum - added)) + (term - added)
    total = sum
  }
}

extension Sequence where Element == Double {
  /// The sum of the elements by Neumaier's compensated summation, 0 when there are none.
  public func compensatedSum() -> Double {
    var sum = CompensatedSum()
    for term in self { sum.add(term) }
    return sum.value
  }
}
