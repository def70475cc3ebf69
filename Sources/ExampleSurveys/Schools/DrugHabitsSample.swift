/// The pupils of one wave: how many are on the lists, and what those who answered say.
struct DrugHabitsSample {
  typealias Row = [DrugHabitsQuestion: String]

  /// The pupils on the lists of a grade of a school.
  struct Pupils: Sendable {
    let school: String
    let grade: Int
    var count = 0
  }

  /// The answers, class by class.
  private(set) var rows: [Row] = []
  /// The lists, by school and grade.
  private(set) var pupils: [Pupils] = []
  private let wave: DrugHabitsWave
  private var random: RandomSource

  /// Asks the classes of a wave.
  init(_ wave: DrugHabitsWave) {
    self.wave = wave
    random = RandomSource(seed: 0x5C00_1A00 &+ UInt64(wave.year))
    for school in School.all {
      for grade in School.grades {
        pupils.append(Pupils(school: school.name, grade: grade))
        for index in 0..<school.classesPerGrade { ask(school, grade: grade, index: index) }
      }
    }
  }

  /// The stratum of a grade.
  static func stratum(grade: Int) -> String { "åk \(grade)" }

  /// One class; its pupils are somewhat alike.
  private mutating func ask(_ school: School, grade: Int, index: Int) {
    let size = school.fixedResponses == nil ? school.classSize - 1 + random.below(3) : 2
    let mood = 0.75 + random.unit() * 0.5
    pupils[pupils.count - 1].count += size
    for pupil in 0..<size {
      if let fixed = school.fixedResponses {
        guard pupil < fixed else { continue }
      } else if !random.chance(0.88) {
        continue
      }
      rows.append(
        answers(
          school, grade: grade, schoolClass: School.className(grade: grade, index: index),
          mood: mood))
    }
  }

  private mutating func answers(
    _ school: School, grade: Int, schoolClass: String, mood: Double
  ) -> Row {
    let factor = DrugHabitsWave.factor(grade: grade) * mood
    let isGirl = random.chance(0.5)
    var row: Row = [
      .number: String(wave.year * 10_000 + rows.count + 1), .school: school.name,
      .schoolClass: "\(school.name.prefix(4)) \(schoolClass)", .grade: "Årskurs \(grade)",
      .stratum: Self.stratum(grade: grade),
      .sex: random.chance(0.015)
        ? "Annat eller vill inte svara" : isGirl ? "Flicka" : "Pojke",
    ]
    let drinks = random.chance(min(0.9, wave.alcohol * factor))
    let outOfTheOrdinary = drinks ? 1.8 : 0.7
    row[.alcohol] = random.chance(0.02) ? "Vet inte" : drinks ? "Ja" : "Nej"
    row[.smoking] = habit(wave.smoking * factor * outOfTheOrdinary * (isGirl ? 1.15 : 0.85))
    row[.snus] = habit(wave.snus * factor * outOfTheOrdinary * (isGirl ? 0.8 : 1.2))
    let isOffered = random.chance(
      min(0.9, wave.offered * factor * school.offers * outOfTheOrdinary))
    row[.offered] = random.chance(0.02) ? "Vet inte" : isOffered ? "Ja" : "Nej"
    if random.chance(0.03) { row[[.smoking, .snus, .offered][random.below(3)]] = "" }
    if row[.alcohol] == "Ja" { addSources(&row) }
    return row
  }

  private mutating func habit(_ probability: Double) -> String {
    guard random.chance(min(0.9, probability)) else { return "Nej, aldrig" }
    return random.choice([
      ("Ja, men jag har slutat", 0.5), ("Ja, ibland", 0.38), ("Ja, varje dag", 0.12),
    ])
  }

  /// At least one source for most of those who have drunk; a few skip the question.
  private mutating func addSources(_ row: inout Row) {
    if random.chance(0.05) { return }
    let shares = [0.48, 0.27, 0.18, 0.12, 0.10]
    var chosen: [Int] = []
    for index in shares.indices where random.chance(shares[index]) { chosen.append(index) }
    if chosen.isEmpty { chosen = [0] }
    for (index, source) in DrugHabitsQuestion.sources.enumerated() {
      row[source] = chosen.contains(index) ? "Ja" : "Nej"
    }
  }
}
