/// A share of a domain: the estimate and the influence it came from.
public struct DomainShare: Sendable {
  /// The estimate with its precision.
  public let estimate: ShareEstimate
  /// The influence of each person in the domain, for covariances with other estimates.
  public var influence: UnitValues { scored.influence }
  /// The same with the scores that follow from it.
  let scored: ScoredInfluence
}

/// Estimates shares in domains of one weighted sample.
///
/// The share is Hájek's: Σ w y / Σ w over the persons with an answer in the base. Persons outside
/// the domain, and those who skipped the question, are simply not among the units: they keep their
/// place in the design, and rows are never dropped before the variance.
///
/// R: `svymean(~y, subset(design, domain & !is.na(y)))`.
public struct ShareEstimator: Sendable {
  /// The design, weights and adjustment behind the variances.
  public let variance: LinearizedVariance

  /// An estimator on a weighted sample.
  public init(_ variance: LinearizedVariance) { self.variance = variance }

  /// The share of the units' persons whose answer counts; nil when nobody is in the base.
  ///
  /// `positive[k]` tells of `units[k]`; units ascending. Persons of weight 0 are not in the base,
  /// as in R.
  public func estimate(units: [Int], positive: [Bool]) -> DomainShare? {
    precondition(units.count == positive.count, "one answer per unit")
    if units.contains(where: { variance.weights[$0] == 0 }) {
      let kept = units.indices.filter { variance.weights[units[$0]] != 0 }
      return estimate(units: kept.map { units[$0] }, positive: kept.map { positive[$0] })
    }
    let design = variance.design
    guard let mean = variance.mean(of: positive.map { $0 ? 1 : 0 }, units: units) else {
      return nil
    }
    var base = 0
    var count = 0
    for (unit, isPositive) in zip(units, positive) {
      base += design.multiplicity(unit)
      if isPositive { count += design.multiplicity(unit) }
    }
    // Nobody or everybody counts: exactly 0 or 1, and no influence left by rounding.
    let isConstant = count == 0 || count == base
    let scored = variance.scored(
      isConstant ? UnitValues(units: units, values: units.map { _ in 0 }) : mean.influence)
    let spread = design.spread(of: units)
    let estimate = ShareEstimate(
      base: base, positive: count, sumOfWeights: mean.sumOfWeights,
      share: count == 0 ? 0 : (count == base ? 1 : mean.mean),
      variance: isConstant ? 0 : variance.variance(of: scored),
      degreesOfFreedom: spread.psus - spread.strata,
      kishEffectiveSize: Kish.effectiveSize(
        weights: units.map { variance.weights[$0] },
        multiplicity: units.map { design.multiplicity($0) },
        spread: variance.weightSpread.map { spread in units.map { spread[$0] } }),
      isFullCount: spread.isFullCount)
    return DomainShare(estimate: estimate, scored: scored)
  }

  /// The covariance of two shares from this sample.
  public func covariance(_ first: DomainShare, _ second: DomainShare) -> Double {
    variance.covariance(first.scored, second.scored)
  }
}
