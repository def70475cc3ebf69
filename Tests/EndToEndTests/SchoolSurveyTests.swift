import TestSupport
import Testing

/// The two school surveys of the examples: total surveys, classes, hidden schools and seasons.
@Suite struct SchoolSurveyTests {
  private let habits = CommittedReport("drogvanor/2023")
  private let safety = CommittedReport("skoltrygghet/2020-11")

  /// A hidden school is part of the whole, so that shares, differences and limits are told with
  /// three decimals and errors with four.
  private static func rounded(_ value: Double, _ scale: Double) -> Double {
    (value * scale).rounded() / scale
  }

  @Test(
    arguments: [2021, 2022, 2023].flatMap { year in
      [
        (year, "alkohol", "Har du druckit alkohol under de senaste tolv månaderna?"),
        (
          year, "narkotika_erbjuden",
          "Har du blivit erbjuden narkotika under de senaste tolv månaderna?"
        ),
      ]
    })
  func theSharesAreThoseOfAnIndependentComputation(
    year: Int, indicator: String, question: String
  ) throws {
    let own = try ClassSurvey(year: year, question: question, counted: ["Ja"], other: ["Nej"])
    let row = try #require(
      try habits.rows(
        "andelar",
        where: [
          "omgang": String(year), "plats": "alla", "grupp": "alla", "indikator": indicator,
        ]
      ).first)
    #expect(row["bas"] == String(own.base))
    #expect(row["frihetsgrader"] == String(own.degreesOfFreedom))
    let share = try #require(row["andel"].flatMap(Double.init))
    let error = try #require(row["medelfel"].flatMap(Double.init))
    #expect(share == Self.rounded(own.share, 1000))
    #expect(error == Self.rounded(own.standardError, 10_000))
  }

  /// With classes as clusters the errors of two years add up, as other pupils are asked.
  @Test func theChangeHasTheErrorOfBothYears() throws {
    let question = "Har du druckit alkohol under de senaste tolv månaderna?"
    let years = try [2022, 2023].map {
      try ClassSurvey(year: $0, question: question, counted: ["Ja"], other: ["Nej"])
    }
    let row = try #require(
      try habits.rows(
        "forandringar",
        where: [
          "indikator": "alkohol", "plats": "alla", "grupp": "alla", "fran": "2022",
          "till": "2023",
        ]
      ).first)
    let difference = try #require(row["skillnad"].flatMap(Double.init))
    let error = try #require(row["medelfel"].flatMap(Double.init))
    #expect(difference == Self.rounded(years[1].share - years[0].share, 1000))
    let both =
      (years[0].standardError * years[0].standardError
      + years[1].standardError * years[1].standardError).squareRoot()
    #expect(error == Self.rounded(both, 10_000))
    #expect(try habits.text("sammanfattning.txt").contains("skillnader prövas med t-fördelningen"))
  }

  @Test func aSchoolBelowTheBaseIsNamedInNoFile() throws {
    let answers = try ClassSurvey(
      year: 2023, question: "Har du snusat vitt snus?", counted: [], other: ["Nej, aldrig"])
    #expect(answers.respondents["Ytterö byskola"] == 3)
    let files = try habits.files()
    #expect(files.count > 50)
    for path in files {
      #expect(!(try habits.text(path).contains("Ytterö byskola")), "\(path)")
    }
    #expect(
      try habits.text("sammanfattning.txt").contains(
        "För få svar för att nämnas vid namn: 1 skola."))
  }

  /// Of the total and the schools that are shown nothing smaller than the base can be worked out.
  @Test func whatIsLeftOfTheTotalIsNotTheHiddenSchool() throws {
    for year in ["2021", "2022", "2023"] {
      let rows = try habits.rows("svarsfrekvens", where: ["omgang": year])
      let total = try #require(rows.first { $0["plats"] == "alla" }?["svar"].flatMap(Int.init))
      let shown = rows.filter { $0["plats"] != "alla" }.compactMap { $0["svar"].flatMap(Int.init) }
      #expect(shown.count == 4)
      #expect(total - shown.reduce(0, +) > 30)
      let hidden = rows.filter { $0["svar"] == "" }
      #expect(hidden.map { $0["status"] } == ["dold_for_att_skydda_annan"])
    }
  }

  @Test func theWordsAreTheSurveysOwn() throws {
    for report in [habits, safety] {
      for path in try report.files() where path.hasSuffix("txt") || path.hasSuffix("html") {
        let text = try report.text(path)
        for word in ["invånare", "område", "kommuninvånar", "otrygga ute"] {
          #expect(!text.contains(word), "\(word) in \(path)")
        }
      }
      #expect(!(try report.files()).contains { $0.hasPrefix("medborgarlofte") })
    }
    #expect(
      try habits.text("sammanfattning.txt").contains(
        "På frågan ”Varifrån kom alkoholen senast?” svarar flest ”Kompisar”"))
  }

  @Test func noFigureIsHeldAgainstAnotherSeason() throws {
    let changes = try safety.rows("forandringar")
    let pairs = Set(
      changes.compactMap { row in
        row["fran"].flatMap { from in row["till"].map { "\(from) \($0)" } }
      })
    #expect(pairs == ["2019-03 2020-03", "2019-11 2020-11"])
    #expect(try safety.rows("trender").isEmpty)
    let page = try safety.text("rapport.html")
    let report = page.prefix(
      upTo: try #require(page.firstRange(of: ">Datakvalitet</h2>")).lowerBound)
    #expect(report.contains("november 2019"))
    #expect(!report.contains("mars 20"))
    for path in try safety.files() where path.hasPrefix("diagram/") {
      #expect(!(try safety.text(path).lowercased().contains("mars 20")), "\(path)")
    }
    #expect(
      try safety.text("sammanfattning.txt").contains(
        "En mätning jämförs bara med mätningar i samma månad ett annat år."))
  }

  /// That nothing is missing where the interval is held back.
  @Test func anIntervalThatIsHeldBackSaysWhy() throws {
    let page = try safety.text("rapport.html")
    let start = try #require(page.firstRange(of: "Trygghet i skolan per grupp"))
    let groups = page[start.upperBound...].prefix(3000)
    #expect(groups.contains("skyddar annan uppgift"))
    #expect(!groups.contains("uppgift saknas"))
  }

  @Test func pupilsAndStaffStandBesideTheCountry() throws {
    for group in ["alla", "svarsgrupp=elev", "svarsgrupp=personal"] {
      let rows = try safety.rows(
        "jamforelser",
        where: [
          "indikator": "trygg_skola", "plats": "alla", "grupp": group,
          "mot": "skoltrygghet-nationellt",
        ])
      #expect(rows.map { $0["omgang"] } == ["2019-03", "2019-11", "2020-03", "2020-11"])
      #expect(rows.map { $0["mot_omgang"] } == ["2019", "2019", "2020", "2020"])
      #expect(rows.allSatisfy { $0["skillnad"] != "" })
      // The few of the staff who feel unsafe, school by school, are within the groups' figures: of
      // the ways in which they can have fallen, errors and tests would leave two.
      #expect(rows.contains { $0["p"] == "" } == (group != "alla"))
    }
  }
}
