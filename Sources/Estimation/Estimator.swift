public import Diagnostics
import Statistics
public import SurveyModel

/// Estimates a survey: weights, response rates, shares, changes and comparisons.
public enum Estimator {
  /// Everything that is estimated of one survey up to a wave, with what is doubtful about it.
  ///
  /// The last wave is reported when none is named. Other surveys of the collection are estimated
  /// as far as `jämför_med` needs them. A survey or wave that does not exist is an error, and the
  /// value is then empty; where calibration cannot be done an error says why, and the value rests
  /// on the design weights. The result is the same for every number of threads.
  public static func estimate(
    _ collection: SurveyCollection, survey name: String, through wave: WaveIdentifier? = nil,
    threads: Int = 1
  ) -> Diagnosed<EstimatedSurvey> {
    guard let survey = collection.surveys.first(where: { $0.name == name }),
      let reported = wave ?? survey.allWaves.last, survey.allWaves.contains(reported)
    else { return missing(name, wave, in: collection) }
    let weighed = SurveySeries.weigh(survey, in: collection, threads: threads) { $0 <= reported }
    let run = SurveyEstimation(
      collection: collection, series: weighed.value, threads: threads)
    let estimated = run.estimate()
    return Diagnosed(estimated.value, weighed.diagnostics + estimated.diagnostics)
  }

  private static func missing(
    _ name: String, _ wave: WaveIdentifier?, in collection: SurveyCollection
  ) -> Diagnosed<EstimatedSurvey> {
    let survey = collection.surveys.first { $0.name == name }
    let settings = survey?.settings ?? SurveySettings(title: name)
    let empty = EstimatedSurvey(
      name: name, reportedWave: wave ?? WaveIdentifier(year: 0), settings: settings, waves: [],
      indicators: survey?.indicators ?? [], responseRates: [], itemResponses: [], shares: [],
      changes: [], comparisons: [])
    let candidates =
      survey.map { $0.allWaves.map(\.description) } ?? collection.surveys.map(\.name)
    let list =
      candidates.isEmpty ? "Det finns inga." : "Det finns \(candidates.joined(separator: ", "))."
    let problem: Diagnostic
    if survey == nil {
      problem = Diagnostic(
        .error, code: "okänd-undersökning", at: nil,
        text: "Undersökningen \(name) finns inte.", remedy: list)
    } else if let wave {
      problem = Diagnostic(
        .error, code: "okänd-omgång", at: SourceLocation(file: name),
        text: "Undersökningen \(name) har ingen omgång \(wave).", remedy: list)
    } else {
      problem = Diagnostic(
        .error, code: "undersökning-utan-omgångar", at: SourceLocation(file: name),
        text: "Undersökningen \(name) har varken svar eller publicerade andelar.",
        remedy: "Lägg svar i en mapp per omgång, eller andelar i publicerat.csv.")
    }
    return Diagnosed(empty, [problem])
  }
}
