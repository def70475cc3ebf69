/// A made-up local survey for the estimation: ten indicators, 30 places, six groups, five waves,
/// raked to the population by place and by age.
///
/// Nobody leaves a question blank, so that R can estimate all ten in one call, its fastest way.
struct LocalSurvey {
  static let waves = 2021...2025
  static let places = (1...30).map { "Område \($0 < 10 ? "0" : "")\($0)" }
  static let ages = ["16–24", "25–34", "35–44", "45–54", "55–64", "65–84"]
  static let questions = (1...10).map { "f\($0)" }
  private static let scale = AnswerScale.safety

  private var random: SplitMix64

  /// Starts from a seed.
  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// Inhabitants of a place and age; the same every wave but for a slow drift.
  static func population(place: Int, age: Int, wave: Int) -> Int {
    let size = 400 + place * 55 % 700
    let share = [14, 16, 17, 18, 16, 19][age]
    return size * share / 10 + (place + age * 3) % 7 * wave
  }

  /// Writes the export: every fifth row a wave, places and ages off from the population.
  mutating func write(rows: Int, to path: String) throws(OutputError) {
    var file = try OutputFile(path: path)
    let columns = ["år", "område", "ålder"] + Self.questions + ["vikt"]
    file.append(Array(columns.joined(separator: ";").utf8))
    try file.endRow()
    let places = Self.places.map { Array($0.utf8) }
    let ages = Self.ages.map { Array($0.utf8) }
    let labels = Self.scale.answers.map { Array($0.label.utf8) }
    let separator = UInt8(ascii: ";")
    for row in 0..<rows {
      let wave = row % Self.waves.count
      let place = random.below(Self.places.count)
      let age = min(random.below(Self.ages.count), random.below(Self.ages.count) + 2)
      file.append(number: Self.waves.lowerBound + wave)
      file.append(separator)
      file.append(places[place])
      file.append(separator)
      file.append(ages[age])
      for question in Self.questions.indices {
        file.append(separator)
        let level = place * 29 % 120 - 60 + age * 15 - question * 12 + wave * 5
        file.append(labels[Self.scale.draw(level: level, from: &random)])
      }
      file.append(separator)
      file.append(number: 1 + place % 3 + random.below(3))
      file.append(UInt8(ascii: ","))
      file.append(number: random.below(100), width: 2)
      try file.endRow()
    }
    try file.flush()
  }

  /// Writes the survey folder about it into an empty folder, the export included.
  static func writeFolder(rows: Int, seed: UInt64, to path: String) throws(OutputError) {
    let surveys = try Folder(path)
    let local = try surveys.folder("lokal")
    var survey = LocalSurvey(seed: seed)
    try survey.write(rows: rows, to: "\(local.path)/svar.csv")
    try surveys.write(["plats;ingår_i;alias"] + places.map { "\($0);;" }, to: "platser.csv")
    try local.write(
      [
        "nyckel;värde", "titel;Lokal undersökning", "typ;lokal", "metod;urval",
        "kalibrering;plats, ålder", "publiceringsregel;bas",
      ], to: "undersokning.csv")
    try local.write(
      ["kolumn;roll;namn;svar;kod", "år;omgång;;;", "område;plats;;;", "vikt;vikt;;;"]
        + ["ålder;grupp;ålder;;"] + ages.map { "ålder;;;\($0);\($0)" }
        + questions.flatMap { scale.codebookRows(column: $0) }, to: "kodbok.csv")
    try local.write(
      ["indikator;titel;fråga;räknas;bas"] + questions.map { scale.indicatorRow(column: $0) },
      to: "indikatorer.csv")
    try local.write(["år;plats;ålder;antal"] + margins, to: "befolkning.csv")
  }

  private static var margins: [String] {
    waves.enumerated().flatMap { wave, year in
      places.indices.map { place in
        let total = ages.indices.map { population(place: place, age: $0, wave: wave) }
        return "\(year);\(places[place]);;\(total.reduce(0, +))"
      }
        + ages.indices.map { age in
          let total = places.indices.map { population(place: $0, age: age, wave: wave) }
          return "\(year);;\(ages[age]);\(total.reduce(0, +))"
        }
    }
  }
}
