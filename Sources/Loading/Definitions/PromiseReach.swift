import Diagnostics
import SurveyModel

/// Looks for what keeps a promise from being followed up, or turns it around: places without
/// answers, waves that do not exist, the direction that is worse.
struct PromiseReach {
  let promise: Promise
  let row: DefinitionTable.Row
  let table: DefinitionTable
  let places: PlaceRegister
  /// The local surveys that have the promise's indicator.
  let surveys: [Survey]

  /// A look at one promise; without surveys to judge by it finds nothing.
  init(
    _ promise: Promise, row: DefinitionTable.Row, in table: DefinitionTable,
    places: PlaceRegister, surveys: [Survey]?
  ) {
    self.promise = promise
    self.row = row
    self.table = table
    self.places = places
    self.surveys = (surveys ?? []).filter { survey in
      survey.settings.scope == .local
        && survey.indicators.contains { $0.name == promise.indicator }
    }
  }

  /// A warning per place without answers, per wave that is lacking, and for a direction that the
  /// indicator has as the worse.
  func problems() -> [Diagnostic] {
    let waves = Set(surveys.flatMap(\.allWaves)).sorted()
    guard let last = waves.last else { return [] }
    let answered = answeredPlaces()
    // Where nobody's place is known at all, another message says why.
    let silent = answered.isEmpty ? [] : promise.places.filter { !answered.contains($0) }
    var found = silent.map { place in
      Diagnostic.promisedPlaceWithoutAnswers(
        places.places[place].name, among: answered.sorted().map { places.places[$0].name },
        at: row.location(table.column("platser")))
    }
    // A later wave may be yet to come.
    for (column, wave) in [("från", promise.from), ("till", promise.to)] {
      guard let wave, wave < last, !waves.contains(wave) else { continue }
      found.append(
        .promisedWaveLacking(wave, among: waves, at: row.location(table.column(column))))
    }
    let better = surveys.flatMap(\.indicators).first {
      $0.name == promise.indicator && $0.direction != nil
    }?.direction
    if let better, let promised = promise.direction, promised != better {
      found.append(
        .promisedWorse(promised, better, at: row.location(table.column("riktning"))))
    }
    return found
  }

  /// The places that any wave has answers from, with the larger ones around them.
  private func answeredPlaces() -> Set<Int> {
    var answered = Set(surveys.flatMap(\.published).compactMap(\.place))
    for wave in surveys.flatMap(\.waves) {
      for place in Set(wave.respondents.places) where place > 0 { answered.insert(place - 1) }
    }
    return answered.union(answered.flatMap(places.ancestors))
  }
}

extension Diagnostic {
  fileprivate static func promisedPlaceWithoutAnswers(
    _ name: String, among names: [String], at location: SourceLocation
  ) -> Diagnostic {
    let guess = Suggestion.sentence(for: name, among: names)
    return Diagnostic(
      .warning, code: "löfte-plats-utan-svar", at: location,
      text: "Ingen omgång har svar från \(name.excerpt), så löftet kan inte följas upp där.",
      remedy: guess.isEmpty
        ? "Platserna med svar är \(names.map(\.excerpt).short.list("och")). Rätta platsen, eller "
          + "ta bort den."
        : "\(guess) Rätta då platsen i \(location.file).")
  }

  fileprivate static func promisedWorse(
    _ promised: Indicator.Direction, _ better: Indicator.Direction, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, code: "löfte-åt-fel-håll", at: location,
      text: "Löftet har riktningen ”\(promised.rawValue)”, men indikatorer.csv säger att "
        + "”\(better.rawValue)” är bättre. Löftet bedöms efter ”\(promised.rawValue)”.",
      remedy: "Rätta riktningen, eller lämna den tom så gäller indikatorns.")
  }

  fileprivate static func promisedWaveLacking(
    _ wave: WaveIdentifier, among waves: [WaveIdentifier], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, code: "löfte-okänd-omgång", at: location,
      text: "Löftet ska mätas i omgång \(wave), som inte finns, och kan inte följas upp.",
      remedy: "Omgångarna är \(waves.map(\.description).short.list("och")).")
  }
}
