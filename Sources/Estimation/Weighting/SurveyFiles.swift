import Diagnostics
import SurveyModel

/// Where a survey's definition files stand, for messages.
struct SurveyFiles {
  /// The survey's folder name.
  let survey: String
  /// The paths that were read.
  let paths: Set<String>

  /// The paths of a collection, for one survey.
  init(survey: String, inputs: [InputFile]) {
    self.survey = survey
    paths = Set(inputs.map(\.path))
  }

  /// `urval.csv` of a wave.
  func sample(_ wave: WaveIdentifier, line: Int? = nil) -> SourceLocation {
    SourceLocation(
      file: found(["\(survey)/\(wave)/urval.csv", "\(survey)/urval.csv"]), line: line)
  }

  /// `befolkning.csv` that holds for the survey.
  func population(line: Int? = nil) -> SourceLocation {
    SourceLocation(file: found(["\(survey)/befolkning.csv", "befolkning.csv"]), line: line)
  }

  /// `undersokning.csv` of a wave, or of the survey.
  func settings(_ wave: WaveIdentifier) -> SourceLocation {
    SourceLocation(
      file: found(["\(survey)/\(wave)/undersokning.csv", "\(survey)/undersokning.csv"]))
  }

  /// `publicerat.csv`.
  func published(line: Int?) -> SourceLocation {
    SourceLocation(file: "\(survey)/publicerat.csv", line: line)
  }

  private func found(_ candidates: [String]) -> String {
    candidates.first(where: paths.contains) ?? candidates[candidates.count - 1]
  }
}
