public import Statistics
public import SurveyModel

/// How many answered, of how many asked, in one place and wave.
public struct ResponseRateEstimate: Sendable, Equatable {
  /// The rate with its bounds; fractions 0–1.
  public struct Rate: Sendable, Equatable {
    /// RR4: the unknown eligible in proportion (AAPOR 2023).
    public let estimate: Double
    /// RR2: every unknown is eligible.
    public let lower: Double
    /// RR6: none of the unknown is eligible.
    public let upper: Double

    /// Makes a rate.
    public init(estimate: Double, lower: Double, upper: Double) {
      self.estimate = estimate
      self.lower = lower
      self.upper = upper
    }
  }

  /// Why there is no rate.
  public enum Absence: Sendable, Equatable {
    /// An open link: nobody knows who could have answered.
    case openLink
    /// Nothing says how many were asked.
    case unknownSample
  }

  /// The wave.
  public let wave: WaveIdentifier
  /// Index of the place; nil for all.
  public let place: Int?
  /// Inhabitants or frame size; nil when unknown.
  public let population: Double?
  /// Drawn or invited; nil when unknown.
  public let sampled: Double?
  /// Not eligible (*övertäckning*), those found in the answers included; nil without a sample.
  public let notEligible: Double?
  /// Of unknown eligibility; nil without a sample.
  public let unknownEligibility: Double?
  /// Complete and partial responses.
  public let responses: Int
  /// Of them partial.
  public let partial: Int
  /// Broken off, not used.
  public let breakOffs: Int
  /// The rate, or why there is none.
  public let rate: Result<Rate, NoRate>
  /// Responses per 1 000 inhabitants; nil when the population is unknown.
  public let responsesPerThousand: Double?
  /// The rate with every part of the sample at its share of the population, Σ d r / Σ d.
  ///
  /// Nil where all parts were sampled at the same rate, or that is not known.
  public let weightedRate: WeightedRate?
  /// What became of every case that was asked, with RR1–RR6; nil without a sample.
  public let outcomes: OutcomeRates?

  /// The weighted rate with its bounds, and what it is weighted over.
  public struct WeightedRate: Sendable, Equatable {
    /// The weighted RR4 with the weighted RR2 and RR6.
    public let rate: Rate
    /// The places that are weighted together.
    public let parts: [Int]
    /// How much one answer more in each part adds to the rate.
    public let weightOfAnswer: [Double]

    /// Makes a rate.
    public init(rate: Rate, parts: [Int], weightOfAnswer: [Double]) {
      self.rate = rate
      self.parts = parts
      self.weightOfAnswer = weightOfAnswer
    }
  }

  /// The reason as an error type, so that `Result` can hold it.
  public struct NoRate: Error, Sendable, Equatable {
    /// The reason.
    public let absence: Absence
    /// Makes the reason.
    public init(_ absence: Absence) { self.absence = absence }
  }

  /// Makes a row.
  public init(
    wave: WaveIdentifier, place: Int?, population: Double?, sampled: Double?,
    notEligible: Double?, unknownEligibility: Double?, responses: Int, partial: Int,
    breakOffs: Int, rate: Result<Rate, NoRate>, responsesPerThousand: Double?,
    weightedRate: WeightedRate? = nil, outcomes: OutcomeRates? = nil
  ) {
    self.wave = wave
    self.place = place
    self.population = population
    self.sampled = sampled
    self.notEligible = notEligible
    self.unknownEligibility = unknownEligibility
    self.responses = responses
    self.partial = partial
    self.breakOffs = breakOffs
    self.rate = rate
    self.responsesPerThousand = responsesPerThousand
    self.weightedRate = weightedRate
    self.outcomes = outcomes
  }
}
