import Diagnostics
import SurveyModel

/// Something to compare with (`jämför_med`) that does not exist or has nothing in common.
struct CounterpartRule: ValidationRule {
  func problems(in survey: Survey, of collection: SurveyCollection) -> [Diagnostic] {
    survey.settings.counterparts.flatMap { problems($0, survey, collection) }
  }

  private func problems(
    _ counterpart: SurveySettings.Counterpart, _ survey: Survey,
    _ collection: SurveyCollection
  ) -> [Diagnostic] {
    let location = SurveyFiles(survey).location("undersokning.csv")
    let names = collection.surveys.map(\.name).filter { $0 != survey.name }
    guard counterpart.survey != survey.name,
      let other = collection.surveys.first(where: { $0.name == counterpart.survey })
    else {
      let near = NearestNames.nearest(to: counterpart.survey, among: names)
      let guess = near.isEmpty ? "Undersökningarna är \(names.list)." : "Menas \(near.list)?"
      return [
        Diagnostic(
          .error, code: "jämför-med-saknas", at: location,
          text: "”jämför_med” namnger undersökningen ”\(counterpart.survey)”, som inte finns.",
          remedy: names.isEmpty ? "Ta bort raden ”jämför_med”." : guess)
      ]
    }
    var found: [Diagnostic] = []
    if let place = counterpart.place {
      found += problems(place, of: other, collection.places, at: location)
    }
    let shared = Set(survey.indicators.map(\.name)).intersection(other.indicators.map(\.name))
    if shared.isEmpty {
      found.append(
        Diagnostic(
          .warning, code: "ingen-gemensam-indikator", at: location,
          text: "\(survey.name) och \(other.name) har ingen indikator med samma namn.",
          remedy:
            "Ge indikatorer som ska jämföras samma namn i båda undersökningarnas indikatorer.csv."
        ))
    }
    return found
  }

  private func problems(
    _ name: String, of other: Survey, _ places: PlaceRegister, at location: SourceLocation
  ) -> [Diagnostic] {
    guard let index = places.index(of: name) else {
      return [
        Diagnostic(
          .error, code: "jämför-med-okänd-plats", at: location,
          text: "”jämför_med” namnger platsen ”\(name)”, som inte finns i platser.csv.",
          remedy: remedy(name, other, places))
      ]
    }
    let isPublished = other.published.contains { $0.place == index }
    let hasRespondents = other.waves.contains { wave in
      wave.respondents.places.contains { $0 > 0 && places.isPlace($0 - 1, within: index) }
    }
    if isPublished || hasRespondents { return [] }
    return [
      Diagnostic(
        .warning, code: "jämför-med-plats-utan-uppgifter", at: location,
        text: "\(other.name) har inga uppgifter för \(name), som ”jämför_med” namnger.",
        remedy: remedy(name, other, places))
    ]
  }

  /// The place that may be meant, among those that the other survey has figures for.
  private func remedy(_ name: String, _ other: Survey, _ places: PlaceRegister) -> String {
    var known = Set(other.published.compactMap(\.place))
    for wave in other.waves {
      for place in Set(wave.respondents.places) where place > 0 {
        known.insert(place - 1)
        known.formUnion(places.ancestors(of: place - 1))
      }
    }
    let names = known.sorted().map { places.places[$0].name }
    let near = NearestNames.likely(for: name, among: names)
    let whole = "jämför med hela undersökningen: ”\(other.name)”."
    if !near.isEmpty { return "Menas \(near.list)? Rätta då platsen. Annars \(whole)" }
    if names.isEmpty { return "Ta bort platsen och \(whole)" }
    return "\(other.name) har uppgifter för \(names.list). Rätta platsen, eller \(whole)"
  }
}
