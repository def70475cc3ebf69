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

  /// The variable-level unconditional partial R-indicator √(Σ (N_k/N)(ρ̄_k − ρ̄)²) of the variable
  /// that the cells are the categories of: 0 when all answered at the same rate, at most ½.
  ///
  /// Nil when nobody was sampled.
  ///
  /// Source: Schouten, Shlomo & Skinner (2011), Indicators for monitoring and improving
  /// representativeness of response, Journal of Official Statistics 27, 231–253, section 3. R:
  /// `getRIndicator` of the RISQ project; the adjustment for the bias of small samples (Shlomo,
  /// Skinner & Schouten 2012) is not made, so that few respondents look a little less even.
  public static func partialIndicator(cells: [ResponseCell]) -> Double? {
    guard cells.contains(where: { $0.sampled > 0 }) else { return nil }
    return partialIndicators(cells: cells).map { $0 * $0 }.compensatedSum().squareRoot()
  }

  /// The category-level unconditional partial R-indicators √(N_k/N)(ρ̄_k − ρ̄), one per cell: below 0
  /// for a category that answered more seldom than all; 0 for a cell without sampled persons.
  ///
  /// Source: as `partialIndicator`.
  public static func partialIndicators(cells: [ResponseCell]) -> [Double] {
    let sampled = cells.map(\.sampled).compensatedSum()
    guard sampled > 0 else { return cells.map { _ in 0 } }
    let mean = cells.map(\.responded).compensatedSum() / sampled
    return cells.map { cell in
      cell.sampled > 0
        ? (cell.sampled / sampled).squareRoot() * (cell.responded / cell.sampled - mean) : 0
    }
  }

  /// The response rate Σ d r / Σ d over the cells; nil when nobody was sampled.
  public static func weightedRate(cells: [ResponseCell]) -> Double? {
    let sampled = cells.map(\.sampled).compensatedSum()
    return sampled > 0 ? cells.map(\.responded).compensatedSum() / sampled : nil
  }
}
