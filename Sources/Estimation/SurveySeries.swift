import Concurrency
import Diagnostics
import SurveyModel

/// A survey's waves up to the reported one, weighted where they have respondents.
struct SurveySeries {
  /// One wave of the series.
  struct Member: Sendable {
    let identifier: WaveIdentifier
    let settings: SurveySettings
    /// The weighted respondents and their domains; nil for a wave of published shares.
    let sample: (weighted: WeightedWave, plan: DomainPlan)?
  }

  /// The survey.
  let survey: Survey
  /// Its waves in time order.
  let members: [Member]
  /// Every larger and smaller place.
  let register: PlaceRegister

  /// The waves as changes look at them.
  var waves: [(identifier: WaveIdentifier, settings: SurveySettings)] {
    members.map { ($0.identifier, $0.settings) }
  }

  /// Weighs the waves that are wanted, in time order.
  ///
  /// A wave with respondents goes before published shares of the same wave. `onlyPlaces` limits
  /// the domains to the whole and those places; `separatesWeights` keeps respondents of different
  /// delivered weights in cells of their own. The result is the same for every number of threads.
  static func weigh(
    _ survey: Survey, in collection: SurveyCollection, onlyPlaces: [Int]? = nil,
    separatesWeights: Bool = false, threads: Int = 1,
    where isWanted: (WaveIdentifier) -> Bool
  ) -> Diagnosed<SurveySeries> {
    let files = SurveyFiles(survey: survey.name, inputs: collection.inputs)
    let wanted = survey.waves.filter { isWanted($0.identifier) }
    let weighed = wanted.parallelMap(threads: threads) { wave in
      Weighting.weigh(
        wave, population: survey.population, places: collection.places, files: files,
        separatesWeights: separatesWeights
      ).map { weighted in
        Member(
          identifier: wave.identifier, settings: wave.settings,
          sample: (
            weighted, DomainPlan(wave, register: collection.places, onlyPlaces: onlyPlaces)
          ))
      }
    }
    var diagnostics = weighed.flatMap(\.diagnostics)
    var members = weighed.map(\.value)
    diagnostics += PublishedEstimation.doubts(about: survey, files: files)
    let withRespondents = Set(survey.waves.map(\.identifier))
    for wave in survey.publishedWaves where isWanted(wave) && !withRespondents.contains(wave) {
      members.append(Member(identifier: wave, settings: survey.settings, sample: nil))
    }
    members.sort { $0.identifier < $1.identifier }
    return Diagnosed(
      SurveySeries(survey: survey, members: members, register: collection.places), diagnostics)
  }
}

extension Survey {
  /// The waves that have published shares, in time order.
  var publishedWaves: [WaveIdentifier] { Set(published.map(\.wave)).sorted() }
}
