/// One row of `publicerat.csv`: a share that somebody else has published.
public struct PublishedShare: Sendable, Equatable {
  /// The indicator's name.
  public let indicator: String
  /// The wave.
  public let wave: WaveIdentifier
  /// Index of the place in the register; nil for the whole.
  public let place: Int?
  /// The group; all when nothing is named.
  public let group: GroupSelection
  /// The share, 0–1; nil where the source does not show it.
  public let share: Double?
  /// Lower confidence limit, 0–1; nil when not published.
  public let lower: Double?
  /// Upper confidence limit, 0–1; nil when not published.
  public let upper: Double?
  /// Whether both limits are whole percents, too coarse to give a standard error.
  public let limitsAreWholePercents: Bool
  /// Number of respondents; nil when not published.
  public let respondents: Int?
  /// The design effect; nil when not given.
  public let designEffect: Double?
  /// The line of the file it stands on.
  public let line: Int

  /// Makes a published share.
  public init(
    indicator: String, wave: WaveIdentifier, place: Int?, group: GroupSelection, share: Double?,
    lower: Double?, upper: Double?, limitsAreWholePercents: Bool = false, respondents: Int?,
    designEffect: Double?, line: Int
  ) {
    self.indicator = indicator
    self.wave = wave
    self.place = place
    self.group = group
    self.share = share
    self.lower = lower
    self.upper = upper
    self.limitsAreWholePercents = limitsAreWholePercents
    self.respondents = respondents
    self.designEffect = designEffect
    self.line = line
  }
}
