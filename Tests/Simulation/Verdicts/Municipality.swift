import SurveyModel

/// A municipality whose places are surveyed two years in a row, as what Loading would have made of
/// its folders.
struct Municipality: Sendable {
  /// How its samples are weighted, and whether its inhabitants answer unevenly.
  enum Weighting: String, Sendable, CaseIterable {
    /// N/n by place; everybody as likely to answer.
    case design = "design weights"
    /// Raked to plats*kön and ålder*kön after uneven nonresponse.
    case raked = "raked"
    /// Delivered weights (CV 0.5) raked to kön and ålder after uneven nonresponse.
    case rakedDelivered = "raked from CV 0.5"
  }

  /// Respondents of each place.
  let sizes: [Int]
  /// How samples are weighted.
  let weighting: Weighting

  /// The years of the two waves.
  static let years = [2020, 2021]
  private static let name = "lokal"

  /// The register: one place after another.
  var register: PlaceRegister {
    PlaceRegister(sizes.indices.map { PlaceRegister.Place(name: "P\($0)") })
  }

  /// Inhabitants of each place; places differ, so that design weights do.
  private var inhabitants: [Double] { sizes.indices.map { 1000 * Double(1 + $0 % 4) } }

  /// The survey, with a true share in each of the two years, to be compared with others.
  func survey(shares: [Double], counterparts: [String], random: inout RandomStream) -> Survey {
    var settings = SurveySettings(title: "Lokal")
    settings.municipality = "Provköping"
    switch weighting {
    case .design: settings.stratification = .places
    case .raked:
      settings.stratification = .places
      settings.calibrationMargins = [["plats", "kön"], ["ålder", "kön"]]
    case .rakedDelivered: settings.calibrationMargins = [["kön"], ["ålder"]]
    }
    var latest = settings
    latest.counterparts = counterparts.map { SurveySettings.Counterpart(survey: $0) }
    let waves = zip(Self.years, shares).map { year, share in
      let society = Society(share: share, isUneven: weighting != .design)
      var sampler = RespondentTable(hasWeights: weighting == .rakedDelivered)
      for (place, size) in sizes.enumerated() {
        for _ in 0..<size { sampler.add(society.person(&random), place: place, &random) }
      }
      return sampler.wave(
        year: year, settings: year == Self.years.last ? latest : settings, sample: frame)
    }
    return Survey(
      name: Self.name, settings: settings, indicators: [RespondentTable.indicator], waves: waves,
      population: weighting == .design ? [] : population)
  }

  /// The frame: `urval.csv`.
  private var frame: [SampleRow] {
    if weighting == .rakedDelivered { return [] }
    return inhabitants.enumerated().map { place, count in
      SampleRow(
        place: place, stratum: nil, population: count, sampled: nil, notEligible: nil,
        unknownEligibility: nil, line: place + 2)
    }
  }

  /// The population: `befolkning.csv`, by place and sex, and by sex and age.
  private var population: [PopulationCell] {
    if weighting == .rakedDelivered { return RespondentTable.population }
    var cells: [PopulationCell] = []
    for (place, count) in inhabitants.enumerated() {
      for sex in Society.sexes {
        cells.append(
          PopulationCell(
            year: nil, place: place, group: GroupSelection([.init(variable: "kön", code: sex)]),
            count: count / Double(Society.sexes.count), line: cells.count + 2))
      }
    }
    let total = inhabitants.reduce(0, +)
    for (cell, share) in Society.population.enumerated() {
      cells.append(
        PopulationCell(
          year: nil, place: nil,
          group: GroupSelection([
            .init(variable: "ålder", code: Society.ages[cell % 4]),
            .init(variable: "kön", code: Society.sexes[cell / 4]),
          ]), count: total * share, line: cells.count + 2))
    }
    return cells
  }
}
