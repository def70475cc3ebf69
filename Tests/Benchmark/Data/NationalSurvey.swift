/// A made-up national survey of 21 columns: five waves, 21 counties and twelve questions.
///
/// A fifth of the rows has a quoted comment with line breaks and doubled quotes. No row lacks more
/// than six answers, so that everybody counts as a respondent when all twelve are asked about.
struct NationalSurvey {
  static let waves = 2021...2025
  /// The counties and their inhabitants in thousands, which decide how many respondents they have.
  static let counties: [(name: String, inhabitants: Int)] = [
    ("Stockholm", 2450), ("Uppsala", 400), ("Södermanland", 300), ("Östergötland", 470),
    ("Jönköping", 370), ("Kronoberg", 200), ("Kalmar", 250), ("Gotland", 60), ("Blekinge", 160),
    ("Skåne", 1420), ("Halland", 340), ("Västra Götaland", 1760), ("Värmland", 280),
    ("Örebro", 310), ("Västmanland", 280), ("Dalarna", 290), ("Gävleborg", 290),
    ("Västernorrland", 240), ("Jämtland", 130), ("Västerbotten", 280), ("Norrbotten", 250),
  ]
  /// The columns of the twelve questions with their answers.
  static let questions: [(column: String, scale: AnswerScale)] =
    (1...12).map { ("f\($0)", $0 <= 6 ? .safety : .worry) }
  static let columns =
    ["id", "år", "län", "stratum", "kön", "ålder"] + questions.map(\.column)
    + ["kommentar", "vikt", "datum"]

  private static let sexes = ["Kvinna", "Man"].map { Array($0.utf8) }
  private static let ages = ["16–29", "30–49", "50–64", "65–84"].map { Array($0.utf8) }
  private static let comments = [
    "\"Mörkt vid gångtunneln,\nsärskilt sent på hösten.\"",
    "\"Skylten säger \"\"lugnt område\"\",\nmen bussen går för sällan.\"",
    "\"Bättre belysning; fler vuxna ute.\nTack för att ni frågar!\"",
    "\"\"\"Otryggt\"\" är ett starkt ord.\n\nJag går ut, fast helst inte ensam.\"",
    "\"Inget att tillägga\n\"",
  ].map { Array($0.utf8) }

  private var random: SplitMix64
  private let countyNames: [[UInt8]]
  /// The county of each thousand inhabitants.
  private let countyOfResident: [Int]
  private let labels: [[[UInt8]]]

  /// Starts from a seed.
  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    countyNames = Self.counties.map { Array($0.name.utf8) }
    countyOfResident = Self.counties.indices.flatMap { county in
      Array(repeating: county, count: Self.counties[county].inhabitants)
    }
    labels = Self.questions.map { $0.scale.answers.map { Array($0.label.utf8) } }
  }

  /// Writes the export, header and all.
  mutating func write(rows: Int, to path: String) throws(OutputError) {
    var file = try OutputFile(path: path)
    file.append(Array(Self.columns.joined(separator: ",").utf8))
    try file.endRow()
    for row in 1...rows {
      writeRow(row, to: &file)
      try file.endRow()
    }
    try file.flush()
  }

  private mutating func writeRow(_ identifier: Int, to file: inout OutputFile) {
    let comma = UInt8(ascii: ",")
    let wave = random.below(Self.waves.count)
    let county = countyOfResident[random.below(countyOfResident.count)]
    file.append(number: identifier)
    file.append(comma)
    file.append(number: Self.waves.lowerBound + wave)
    file.append(comma)
    file.append(countyNames[county])
    file.append(comma)
    file.append(UInt8(ascii: "S"))
    file.append(number: county * 4 + random.below(4), width: 3)
    file.append(comma)
    file.append(Self.sexes[random.below(2)])
    file.append(comma)
    file.append(Self.ages[random.below(Self.ages.count)])
    writeAnswers(level: (county * 37) % 90 - 45 + wave * 6, to: &file)
    file.append(comma)
    if random.below(5) == 0 { file.append(Self.comments[random.below(Self.comments.count)]) }
    file.append(comma)
    file.append(number: 20 + random.below(200))
    file.append(UInt8(ascii: "."))
    file.append(number: random.below(10_000), width: 4)
    file.append(comma)
    file.append(number: Self.waves.lowerBound + wave)
    file.append(UInt8(ascii: "-"))
    file.append(number: 1 + random.below(12), width: 2)
    file.append(UInt8(ascii: "-"))
    file.append(number: 1 + random.below(28), width: 2)
  }

  private mutating func writeAnswers(level: Int, to file: inout OutputFile) {
    var blanks = 0
    for question in labels.indices {
      file.append(UInt8(ascii: ","))
      if random.below(50) == 0 && blanks < 6 {
        blanks += 1
      } else {
        let answer = Self.questions[question].scale.draw(level: level, from: &random)
        file.append(labels[question][answer])
      }
    }
  }
}
