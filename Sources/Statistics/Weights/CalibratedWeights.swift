/// Calibrated weights and what it took to reach them.
public struct CalibratedWeights: Sendable, Equatable {
  /// The final weight of each unit's persons.
  public let weights: [Double]
  /// The g-weight of each unit: final over design weight.
  public let adjustments: [Double]
  /// The number of rounds through the margins.
  public let rounds: Int
  /// The largest relative error left on any category of any margin.
  public let largestMarginError: Double
  /// The smallest g-weight.
  public let smallestAdjustment: Double
  /// The largest g-weight.
  public let largestAdjustment: Double
  /// Kish's design effect n Σw² / (Σw)² over all persons: what the spread of the weights costs.
  public let kishDesignEffect: Double

  init(
    weights: [Double], designWeights: [Double], multiplicity: [Int]?, rounds: Int,
    largestMarginError: Double
  ) {
    self.weights = weights
    adjustments = zip(weights, designWeights).map { $0 / $1 }
    self.rounds = rounds
    self.largestMarginError = largestMarginError
    smallestAdjustment = adjustments.min() ?? 1
    largestAdjustment = adjustments.max() ?? 1
    kishDesignEffect = Kish.designEffect(weights: weights, multiplicity: multiplicity)
  }
}
