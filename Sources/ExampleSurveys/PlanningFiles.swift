/// What stands beside the places: promises, incidents and reported crime, all invented.
enum PlanningFiles {
  /// The files.
  static let all = [
    ExampleFile("loften.csv", promises, as: .excel),
    ExampleFile("handelser.csv", incidents, as: .excel),
    ExampleFile("brott.csv", crimes, as: .excel),
  ]

  /// The promise about Kvarnängen came true by far more than chance; that about Stationsstaden,
  /// which was the worst, did not; the last has not been measured yet.
  private static let promises = [
    ["löfte", "år", "platser", "indikator", "riktning", "från", "till", "åtgärd"],
    [
      "Ljusare gångvägar", "2022", "Kvarnängen", Headline.name, "lägre", "2021", "2023",
      "Ny belysning och glesare buskar längs gångvägarna",
    ],
    [
      "Synligare polis", "2022", "Stationsstaden", Headline.name, "lägre", "2021", "2023",
      "Områdespolis tre kvällar i veckan",
    ],
    [
      "Lugnare kvällar", "2021", "Norrgärdet/Sjövik, Hammarbäck", Headline.name, "lägre", "2020",
      "2021",
      "Nattvandring på fredagar",
    ],
    [
      "Mindre skadegörelse", "2024", "Åby centrum, Stationsstaden", "skadegorelse", "lägre", "",
      "", "Sanering inom ett dygn",
    ],
  ]

  /// How many incidents each place has a year; Ytterö has too few to be shown.
  private static let incidentsAYear = [
    ("Åby centrum", 46), ("Stationsstaden", 31), ("Kvarnängen", 18), ("Norrgärdet", 9),
    ("Sjövik", 7), ("Hammarbäck", 8), ("Lillsäter", 6), ("Ytterö", 1),
  ]

  private static var incidents: [[String]] {
    var random = RandomSource(seed: 2023)
    let kinds = ["ordningsstörning", "skadegörelse", "buskörning", "narkotika"]
    var rows: [(date: String, row: [String])] = []
    for year in [2021, 2023] {
      for (place, count) in incidentsAYear {
        for _ in 0..<count {
          let (month, day) = (1 + random.below(12), 1 + random.below(28))
          let date = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
          rows.append((date, [date, place, kinds[random.below(kinds.count)]]))
        }
      }
    }
    let ordered = rows.enumerated().sorted {
      ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
    }
    return [["datum", "plats", "typ"]] + ordered.map(\.element.row)
  }

  /// Stationsstaden is where most are insecure, but has few reported crimes per inhabitant.
  private static let reported = [
    ("Åby centrum", 412, 96), ("Stationsstaden", 121, 29), ("Kvarnängen", 205, 48),
    ("Norrgärdet", 109, 22), ("Sjövik", 86, 17), ("Hammarbäck", 93, 19), ("Lillsäter", 78, 16),
    ("Björnåsen", 8, 1),
  ]

  private static var crimes: [[String]] {
    var rows = [["år", "plats", "brottstyp", "antal"]]
    for (year, percent) in [(2021, 104), (2023, 100)] {
      for (place, all, vandalism) in reported {
        rows.append([String(year), place, "samtliga", String(all * percent / 100)])
        rows.append([String(year), place, "skadegörelse", String(vandalism * percent / 100)])
      }
    }
    return rows
  }
}
