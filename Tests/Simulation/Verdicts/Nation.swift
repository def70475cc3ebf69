import Statistics
import SurveyModel

/// A national survey of 400–3 000 respondents, with its respondents or as it is published.
struct Nation {
  /// Folder names.
  static let respondents = "ntu"
  static let oneDecimal = "publicerad"
  static let wholePercents = "publicerad-hel"

  /// The true share.
  let share: Double
  /// Whether its sample is raked to kön and ålder, after uneven nonresponse.
  let isRaked: Bool

  /// The survey with respondents.
  func survey(random: inout RandomStream) -> Survey {
    var settings = SurveySettings(title: "Nationell")
    settings.scope = .national
    if isRaked { settings.calibrationMargins = [["kön"], ["ålder"]] }
    let society = Society(share: share, isUneven: isRaked)
    var table = RespondentTable()
    for _ in 0..<size(&random) { table.add(society.person(&random), place: nil, weight: nil) }
    return Survey(
      name: Self.respondents, settings: settings, indicators: [RespondentTable.indicator],
      waves: [table.wave(year: Municipality.years[1], settings: settings)],
      population: RespondentTable.population)
  }

  /// Two surveys of published shares: limits with one decimal, and in whole percents with the
  /// number of respondents and the design effect; each from a sample of its own.
  func published(random: inout RandomStream) -> [Survey] {
    [Self.oneDecimal, Self.wholePercents].map { name in
      var settings = SurveySettings(title: "Publicerad")
      settings.scope = .national
      let row = row(wholePercents: name == Self.wholePercents, random: &random)
      return Survey(
        name: name, settings: settings, indicators: [RespondentTable.indicator], waves: [],
        published: row.map { [$0] } ?? [])
    }
  }

  private func row(wholePercents: Bool, random: inout RandomStream) -> PublishedShare? {
    let society = Society(share: share, isUneven: isRaked)
    var kinds: [CountedSample.Kind] = []
    for cell in 0..<Society.cellCount {
      for positive in 0..<2 {
        kinds.append(
          CountedSample.Kind(
            categories: [cell / Society.ages.count, cell % Society.ages.count],
            isPositive: positive == 1))
      }
    }
    let size = size(&random)
    var counts = [Int](repeating: 0, count: kinds.count)
    for _ in 0..<size {
      let person = society.person(&random)
      counts[2 * person.cell + (person.isPositive ? 1 : 0)] += 1
    }
    let sample = CountedSample(
      kinds: kinds, populations: [nil], totals: isRaked ? Society.margins : [])
    guard let estimate = sample.estimate(counts)?.estimate,
      let limits = ShareInterval.interval(for: estimate.evidence, method: .kornGraubard).interval
    else { return nil }
    let scale = wholePercents ? 100.0 : 1000.0
    return PublishedShare(
      indicator: RespondentTable.indicator.name,
      wave: WaveIdentifier(year: Municipality.years[1]), place: nil, group: .all,
      share: (estimate.share * 1000).rounded() / 1000,
      lower: (limits.lower * scale).rounded() / scale,
      upper: (limits.upper * scale).rounded() / scale, limitsAreWholePercents: wholePercents,
      respondents: size, designEffect: wholePercents ? estimate.kishDesignEffect : nil, line: 2)
  }

  private func size(_ random: inout RandomStream) -> Int {
    [400, 700, 1200, 3000][random.index(below: 4)]
  }
}
