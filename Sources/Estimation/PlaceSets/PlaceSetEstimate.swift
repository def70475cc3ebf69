public import Statistics
public import SurveyModel

/// One indicator in one wave for several places taken together, against everybody outside them.
public struct PlaceSetEstimate: Sendable, Equatable {
  /// One of the smallest places with enough answers, inside the set or outside.
  public struct Member: Sendable, Equatable {
    /// Index of the place.
    public let place: Int
    /// Whether it lies in the set.
    public let isInside: Bool
    /// Its share, 0–1.
    public let share: Double
    /// Its base.
    public let base: Int
    /// Its effective base.
    public let effectiveBase: Double
    /// The covariance of its share with inside − rest.
    public let covarianceWithContrast: Double

    /// Makes a member.
    public init(
      place: Int, isInside: Bool, share: Double, base: Int, effectiveBase: Double,
      covarianceWithContrast: Double
    ) {
      self.place = place
      self.isInside = isInside
      self.share = share
      self.base = base
      self.effectiveBase = effectiveBase
      self.covarianceWithContrast = covarianceWithContrast
    }
  }

  /// The wave.
  public let wave: WaveIdentifier
  /// Whether nobody was drawn, so that nothing can be tested.
  public let isOpenLink: Bool
  /// Whether clusters are the sampling units.
  public let hasClusters: Bool
  /// The set; nil when nobody in it is in the base.
  public let inside: ShareEvidence?
  /// Everybody with a place outside the set; nil when there is nobody in the base.
  public let rest: ShareEvidence?
  /// The covariance of the two shares.
  public let covariance: Double
  /// The smallest places with at least the base asked for, in register order.
  public let members: [Member]

  /// Makes an estimate.
  public init(
    wave: WaveIdentifier, isOpenLink: Bool, hasClusters: Bool, inside: ShareEvidence?,
    rest: ShareEvidence?, covariance: Double, members: [Member]
  ) {
    self.wave = wave
    self.isOpenLink = isOpenLink
    self.hasClusters = hasClusters
    self.inside = inside
    self.rest = rest
    self.covariance = covariance
    self.members = members
  }
}
