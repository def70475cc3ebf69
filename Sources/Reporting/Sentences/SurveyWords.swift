internal import Disclosure
internal import SurveyModel

/// The words of one survey: what its population, places, waves and indicators are called.
///
/// Nothing here knows what the survey is about; that comes from its own files.
struct SurveyWords {
  let report: PublishableReport
  /// The contrasts of the reported wave.
  let contrasts: ReportedContrasts
  /// The word for places.
  let place: Noun

  init(_ report: PublishableReport) {
    self.report = report
    contrasts = ReportedContrasts(report)
    place = PlaceNoun.forms(of: report.settings.placeWord)
  }

  /// `2021`, or `mars 2021` where a year has several waves.
  func wave(_ wave: WaveIdentifier) -> Sentence {
    let months = [
      "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
      "oktober", "november", "december",
    ]
    guard let month = wave.month, months.indices.contains(month - 1) else {
      return Sentence(String(wave.year), from: .wave)
    }
    return "\(months[month - 1]) \(Sentence(String(wave.year), from: .wave))"
  }

  /// `år 2021`, or `i mars 2021`; for the start of a sentence, which is never a digit.
  func inWave(_ wave: WaveIdentifier) -> Sentence {
    wave.month == nil ? "år \(self.wave(wave))" : "i \(self.wave(wave))"
  }

  /// When the wave was, after a figure: `28 procent 2021`, `28 procent i mars 2021`.
  func when(_ wave: WaveIdentifier) -> Sentence {
    wave.month == nil ? self.wave(wave) : "i \(self.wave(wave))"
  }

  /// Whether the reported wave was an open link, whose figures are about the respondents alone.
  var isOpenLink: Bool { report.settings.method == .openLink }

  /// `invånare 16–84 år i Mark`, `svarande` for an open link; empty when the survey does not say.
  var population: String {
    if isOpenLink { return "svarande" }
    let people = report.settings.populationWords ?? ""
    guard let municipality = report.settings.municipality else { return people }
    return people.isEmpty ? "" : "\(people) i \(municipality)"
  }

  /// `andelen invånare 16–84 år i Mark som känner sig otrygga`, or by the title.
  func subject(_ indicator: Indicator) -> String {
    let people = population.isEmpty ? "" : " \(population)"
    if let phrase = indicator.phrase { return "andelen\(people) som \(phrase)" }
    return "andelen\(people) enligt måttet ”\(indicator.title)”"
  }

  /// What the whole is called: the municipality, the country, or those who answered an open link.
  var wholeName: String {
    if isOpenLink { return "De svarande" }
    if let municipality = report.settings.municipality { return municipality }
    return report.settings.scope == .national ? "Hela landet" : "Alla"
  }

  /// A place's name; `alla` for all of them.
  func placeName(_ place: Int?) -> String {
    guard let place, report.places.places.indices.contains(place) else { return "alla" }
    return report.places.places[place].name
  }

  /// `kön: kvinna`, crossed terms joined by a comma; `alla` for everybody.
  func group(_ group: GroupSelection) -> String {
    group.isAll
      ? "alla"
      : group.terms.map { "\(Self.code($0.variable)): \(Self.code($0.code))" }.joined(
        separator: ", ")
  }

  /// The same of a group as tables name it: `kön=kvinna`, crossed terms joined by `*`.
  static func group(labelled label: String) -> String {
    label.split(separator: "*").map { term in
      term.split(separator: "=", maxSplits: 1).map { code(String($0)) }.joined(separator: ": ")
    }.joined(separator: ", ")
  }

  /// A code of the codebook as words: without the underscores that stand for blanks.
  static func code(_ code: String) -> String { String(code.map { $0 == "_" ? " " : $0 }) }

  /// `övriga områden`.
  var rest: String { "övriga \(place.plural)" }

  /// A counterpart in another survey: its title, and the place and wave.
  func counterpart(survey: String, wave: WaveIdentifier, place: Int?) -> Sentence {
    let title = report.counterpartTitle(survey)
    let whole: Sentence = "\(title) \(self.wave(wave))"
    return place == nil ? whole : "\(placeName(place)) i \(whole)"
  }

  /// `A`, `A och B`, `A, B och C`.
  static func list(_ words: [Sentence]) -> Sentence {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(by: ", ") + " och " + last
  }

  /// The same of names.
  static func list(_ names: [String]) -> Sentence { list(names.map { Sentence($0) }) }

  /// A list of at most so many, and how many more there are; only those are asked for.
  ///
  /// `counted` says where the number of all of them stands.
  static func list(
    _ words: some RandomAccessCollection<Sentence>, atMost limit: Int, counted source: NumberSource
  ) -> Sentence {
    guard words.count > limit else { return list(Array(words)) }
    let rest = Count(
      words.count - limit, source == .listed ? .listed : .beyond(limit, source))
    return words.prefix(limit).joined(by: ", ") + " och \(rest) till"
  }
}
