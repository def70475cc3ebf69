public import SurveyModel

/// The estimated share of one indicator in one domain and wave.
///
/// Not for publication as it is: only Disclosure decides what may be shown.
public struct ShareEstimate: Sendable, Equatable {
  /// Where the numbers come from.
  public enum Source: Sendable, Equatable {
    /// Estimated from respondents.
    case respondents
    /// Taken from published shares.
    case published
  }

  /// The figures of a share; shares and errors are fractions 0–1.
  public struct Figures: Sendable, Equatable {
    /// The estimated share.
    public let share: Double
    /// The standard error; nil where there is none (open link, published without an interval).
    public let standardError: Double?
    /// The capped effective base m; nil where nothing is known of precision.
    public let effectiveBase: Double?
    /// Lower confidence limit; nil where there is none.
    public let lower: Double?
    /// Upper confidence limit; nil where there is none.
    public let upper: Double?
    /// Degrees of freedom; nil for published figures (normal) and open links.
    public let degreesOfFreedom: Int?
    /// The Korn–Graubard interval that the publication rule looks at; nil where there is none.
    public let kornGraubardLower: Double?
    /// Its upper limit.
    public let kornGraubardUpper: Double?
    /// Whether the interval is known to cover clearly less than it says (`NarrowIntervalRule`).
    public let hasNarrowInterval: Bool

    /// Makes figures.
    public init(
      share: Double, standardError: Double?, effectiveBase: Double?, lower: Double?,
      upper: Double?, degreesOfFreedom: Int?, kornGraubardLower: Double?,
      kornGraubardUpper: Double?, hasNarrowInterval: Bool = false
    ) {
      self.share = share
      self.standardError = standardError
      self.effectiveBase = effectiveBase
      self.lower = lower
      self.upper = upper
      self.degreesOfFreedom = degreesOfFreedom
      self.kornGraubardLower = kornGraubardLower
      self.kornGraubardUpper = kornGraubardUpper
      self.hasNarrowInterval = hasNarrowInterval
    }
  }

  /// What came of the estimation; a closed set.
  public enum Outcome: Sendable, Equatable {
    /// A share with all that is known of its precision.
    case estimated(Figures)
    /// A share without an interval, as there are no degrees of freedom.
    case noDegreesOfFreedom(share: Double)
    /// Nobody answered inside the base.
    case emptyBase
    /// The question was not asked in this wave, or the source shows no figure.
    case notAvailable
  }

  /// The indicator's name.
  public let indicator: String
  /// The wave.
  public let wave: WaveIdentifier
  /// The domain.
  public let domain: Domain
  /// Where the numbers come from.
  public let source: Source
  /// Respondents in the domain; nil where a published figure does not say.
  public let respondents: Int?
  /// Those with an answer in the base; nil where a published figure does not say.
  public let base: Int?
  /// Those in the base whose answer counts (unweighted); nil for published figures.
  public let counted: Int?
  /// What came of it.
  public let outcome: Outcome

  /// Makes an estimate.
  public init(
    indicator: String, wave: WaveIdentifier, domain: Domain, source: Source, respondents: Int?,
    base: Int?, counted: Int?, outcome: Outcome
  ) {
    self.indicator = indicator
    self.wave = wave
    self.domain = domain
    self.source = source
    self.respondents = respondents
    self.base = base
    self.counted = counted
    self.outcome = outcome
  }

  /// The share where there is one, whatever is known of its precision.
  public var share: Double? {
    switch outcome {
    case .estimated(let figures): figures.share
    case .noDegreesOfFreedom(let share): share
    case .emptyBase, .notAvailable: nil
    }
  }

  /// The figures where the share has been estimated in full.
  public var figures: Figures? {
    if case .estimated(let figures) = outcome { figures } else { nil }
  }
}
