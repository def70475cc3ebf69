public import SurveyModel

/// How many respondents answered one question in one wave, as it may be published.
public struct PublishableItemResponse: Sendable, Equatable {
  /// The counts, which are hidden together.
  public struct Counts: Sendable, Equatable {
    /// All respondents who could answer it.
    public let respondents: Int
    /// Those with a valid answer.
    public let valid: Int
    /// Those with an answer that is in no base.
    public let outside: Int
    /// Those without an answer.
    public let missing: Int
  }

  /// The wave.
  public let wave: WaveIdentifier
  /// The variable's name.
  public let variable: String
  /// The counts; nil where fewer than `minsta_bas` could answer or did.
  public let counts: Counts?
}
