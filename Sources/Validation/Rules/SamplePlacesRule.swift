import Diagnostics
import SurveyModel

/// A place that was sampled but has no answers, or that answered but was not sampled.
///
/// Where places are strata, Estimation says it of the strata.
struct SamplePlacesRule: ValidationRule {
  func problems(in survey: Survey, of collection: SurveyCollection) -> [Diagnostic] {
    survey.waves.flatMap { problems($0, survey, collection.places) }
  }

  private func problems(_ wave: Wave, _ survey: Survey, _ places: PlaceRegister) -> [Diagnostic] {
    guard wave.settings.method != .openLink, wave.settings.stratification != .places else {
      return []
    }
    let sampled = Set(wave.sample.compactMap(\.place)).sorted()
    guard !sampled.isEmpty else { return [] }
    let answered = Set(wave.respondents.places.filter { $0 > 0 }.map { $0 - 1 }).sorted()
    let files = SurveyFiles(survey)
    func names(_ indices: [Int]) -> String { indices.map { places.places[$0].name }.list }

    var found: [Diagnostic] = []
    let silent = sampled.filter { place in
      !answered.contains { places.isPlace($0, within: place) }
    }
    if !silent.isEmpty {
      found.append(
        Diagnostic(
          .warning, code: "urval-utan-svar", at: files.sample(wave),
          text: "Urvalet \(wave.identifier) har platser som ingen svarade från: \(names(silent)).",
          remedy: "Kontrollera platsernas namn i urval.csv och i exporten."))
    }
    let isWholeSampled = wave.sample.contains { $0.place == nil }
    let unsampled = answered.filter { place in
      !sampled.contains { places.isPlace(place, within: $0) || places.isPlace($0, within: place) }
    }
    if !unsampled.isEmpty, !isWholeSampled {
      found.append(
        Diagnostic(
          .warning, code: "svar-utan-urval", at: files.sample(wave),
          text:
            "Omgången \(wave.identifier) har svar från platser som inte finns i urvalet: "
            + "\(names(unsampled)).",
          remedy: "Lägg till platserna i urval.csv, annars får de ingen svarsfrekvens."))
    }
    return found
  }
}
