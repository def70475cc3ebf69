import Statistics
import SurveyModel

/// Counted draws as the surveys that Loading would have made of their files.
enum EstimatorSurvey {
  /// The years of the two waves.
  static let years = [2020, 2021]
  /// Folder names of the national surveys: with respondents, and as published.
  static let nations = ["ntu", "publicerad", "publicerad-hel"]
  /// The folder name of the municipality's own.
  static let local = "lokal"
  /// The only indicator.
  static let indicator = Indicator(
    name: "otrygg", title: "Otrygga", question: "q", countedCodes: ["ja"])

  /// The municipality's survey of two waves, the last one to be compared with the nations.
  static func survey(_ municipality: Municipality, waves: [[Int]]) -> Survey {
    var settings = SurveySettings(title: "Lokal")
    if municipality.isStratified { settings.stratification = .places }
    switch municipality.weighting {
    case .design: break
    case .raked:
      settings.calibrationMargins =
        municipality.crossesPlaces
        ? [["plats", "kön"], ["ålder", "kön"]] : [["plats"], ["ålder", "kön"]]
    case .rakedDelivered: settings.calibrationMargins = [["kön"], ["ålder"]]
    }
    var latest = settings
    latest.counterparts = nations.map { SurveySettings.Counterpart(survey: $0) }
    let sample = municipality.sample
    let made = zip(years, waves).map { year, counts in
      wave(
        sample, counts: counts, year: year, settings: year == years.last ? latest : settings,
        hasPlaces: true, hasWeights: municipality.weighting == .rakedDelivered,
        frame: municipality.isStratified ? frame(municipality.inhabitants) : [])
    }
    return Survey(
      name: local, settings: settings, indicators: [indicator], waves: made,
      population: population(municipality))
  }

  /// The national survey with respondents.
  static func survey(_ nation: Nation, counts: [Int]) -> Survey {
    var settings = SurveySettings(title: "Nationell")
    settings.scope = .national
    if nation.isRaked { settings.calibrationMargins = [["kön"], ["ålder"]] }
    let made = wave(
      nation.sample, counts: counts, year: years[1], settings: settings, hasPlaces: false,
      hasWeights: false, frame: [])
    return Survey(
      name: nations[0], settings: settings, indicators: [indicator], waves: [made],
      population: margins)
  }

  /// A national survey of published figures.
  static func survey(_ published: Nation.Published, name: String) -> Survey {
    var settings = SurveySettings(title: "Publicerad")
    settings.scope = .national
    let row = PublishedShare(
      indicator: indicator.name, wave: WaveIdentifier(year: years[1]), place: nil, group: .all,
      share: published.share, lower: published.interval.lower, upper: published.interval.upper,
      limitsAreWholePercents: published.designEffect != nil, respondents: published.respondents,
      designEffect: published.designEffect, line: 2)
    return Survey(
      name: name, settings: settings, indicators: [indicator], waves: [], published: [row])
  }

  private static func wave(
    _ sample: CountedSample, counts: [Int], year: Int, settings: SurveySettings,
    hasPlaces: Bool, hasWeights: Bool, frame: [SampleRow]
  ) -> Wave {
    var kinds: [Int] = []
    for (kind, count) in counts.enumerated() {
      kinds += [Int](repeating: kind, count: count)
    }
    let levels = hasWeights ? WeightLevels.count : 1
    let cells = kinds.map { $0 / (2 * levels) % Society.cellCount }
    var table = ResponseTable()
    table.count = kinds.count
    table.dispositions = kinds.map { _ in .complete }
    if hasPlaces { table.places = CodeColumn(kinds.map { UInt16(sample.kinds[$0].place + 1) }) }
    if hasWeights { table.weights = WeightColumn(kinds.map { sample.kinds[$0].weight }) }
    table.groups = [
      AnswerColumn(
        name: "kön", categories: Society.sexes,
        values: cells.map { AnswerCode.category($0 / Society.ages.count) }),
      AnswerColumn(
        name: "ålder", categories: Society.ages,
        values: cells.map { AnswerCode.category($0 % Society.ages.count) }),
    ]
    table.questions = [
      AnswerColumn(
        name: "q", categories: ["ja", "nej"],
        values: kinds.map { AnswerCode.category(sample.kinds[$0].isPositive ? 0 : 1) })
    ]
    return Wave(
      identifier: WaveIdentifier(year: year), settings: settings, codebook: Codebook([]),
      respondents: table, nonrespondents: ResponseTable(), sample: frame, files: [])
  }
}

extension EstimatorSurvey {
  /// `urval.csv`: the inhabitants of each place.
  private static func frame(_ inhabitants: [Int]) -> [SampleRow] {
    inhabitants.enumerated().map { place, count in
      SampleRow(
        place: place, stratum: nil, population: Double(count), sampled: nil, notEligible: nil,
        unknownEligibility: nil, line: place + 2)
    }
  }

  /// `befolkning.csv` of the municipality: its places, by sex, and sex by age.
  private static func population(_ municipality: Municipality) -> [PopulationCell] {
    if !municipality.isStratified { return margins }
    var cells: [PopulationCell] = []
    for (place, count) in municipality.inhabitants.enumerated() {
      for sex in Society.sexes {
        cells.append(cell(["kön": sex], Double(count) / 2, place: place))
      }
    }
    let total = Double(municipality.inhabitants.reduce(0, +))
    for (index, share) in Society.population.enumerated() {
      let codes = [
        "kön": Society.sexes[index / Society.ages.count],
        "ålder": Society.ages[index % Society.ages.count],
      ]
      cells.append(cell(codes, total * share))
    }
    return cells
  }

  /// `befolkning.csv` with the margins of sex and of age.
  private static var margins: [PopulationCell] {
    let totals = Society.margins
    return zip(Society.sexes, totals[0]).map { cell(["kön": $0], $1) }
      + zip(Society.ages, totals[1]).map { cell(["ålder": $0], $1) }
  }

  private static func cell(
    _ codes: [String: String], _ count: Double, place: Int? = nil
  ) -> PopulationCell {
    let terms = ["kön", "ålder"].compactMap { name in
      codes[name].map { GroupSelection.Term(variable: name, code: $0) }
    }
    return PopulationCell(
      year: nil, place: place, group: GroupSelection(terms), count: count, line: 2)
  }
}
