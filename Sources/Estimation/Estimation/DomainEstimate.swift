import Statistics
import SurveyModel

/// What was estimated of one indicator in one domain, with what contrasts need of it.
struct DomainEstimate {
  /// The domain.
  let domain: Domain
  /// The published result.
  let result: ShareEstimate
  /// The evidence for tests; nil where nothing is known of the precision.
  let evidence: ShareEvidence?
}

/// All domains of one indicator in one wave, from respondents or from published shares.
struct WaveEstimates {
  /// The wave.
  let wave: WaveIdentifier
  /// Whether nobody was drawn.
  let isOpenLink: Bool
  /// Whether clusters are the sampling units.
  let hasClusters: Bool
  /// Whether the question was asked, or any share published.
  let isAvailable: Bool
  /// The domains in order.
  let estimates: [DomainEstimate]
  private let slots: [Domain: Int]

  /// Makes the estimates of a wave; `slots` saves finding the index of each domain anew.
  init(
    wave: WaveIdentifier, isOpenLink: Bool, hasClusters: Bool, isAvailable: Bool,
    estimates: [DomainEstimate], slots known: [Domain: Int]? = nil
  ) {
    self.wave = wave
    self.isOpenLink = isOpenLink
    self.hasClusters = hasClusters
    self.isAvailable = isAvailable
    self.estimates = estimates
    if let known {
      slots = known
      return
    }
    var slots: [Domain: Int] = [:]
    for (slot, estimate) in estimates.enumerated() where slots[estimate.domain] == nil {
      slots[estimate.domain] = slot
    }
    self.slots = slots
  }

  /// The estimate of a domain; nil when the wave does not have it.
  subscript(domain: Domain) -> DomainEstimate? { slots[domain].map { estimates[$0] } }
}
