/// `drogvanor-nationellt/` and `skoltrygghet-nationellt/`: published figures of the country that
/// are as invented as the rest.
enum SchoolFigures {
  /// The files of both.
  static let files = [
    ExampleFile(
      "drogvanor-nationellt/undersokning.csv",
      settings(
        title: "Påhittade riksvärden om skolelevers drogvanor",
        population: "elever i årskurs 7–9 i riket"), as: .excel),
    ExampleFile(
      "drogvanor-nationellt/indikatorer.csv",
      indicators(DrugHabitsDefinitions.indicators, of: habits), as: .excel),
    ExampleFile("drogvanor-nationellt/publicerat.csv", habits, as: .excel),
    ExampleFile(
      "skoltrygghet-nationellt/undersokning.csv",
      settings(
        title: "Påhittade riksvärden om trygghet i skolan",
        population: "elever och anställda i grundskolan i riket"), as: .excel),
    ExampleFile(
      "skoltrygghet-nationellt/indikatorer.csv",
      indicators(SchoolSafetyDefinitions.indicators, of: safety), as: .excel),
    ExampleFile("skoltrygghet-nationellt/publicerat.csv", safety, as: .excel),
  ]

  private static func settings(title: String, population: String) -> [[String]] {
    [
      ["nyckel", "värde"], ["titel", title], ["typ", "nationell"], ["metod", "urval"],
      ["population", population], ["designeffekt", "2,1"],
    ]
  }

  /// Name, title, phrase and direction of those that have figures; what answers count is not known.
  private static func indicators(_ own: [[String]], of figures: [[String]]) -> [[String]] {
    [["indikator", "titel", "fråga", "räknas", "bas", "mening", "riktning"]]
      + own.dropFirst().filter { row in figures.contains { $0[0] == row[0] } }
      .map { [$0[0], $0[1], "", "", "", $0[5], $0[6]] }
  }

  private static let header = [
    "indikator", "omgång", "plats", "grupp", "andel", "ki_nedre", "ki_övre", "svarande",
  ]

  /// With numbers of respondents, and an interval for the headline only.
  private static let habits =
    [header] + [
      ["alkohol", "2021", "", "", "28,4", "27,1", "29,7", "9 840"],
      ["alkohol", "2022", "", "", "27,2", "25,9", "28,5", "9 610"],
      ["alkohol", "2023", "", "", "25,9", "24,6", "27,2", "9 705"],
      ["alkohol", "2023", "", "kön=flicka", "27,0", "25,2", "28,9", "4 810"],
      ["alkohol", "2023", "", "kön=pojke", "24,7", "22,9", "26,6", "4 760"],
      ["alkohol", "2023", "", "årskurs=9", "40,2", "37,7", "42,7", "3 190"],
      ["rokt", "2021", "", "", "17,8", "", "", "9 840"],
      ["rokt", "2022", "", "", "16,1", "", "", "9 610"],
      ["rokt", "2023", "", "", "14,6", "", "", "9 705"],
      ["vitt_snus", "2022", "", "", "12,9", "", "", "9 610"],
      ["vitt_snus", "2023", "", "", "15,8", "", "", "9 705"],
      ["narkotika_erbjuden", "2021", "", "", "11,5", "", "", ""],
      ["narkotika_erbjuden", "2023", "", "", "11,9", "", "", ""],
    ]

  /// A figure a year, without a month, so that it stands beside both waves of the year.
  private static let safety =
    [header] + [
      ["trygg_skola", "2019", "", "", "85,7", "84,9", "86,5", "15 220"],
      ["trygg_skola", "2019", "", "svarsgrupp=elev", "84,6", "83,7", "85,5", "13 480"],
      ["trygg_skola", "2019", "", "svarsgrupp=personal", "94,2", "92,7", "95,4", "1 740"],
      ["trygg_skola", "2020", "", "", "86,1", "85,3", "86,9", "15 010"],
      ["trygg_skola", "2020", "", "svarsgrupp=elev", "85,0", "84,1", "85,9", "13 290"],
      ["trygg_skola", "2020", "", "svarsgrupp=personal", "94,4", "92,9", "95,6", "1 720"],
      ["krankt", "2019", "", "", "18,8", "", "", "15 220"],
      ["krankt", "2020", "", "", "18,5", "", "", "15 010"],
    ]
}
