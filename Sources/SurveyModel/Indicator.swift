/// One row of `indikatorer.csv`: which answers to a question count, over which base.
public struct Indicator: Sendable, Equatable {
  /// Which direction is better.
  public enum Direction: String, Sendable, CaseIterable {
    case lowerIsBetter = "lägre"
    case higherIsBetter = "högre"
  }

  /// A restriction to those with one code of a variable (`bland`).
  public struct Restriction: Sendable, Equatable {
    /// The variable's name.
    public let variable: String
    /// The code it must have.
    public let code: String

    /// Makes a restriction.
    public init(variable: String, code: String) {
      self.variable = variable
      self.code = code
    }
  }

  /// `indikator`, the name that comparisons between surveys go by.
  public let name: String
  /// `titel`.
  public let title: String
  /// `fråga`, the name of the variable; empty for one that is only published.
  public let question: String
  /// `räknas`.
  public let countedCodes: [String]
  /// `bas`; nil for every valid code.
  public let baseCodes: [String]?
  /// `mening`, the words after "Andelen som"; nil when not given.
  public let phrase: String?
  /// `riktning`; nil when neither is better or it is not said.
  public let direction: Direction?
  /// `bland`.
  public let restriction: Restriction?
  /// `ny_serie`: waves from which earlier ones are not comparable.
  public let seriesBreaks: [WaveIdentifier]
  /// `par`, an indicator answered by the same persons, to compare with.
  public let paired: String?
  /// `tid`, the time of day the question is about, in words (`kväll`, `dagtid`); nil for none.
  public let timeOfDay: String?

  /// Makes an indicator.
  public init(
    name: String, title: String, question: String, countedCodes: [String],
    baseCodes: [String]? = nil, phrase: String? = nil, direction: Direction? = nil,
    restriction: Restriction? = nil, seriesBreaks: [WaveIdentifier] = [], paired: String? = nil,
    timeOfDay: String? = nil
  ) {
    self.name = name
    self.title = title
    self.question = question
    self.countedCodes = countedCodes
    self.baseCodes = baseCodes
    self.phrase = phrase
    self.direction = direction
    self.restriction = restriction
    self.seriesBreaks = seriesBreaks
    self.paired = paired
    self.timeOfDay = timeOfDay
  }
}
