public import SurveyModel

/// How many answered in one place and wave, as it may be published.
///
/// Only `DisclosureControl` makes one. Rates are fractions 0–1.
public struct PublishableResponseRate: Sendable, Equatable {
  /// The counts of answers; absent as a whole where the place is hidden.
  public struct Answers: Sendable, Equatable {
    /// Complete and partial responses.
    public let responses: Int
    /// Of them partial.
    public let partial: Int
    /// Broken off, not used.
    public let breakOffs: Int
    /// Responses per 1 000 inhabitants; nil when the population is unknown.
    public let perThousand: Double?
    /// The rate; nil where there is none.
    public let rate: Rate?
    /// The rate with every part of the sample at its share of the population; nil where all parts
    /// were sampled alike, and where it would tell what is hidden.
    public let weightedRate: Rate?
    /// What became of those who were asked; nil where that is not known.
    public let outcomes: Outcomes?
  }

  /// What became of those who were asked, beside those not eligible and of unknown eligibility.
  public struct Outcomes: Sendable, Equatable {
    /// Complete answers, I.
    public let complete: Double
    /// Partial answers, P.
    public let partial: Double
    /// Refusals and break-offs, R.
    public let refusal: Double
    /// Not reached, NC.
    public let nonContact: Double
    /// Other nonresponse, O, and those of whom nothing more is known.
    public let other: Double
    /// RR1 to RR6 (AAPOR 2023); nil where a denominator is 0.
    public let rates: [Double?]
  }

  /// A response rate and its bounds.
  public struct Rate: Sendable, Equatable {
    /// RR4.
    public let estimate: Double
    /// RR2.
    public let lower: Double
    /// RR6.
    public let upper: Double
  }

  /// The wave.
  public let wave: WaveIdentifier
  /// Index of the place; nil for all.
  public let place: Int?
  /// Inhabitants or frame size; nil when unknown.
  public let population: Double?
  /// Drawn or invited; nil when unknown.
  public let sampled: Double?
  /// Not eligible; nil without a sample.
  public let notEligible: Double?
  /// Of unknown eligibility; nil without a sample.
  public let unknownEligibility: Double?
  /// What may be shown, and why not more.
  public let status: PublicationStatus
  /// The answers; nil where they are hidden.
  public let answers: Answers?
}
