/// The pupils and staff of one wave: how many were asked, and what those who answered say.
struct SchoolSafetySample {
  typealias Row = [SchoolSafetyQuestion: String]

  /// Those who were asked at a school.
  struct Asked: Sendable {
    let school: String
    let isPupil: Bool
    var count = 0
  }

  let wave: SchoolSafetyWave
  /// The answers in the order in which they came.
  private(set) var rows: [Row] = []
  /// How many were asked, by school, pupils before staff.
  private(set) var asked: [Asked] = []
  private var random: RandomSource

  /// Asks everybody at the schools that take part; the two smallest do not.
  init(_ wave: SchoolSafetyWave) {
    self.wave = wave
    random = RandomSource(seed: 0x5AFE_0000 &+ wave.seed)
    for school in School.all.prefix(4) {
      let pupils = school.classesPerGrade * School.grades.count * school.classSize
      ask(school, isPupil: true, count: pupils, responseProbability: 0.76)
      ask(school, isPupil: false, count: school.staff, responseProbability: 0.68)
    }
    rows = random.shuffled(rows)
    addNumbersAndTimes()
  }

  private mutating func ask(
    _ school: School, isPupil: Bool, count: Int, responseProbability: Double
  ) {
    asked.append(Asked(school: school.name, isPupil: isPupil, count: count))
    for _ in 0..<count where random.chance(responseProbability) {
      rows.append(answers(school, isPupil: isPupil))
    }
  }

  private mutating func answers(_ school: School, isPupil: Bool) -> Row {
    let isSafe = random.chance(isPupil ? wave.safety : 0.9)
    var row: Row = [.role: isPupil ? "Elev" : "Anställd", .school: school.name]
    row[.safety] = safety(isSafe, extreme: 0.4)
    row[.onTheWay] = safety(random.chance(isSafe ? 0.96 : 0.72), extreme: 0.5)
    row[.insulted] =
      random.chance(
        (isPupil ? wave.insulted : 0.07) * (isSafe ? 0.8 : 2.3))
      ? random.choice([("Ja, någon gång", 0.7), ("Ja, flera gånger", 0.3)])
      : random.chance(0.02) ? "Vill inte svara" : "Nej"
    row[.adults] = random.choice(
      isPupil
        ? [
          ("Instämmer helt", isSafe ? 0.38 : 0.20), ("Instämmer delvis", 0.38),
          ("Instämmer inte", isSafe ? 0.16 : 0.34), ("Vet inte", 0.08),
        ]
        : [
          ("Instämmer helt", 0.66), ("Instämmer delvis", 0.28), ("Instämmer inte", 0.04),
          ("Vet inte", 0.02),
        ])
    row[.places] = places(isSafe)
    if random.chance(0.03) { row[[.onTheWay, .insulted, .adults][random.below(3)]] = "" }
    return row
  }

  private mutating func safety(_ isSafe: Bool, extreme: Double) -> String {
    if random.chance(0.015) { return "Vet inte" }
    let isExtreme = random.chance(extreme)
    if isSafe { return isExtreme ? "Mycket trygg" : "Ganska trygg" }
    return isExtreme ? "Mycket otrygg" : "Ganska otrygg"
  }

  private mutating func places(_ isSafe: Bool) -> String {
    let shares = isSafe ? [0.06, 0.11, 0.08, 0.03, 0.05] : [0.34, 0.38, 0.30, 0.18, 0.31]
    var chosen: [String] = []
    for (place, share) in zip(SchoolSafetyDefinitions.places, shares) where random.chance(share) {
      chosen.append(place.0)
    }
    if chosen.isEmpty { return isSafe || random.chance(0.4) ? "Nej, ingenstans" : "" }
    return chosen.joined(separator: ", ")
  }

  /// Answers come through two weeks of the month.
  private mutating func addNumbersAndTimes() {
    for index in rows.indices {
      let day = 4 + index * 14 / rows.count
      rows[index][.number] = "\(wave.name)-\(index + 1)"
      rows[index][.answeredAt] =
        "\(wave.name)-\(day.twoDigits) \(random.number(in: 8...15).twoDigits):"
        + random.number(in: 0...59).twoDigits
    }
  }
}
