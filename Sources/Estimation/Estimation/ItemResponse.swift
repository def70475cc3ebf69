public import SurveyModel

/// How many respondents answered one question in one wave (*partiellt bortfall*).
public struct ItemResponse: Sendable, Equatable {
  /// The wave.
  public let wave: WaveIdentifier
  /// The variable's name.
  public let variable: String
  /// All respondents who could answer it.
  public let respondents: Int
  /// Those with a valid answer.
  public let valid: Int
  /// Those with an answer that is in no base (`utanför`).
  public let outside: Int
  /// Those without an answer.
  public let missing: Int

  /// Makes a count; `valid + outside + missing` is `respondents`.
  public init(wave: WaveIdentifier, variable: String, respondents: Int, valid: Int, outside: Int) {
    self.wave = wave
    self.variable = variable
    self.respondents = respondents
    self.valid = valid
    self.outside = outside
    missing = respondents - valid - outside
  }
}
