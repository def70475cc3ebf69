import Statistics

/// A sample counted by kinds of alike persons, with the design and the margins behind it.
struct CountedSample {
  /// What is the same for everybody of a kind.
  struct Kind {
    var stratum = 0
    /// The place, where places are told apart.
    var place = 0
    /// The cell of sex and age.
    var cell = 0
    var weight = 1.0
    /// The category in each margin.
    var categories: [Int] = []
    /// Whether the person belongs to the domain.
    var isInDomain = true
    /// Whether the answer counts.
    var isPositive: Bool
  }

  /// The kinds.
  let kinds: [Kind]
  /// Population of each stratum; nil for an infinite one.
  let populations: [Int?]
  /// The known totals of each margin; empty without calibration.
  var totals: [[Double]] = []

  /// The estimate from the number of persons of each kind; nil when nobody is in the base, or when
  /// the weights cannot be calibrated.
  func estimate(_ counts: [Int]) -> DomainShare? {
    share(counts)?.share
  }

  /// The same with the weights behind it.
  func share(_ counts: [Int]) -> SampleShare? {
    guard let weighed = WeighedCounts(self, counts: counts),
      let share = weighed.estimate(where: \.isInDomain)
    else { return nil }
    return SampleShare(share: share, estimator: weighed.estimator)
  }
}
