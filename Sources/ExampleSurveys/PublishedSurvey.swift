/// `ntu/`: the published national figures, digit by digit as in the source.
enum PublishedSurvey {
  /// The files of the survey.
  static func files(_ tables: PublishedTables) -> [ExampleFile] {
    [
      ExampleFile("ntu/undersokning.csv", settings, as: .excel),
      ExampleFile("ntu/indikatorer.csv", indicators, as: .excel),
      ExampleFile("ntu/publicerat.csv", shares(tables), as: .excel),
    ]
  }

  private static let settings = [
    ["nyckel", "värde"],
    ["titel", "Nationella trygghetsundersökningen (NTU)"],
    ["typ", "nationell"],
    ["metod", "urval"],
    ["population", "invånare 16–84 år i Sverige"],
    ["platsord", "län"],
    ["designeffekt", "1,64"],
  ]

  private static let indicators = [
    [
      "indikator", "titel", "fråga", "räknas", "bas", "mening", "riktning", "ny_serie",
    ],
    [
      Headline.name, Headline.title, "", "", "", Headline.phrase, "lägre", "2017",
    ],
  ]

  private static func shares(_ tables: PublishedTables) -> [[String]] {
    let header = [
      "indikator", "omgång", "plats", "grupp", "andel", "ki_nedre", "ki_övre", "svarande",
      "designeffekt",
    ]
    let country = tables.counties.filter { $0.label == "Hela landet" }
    let groups = tables.groups.map { share in
      let year = share.year
      let isWhole = share.label == "Samtliga 16–84 år"
      let respondents =
        isWhole
        ? country.first { $0.year == year }?.respondents
        : year == "2025" ? tables.respondents[respondentKey(share.label)] : nil
      return row(
        share, place: "", group: group(of: share.label), respondents: respondents ?? "")
    }
    let counties = tables.counties.filter { $0.label != "Hela landet" }.map {
      row($0, place: $0.label, group: "", respondents: $0.respondents)
    }
    return [header] + groups + counties
  }

  private static func row(
    _ share: PublishedTables.Share, place: String, group: String, respondents: String
  ) -> [String] {
    [
      Headline.name, share.year, place, group, decimalComma(share.percent),
      decimalComma(share.lower), decimalComma(share.upper), respondents, "",
    ]
  }

  /// The digits with a comma, as Swedish Excel has them.
  private static func decimalComma(_ number: String) -> String {
    String(number.map { $0 == "." ? "," : $0 })
  }

  /// The group as `publicerat.csv` names it, in the words of the local codebook.
  static func group(of label: String) -> String {
    let parts = parts(of: label)
    var terms: [String] = []
    if parts.sex == "Kvinnor" { terms.append("kön=kvinna") }
    if parts.sex == "Män" { terms.append("kön=man") }
    switch parts.other {
    case "": break
    case "Utrikesfödda": terms.append("född=utrikes")
    case "Förgymnasial", "Gymnasial", "Eftergymnasial":
      terms.append("utbildning=\(parts.other.lowercased())")
    default: terms.append("ålder=\(parts.other.dropLast(" år".count))")
    }
    return terms.joined(separator: "*")
  }

  /// The group as table 2A names it.
  private static func respondentKey(_ label: String) -> String {
    let parts = parts(of: label)
    return "\(parts.sex);\(parts.other)"
  }

  /// `Män - 16–19 år` as its two parts; the whole has neither.
  private static func parts(of label: String) -> (sex: String, other: String) {
    if label == "Samtliga 16–84 år" { return ("", "") }
    guard let separator = label.firstRange(of: " - ") else { return (label, "") }
    return (String(label[..<separator.lowerBound]), String(label[separator.upperBound...]))
  }
}
