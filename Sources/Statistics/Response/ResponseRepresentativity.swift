/// Sampled and responding persons of one cell, such as an age group of one sex.
public struct ResponseCell: Sendable, Equatable {
  /// The (design-weighted) number sampled.
  public let sampled: Double
  /// The (design-weighted) number of them who answered.
  public let responded: Double

  /// A cell.
  public init(sampled: Double, responded: Double) {
    self.sampled = sampled
    self.responded = responded
  }
}

/// How evenly a sample answered.
public enum ResponseRepresentativity {
  /// The R-indicator 1 − 2 S(ρ̂): 1 when every cell answered at the same rate, 0 at the least even.
  ///
  /// ρ̂ is the response rate of a person's cell, S its standard deviation over the sampled, with
  /// N − 1 in the denominator. Cells without sampled persons are left out; nil when the cells hold
  /// one person or fewer.
  ///
  /// Source: Schouten, Cobben & Bethlehem (2009), Indicators for the representativeness of survey
  /// response, Survey Methodology 35, 101–113, section 3.
  public static func indicator(cells: [ResponseCell]) -> Double? {
    let present = cells.filter { $0.sampled > 0 }
    let sampled = present.map(\.sampled).compensatedSum()
    guard sampled > 1 else { return nil }
    let mean = present.map(\.responded).compensatedSum() / sampled
    let squares = present.map { cell in
      let distance = cell.responded / cell.sampled - mean
      return cell.sampled * distance * distance
    }
    return 1 - 2 * (squares.compensatedSum() / (sampled - 1)).squareRoot()
  }

  /// The response rate Σ d r / Σ d over the cells; nil when nobody was sampled.
  public static func weightedRate(cells: [ResponseCell]) -> Double? {
    let sampled = cells.map(\.sampled).compensatedSum()
    return sampled > 0 ? cells.map(\.responded).compensatedSum() / sampled : nil
  }
}
