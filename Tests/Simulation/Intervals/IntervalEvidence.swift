import Glibc
import Statistics

/// What the candidates need of a share.
struct IntervalEvidence {
  /// What the default interval needs.
  let share: ShareEvidence
  /// Kish's effective size.
  let kish: Double
  /// Degrees of freedom that the weights leave the variance: (Σw²)²/Σw⁴ − 1, at most those of the
  /// design and at least 1.
  let weightDegrees: Double
  /// The same from weights and residuals: 2(Σz²)²/(Σz⁴ − (Σz²)²/n), z = w(y − p).
  let residualDegrees: Double

  /// The evidence of a sample.
  init(_ sample: SampleShare) {
    share = sample.evidence
    kish = sample.share.estimate.kishEffectiveSize
    let variance = sample.estimator.variance
    var weights = Moments()
    var residuals = Moments()
    let influence = sample.share.influence
    for (unit, value) in zip(influence.units, influence.values) {
      let count = Double(variance.design.multiplicity(unit))
      weights.add(variance.weights[unit], count)
      residuals.add(variance.weights[unit] * value, count)
    }
    let design = share.degreesOfFreedom
    weightDegrees = min(design, max(1, weights.second * weights.second / weights.fourth - 1))
    let spread = residuals.fourth - residuals.second * residuals.second / share.base
    residualDegrees =
      spread > 0 ? min(design, max(1, 2 * residuals.second * residuals.second / spread)) : design
  }

  private struct Moments {
    var second = 0.0
    var fourth = 0.0

    mutating func add(_ value: Double, _ count: Double) {
      let square = value * value
      second += count * square
      fourth += count * square * square
    }
  }
}
