/// `oppen/`: an open-link survey of the same municipality, two waves in one export.
///
/// The numbers of answers are those of the council minutes that the project started from.
enum OpenLinkSurvey {
  /// The files of the survey.
  static func files() -> [ExampleFile] {
    [
      ExampleFile("oppen/undersokning.csv", OpenLinkDefinitions.settings, as: .plain),
      ExampleFile("oppen/kodbok.csv", OpenLinkDefinitions.codebook, as: .plain),
      ExampleFile("oppen/indikatorer.csv", OpenLinkDefinitions.indicators, as: .plain),
      ExampleFile("oppen/befolkning.csv", population, as: .plain),
      ExampleFile("oppen/svar.csv", export(), as: .excel),
    ]
  }

  /// The exact answers to the evening question: text, reason for staying in, and how many.
  private static let evening: [(year: Int, answers: [(String, String, Int)])] = [
    (
      2020,
      [
        ("Ganska otrygg", "", 33), ("Mycket otrygg", "", 12), (staysIn, "Otrygghet", 13),
        ("Mycket trygg", "", 48), ("Ganska trygg", "", 81), ("Vet inte", "", 4),
        (staysIn, "Annat skäl", 2), ("", "", 2),
      ]
    ),
    (
      2021,
      [
        ("Ganska otrygg", "", 34), ("Mycket otrygg", "", 13), (staysIn, "Otrygghet", 13),
        ("Mycket trygg", "", 60), ("Ganska trygg", "", 94), ("Vet inte", "", 4),
        (staysIn, "Annat skäl", 3), ("", "", 2),
      ]
    ),
  ]
  private static let staysIn = "Går inte ut på kvällen"

  private static func export() -> [[String]] {
    var table = [OpenLinkDefinitions.headers]
    var number = 0
    for (year, answers) in evening {
      var random = RandomSource(seed: 0x0FFE_4E41 &+ UInt64(year))
      let people = answers.flatMap { text, reason, count in
        (0..<count).map { _ in (text, reason) }
      }
      var day = 16
      for (index, (text, reason)) in random.shuffled(people).enumerated() {
        number += 1
        day = 16 + index * 14 / people.count
        table.append(
          row(number, year, day: day, evening: text, reason: reason, random: &random))
      }
      number += 1
      var child = row(
        number, year, day: day, evening: "Ganska trygg", reason: "", random: &random)
      child[OpenLinkDefinitions.ageColumn] = "Under 16 år"
      table.append(child)
    }
    table.append(OpenLinkDefinitions.headers.map { _ in "" })
    return table
  }

  private static func row(
    _ number: Int, _ year: Int, day: Int, evening: String, reason: String,
    random: inout RandomSource
  ) -> [String] {
    let isInsecure = evening.hasSuffix("otrygg") || reason == "Otrygghet"
    let hour = random.number(in: 8...21)
    let minute = random.number(in: 0...49)
    let moment = "\(year)-11-\(day) \(hour.twoDigits)"
    let age = random.choice(
      [
        ("16-19 år", 0.05), ("20-24 år", 0.06), ("25-34 år", 0.18), ("35-44 år", 0.24),
        ("45-54 år", 0.19), ("55-64 år", 0.14), ("65-74 år", 0.10), ("75-84 år", 0.03),
        ("", 0.01),
      ])
    let sex = random.choice([
      ("Kvinna", isInsecure ? 0.76 : 0.56), ("Man", isInsecure ? 0.22 : 0.42),
      ("Annat eller vill inte svara", 0.02),
    ])
    let place = random.choice([
      ("Åby centrum", 0.24), ("Stationsstaden", isInsecure ? 0.26 : 0.12), ("Kvarnängen", 0.19),
      ("Norrgärdet", 0.07), ("Sjövik", 0.06), (LocalPlace.combinedName, 0.04),
      ("Hammarbäck", 0.09), ("Lillsäter", 0.08), ("Lillsätter", 0.01), ("Björnåsen", 0.02),
      ("", 0.05),
    ])
    let daytime = random.choice([
      ("Mycket trygg", isInsecure ? 0.35 : 0.72), ("Ganska trygg", isInsecure ? 0.43 : 0.26),
      ("Ganska otrygg", isInsecure ? 0.17 : 0.01), ("Mycket otrygg", isInsecure ? 0.05 : 0),
    ])
    let worry = random.choice([
      ("Mycket ofta", isInsecure ? 0.14 : 0.02), ("Ganska ofta", isInsecure ? 0.31 : 0.11),
      ("Ganska sällan", 0.34), ("Mycket sällan", isInsecure ? 0.16 : 0.34),
      ("Aldrig", isInsecure ? 0.05 : 0.19),
    ])
    var causes = ""
    for cause in Answers.causes.dropLast() where random.chance(isInsecure ? 0.3 : 0.1) {
      causes += "\(cause.0);"
    }
    if causes.isEmpty { causes = "Inget särskilt;" }
    let comment =
      random.chance(0.15) ? Comments.all[random.below(Comments.all.count)] : ""
    return [
      String(number), "\(moment):\(minute.twoDigits):12", "\(moment):\((minute + 6).twoDigits):40",
      "anonymous", "", String(year), place, sex, age, evening, reason, daytime, worry, causes,
      comment,
    ]
  }

  /// Inhabitants 16–84 years by place, the same as the sample survey's.
  private static var population: [[String]] {
    [["år", "plats", "antal"]]
      + evening.flatMap { year, _ in
        LocalPlace.all.map { [String(year), $0.name, String($0.population(in: year))] }
      }
  }
}
