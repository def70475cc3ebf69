internal import Estimation
internal import SurveyModel

extension SecondarySuppression {
  /// What is the same for every wave.
  struct Rules: Sendable {
    /// By name.
    let indicators: [String: Indicator]
    /// The background variables of the tables.
    let groupVariables: Set<String>
    let places: PlaceRegister
    /// The smallest base that is shown.
    let minimum: Int
    let censusWaves: Set<WaveIdentifier>
    let unknownWeights: Set<WaveIdentifier>
    /// The answers that a question has.
    let codes: @Sendable (_ question: String) -> [String]
    let isMultipleChoice: @Sendable (_ question: String) -> Bool
  }
}
