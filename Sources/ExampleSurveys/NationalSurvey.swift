/// `nationell/`: invented respondents whose weighted shares are the published ones.
enum NationalSurvey {
  /// The files of the survey.
  static func files(_ tables: PublishedTables) -> [ExampleFile] {
    let definitions = [
      ExampleFile("nationell/undersokning.csv", settings, as: .plain),
      ExampleFile("nationell/kodbok.csv", codebook, as: .plain),
      ExampleFile("nationell/indikatorer.csv", indicators, as: .plain),
    ]
    let waves = [(2020, FileForm.plain), (2021, FileForm.commas)].flatMap { year, form in
      let sample = NationalSample(year: year, tables: tables)
      return [
        ExampleFile("nationell/\(year)/svar.csv", export(sample, form), as: form),
        ExampleFile("nationell/\(year)/urval.csv", counts(sample), as: .plain),
      ]
    }
    return definitions + waves
  }

  private static let headers = ["id", "lan", "kon", "alder", "fr1", "fr1b", "vikt"]

  /// The answers as codes; the weight with a decimal comma, or a point between commas.
  private static func export(_ sample: NationalSample, _ form: FileForm) -> [[String]] {
    let decimalMark = form.delimiter == "," ? "." : ","
    var table = [headers]
    for (index, person) in sample.people.enumerated() {
      let (answer, reason) = person.answer.codes
      let cents = person.weightInHundredths
      table.append([
        String(100_001 + index), person.county.letter, person.group.sex == .man ? "1" : "2",
        String(person.age), answer, reason,
        "\(cents / 100)\(decimalMark)\((cents % 100).twoDigits)",
      ])
    }
    return table
  }

  /// The sample by county, of a size that about 41 percent of it answered.
  private static func counts(_ sample: NationalSample) -> [[String]] {
    [["stratum", "population", "urval", "övertäckning", "okänd"]]
      + County.all.map { county in
        let sampled = county.respondents * 100 / (sample.year == 2020 ? 40 : 39)
        return [
          county.letter, String(county.population), String(sampled), String(sampled * 25 / 1000),
          String(sampled * 3 / 100),
        ]
      }
  }

  private static let settings = [
    ["nyckel", "värde"],
    ["titel", "Nationell trygghetsundersökning (påhittade svar med NTU:s publicerade andelar)"],
    ["typ", "nationell"],
    ["metod", "urval"],
    ["population", "invånare 16–84 år i Sverige"],
  ]

  private static var codebook: [[String]] {
    let safety = zip(["1", "2", "3", "4"], Answers.safety).map { ($0, $1.1) }
    var book = CodebookRows()
    book.add("id", role: "id", name: "id")
    book.add("lan", role: "stratum", name: "län")
    book.add("kon", role: "grupp", name: "kön", answers: [("1", "man"), ("2", "kvinna")])
    book.add("alder", role: "grupp", name: "ålder", answers: Answers.ageRanges)
    book.add(
      "fr1", role: "fråga", name: "otrygg_kvall",
      answers: safety + [("5", "=skal_hemma"), ("8", "utanför")])
    book.add(
      "fr1b", role: "fråga", name: "skal_hemma",
      answers: [("1", "går_ej_ut"), ("2", "utanför")])
    book.add("vikt", role: "vikt", name: "vikt")
    return book.rows
  }

  private static let indicators = [
    ["indikator", "titel", "fråga", "räknas", "bas", "mening", "riktning"],
    [
      Headline.name, Headline.title, "otrygg_kvall", Answers.unsafeCodes, Answers.eveningBase,
      Headline.phrase, "lägre",
    ],
  ]
}
