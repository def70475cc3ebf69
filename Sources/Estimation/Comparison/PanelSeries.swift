import Statistics
import SurveyModel

/// The covariances between the waves of a panel, for one indicator.
struct PanelSeries {
  private let plans: [DomainPlan?]
  private let samples: [(samples: [DomainSample], sampling: DomainSampling)?]
  private let pairs: [Pair: PanelCovariance]

  private struct Pair: Hashable {
    let earlier: Int
    let later: Int
  }

  /// The covariances of a series; samples are nil for waves that are no panel.
  init(
    series: SurveySeries, samples: [(samples: [DomainSample], sampling: DomainSampling)?]
  ) {
    plans = series.members.map { $0.sample?.plan }
    self.samples = samples
    var pairs: [Pair: PanelCovariance] = [:]
    for later in samples.indices where samples[later] != nil {
      for earlier in 0..<later where samples[earlier] != nil {
        guard let first = series.members[earlier].sample?.weighted,
          let second = series.members[later].sample?.weighted
        else { continue }
        pairs[Pair(earlier: earlier, later: later)] = PanelCovariance(first, second)
      }
    }
    self.pairs = pairs
  }

  /// The covariance of a domain's shares in two waves; 0 for independent samples.
  func covariance(_ earlier: Int, _ later: Int, _ domain: Domain) -> Double {
    guard let pair = pairs[Pair(earlier: earlier, later: later)],
      let first = share(earlier, domain), let second = share(later, domain)
    else { return 0 }
    return pair.covariance(first, second)
  }

  private func share(_ wave: Int, _ domain: Domain) -> (DomainShare, LinearizedVariance)? {
    guard let sample = samples[wave], let plan = plans[wave], let slot = plan.slots[domain],
      let share = sample.samples[slot].share
    else { return nil }
    return (share, sample.sampling.rows.variance)
  }
}
