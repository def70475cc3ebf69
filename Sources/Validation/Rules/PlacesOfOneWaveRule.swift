import Diagnostics
import SurveyModel

/// Places with answers in one of two waves that are compared, and none in the other, so that the
/// whole does not mean the same in both.
///
/// A place with fewer answers than `minsta_bas` is left in peace: it may have had none by chance.
struct PlacesOfOneWaveRule: ValidationRule {
  func problems(in survey: Survey, of collection: SurveyCollection) -> [Diagnostic] {
    var known: [WaveIdentifier: [Int: Int]] = [:]
    func answers(_ wave: Wave) -> [Int: Int] {
      if let found = known[wave.identifier] { return found }
      let found = Self.answers(wave)
      known[wave.identifier] = found
      return found
    }
    return survey.comparedWaves.flatMap { earlier, later -> [Diagnostic] in
      let (before, after) = (answers(earlier), answers(later))
      guard !before.isEmpty, !after.isEmpty else { return [] }
      return [(later, after, earlier, before), (earlier, before, later, after)].compactMap {
        own, places, other, others in
        let alone = places.keys.sorted().filter { place in
          places[place, default: 0] >= survey.settings.minimumBase
            && !others.keys.contains {
              collection.places.isPlace(place, within: $0)
                || collection.places.isPlace($0, within: place)
            }
        }
        guard !alone.isEmpty else { return nil }
        return diagnostic(
          alone.map { collection.places.places[$0].name }, own, other, later, survey)
      }
    }
  }

  /// How many respondents each place has, larger places not counted up.
  private static func answers(_ wave: Wave) -> [Int: Int] {
    let counts = wave.respondents.places.counts()
    let named = counts.indices.dropFirst().filter { counts[$0] > 0 }
    return Dictionary(uniqueKeysWithValues: named.map { ($0 - 1, counts[$0]) })
  }

  private func diagnostic(
    _ names: [String], _ own: Wave, _ other: Wave, _ later: Wave, _ survey: Survey
  ) -> Diagnostic {
    Diagnostic(
      .warning, code: "platser-i-en-omgång", at: SurveyFiles(survey).responses(later),
      text:
        "Omgång \(own.identifier) har svar från \(names.list), men omgång \(other.identifier) har "
        + "inga svar därifrån. En förändring för alla kan komma av det.",
      remedy:
        "Kontrollera platsernas namn i exporten och i platser.csv. Ska omgångarna inte jämföras, "
        + "skriv ”ny_serie;ja” i \(survey.name)/\(later.identifier)/undersokning.csv.")
  }
}
