public import Statistics
public import SurveyModel

/// What was done this time, from the values that did it: the material of the method note.
public struct MethodFacts: Sendable, Equatable {
  /// How one wave was designed and weighted; figures that do not apply are nil.
  public struct WaveFacts: Sendable, Equatable {
    /// What the strata are.
    public enum Strata: Sendable, Equatable {
      /// The sample is not stratified.
      case none
      /// Places are the strata.
      case places
      /// A column of role `stratum`.
      case column
    }

    /// Where the weights come from.
    public enum Weights: Sendable, Equatable {
      /// Everybody counts alike.
      case none
      /// N/n by stratum.
      case design
      /// Delivered with the data.
      case delivered
    }

    /// The wave.
    public var wave: WaveIdentifier
    /// How the respondents came to answer.
    public var method: SurveySettings.CollectionMethod
    /// Respondents.
    public var respondents: Int
    /// What the strata are.
    public var strata: Strata
    /// How many strata have respondents.
    public var strataCount: Int
    /// How many clusters took part; nil without clusters.
    public var clusterCount: Int?
    /// The smallest and the largest sampling fraction n/N; nil where no frame is known.
    public var samplingFractions: ClosedRange<Double>?
    /// Where the weights come from.
    public var weights: Weights
    /// The response classes; nil without `bortfallsklasser`.
    public var nonresponse: Nonresponse?
    /// What the weights were calibrated to; nil without `kalibrering`.
    public var calibration: Calibration?
    /// Kish's design effect of the final weights: 1 when everybody counts alike.
    public var kishDesignEffect: Double
    /// The largest final weight over the smallest.
    public var weightRatio: Double
    /// What trimming did; nil without `trimning`.
    public var trimming: Trimming?
  }

  /// What the adjustment for nonresponse did to the weights of a wave.
  public struct Nonresponse: Sendable, Equatable {
    /// The background variables that make the classes.
    public var variables: [String]
    /// How many classes there are.
    public var classes: Int
    /// The largest factor W/R: how many of its class each respondent stands for.
    public var largestFactor: Double
  }

  /// What calibration did to the weights of a wave.
  public struct Calibration: Sendable, Equatable {
    /// The margins, for example `plats*kön`.
    public var margins: [String]
    /// Whether it was post-stratification: one margin, met in one round.
    public var isPostStratification: Bool
    /// Rounds of raking.
    public var rounds: Int
    /// The smallest g-weight: final over design weight.
    public var smallestAdjustment: Double
    /// The largest g-weight.
    public var largestAdjustment: Double
    /// The largest design weight less the smallest, as a share of the sum of them all: how much
    /// a design share changes when one respondent is moved between parts drawn at different rates.
    public var designWeightSpread: Double
    /// The share of the design weight without the margin's variables, 0–1, per margin.
    public var missingShares: [Double]
    /// Sample against population, per category of each margin.
    public var categories: [Category]

    /// A category of a margin: how many respondents, and its share before and after.
    public struct Category: Sendable, Equatable {
      /// The margin, for example `ålder*kön`.
      public var margin: String
      /// The category, for example `ålder=16–29*kön=kvinna`.
      public var name: String
      /// The place and group that the category is; nil for those who lack the margin's variables.
      public var domain: Domain?
      /// Respondents in it.
      public var respondents: Int
      /// Its share of the design weight, 0–1.
      public var designShare: Double
      /// Its share of the population, 0–1.
      public var populationShare: Double
    }
  }

  /// What trimming did to the weights of a wave.
  public struct Trimming: Sendable, Equatable {
    /// The cap as a multiple of the median weight.
    public var multipleOfMedian: Double
    /// The share of the respondents whose weight was capped, 0–1.
    public var trimmedShare: Double
    /// The headline share of the whole before trimming; nil where there is none.
    public var headlineBefore: Double?
    /// The headline share of the whole after trimming.
    public var headlineAfter: Double?
  }

  /// How many comparisons of one kind were tested in one wave, and what came of them.
  public struct Comparisons: Sendable, Equatable {
    /// What is held against what.
    public enum Kind: String, Sendable, CaseIterable {
      /// Wave against the latest earlier comparable one.
      case change
      /// The last wave against the first comparable one.
      case lastAgainstFirst
      /// Another survey.
      case survey
      /// A place against the rest of the municipality.
      case restOfMunicipality
      /// Groups of one background variable against each other.
      case group
      /// Two indicators answered by the same persons.
      case indicator
    }

    /// Which domains are compared.
    public enum Scope: String, Sendable, CaseIterable {
      /// The whole, outside every family.
      case whole
      /// Places.
      case places
      /// Groups of the whole.
      case groups
      /// Groups within places.
      case groupsWithinPlaces
    }

    /// The own wave.
    public var wave: WaveIdentifier
    /// What is held against what.
    public var kind: Kind
    /// Which domains.
    public var scope: Scope
    /// Tests made.
    public var tested: Int
    /// Families that the p-values were adjusted within; 0 for the whole.
    public var families: Int
    /// Tests whose verdict is a difference.
    public var established: Int
    /// Tests that would look certain by chance alone without adjustment, if nothing differed.
    public var expectedByChance: Double
  }

  /// Every wave with respondents.
  public var waves: [WaveFacts]
  /// The interval of shares.
  public var intervalMethod: ShareIntervalMethod
  /// The adjustment for many comparisons.
  public var adjustment: MultipleTesting
  /// The comparisons, by wave and kind.
  public var comparisons: [Comparisons]

  /// Makes the facts.
  public init(
    waves: [WaveFacts] = [], intervalMethod: ShareIntervalMethod = .standard,
    adjustment: MultipleTesting = .benjaminiHochberg, comparisons: [Comparisons] = []
  ) {
    self.waves = waves
    self.intervalMethod = intervalMethod
    self.adjustment = adjustment
    self.comparisons = comparisons
  }
}
