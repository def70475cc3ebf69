internal import Disclosure
internal import SurveyModel

/// What weighting changed: whom it raised, what trimming moved, and what it cost in precision.
struct WeightingSentences {
  let words: SurveyWords
  let wave: WaveFacts

  /// The sentences; none for published figures.
  var sentences: [Sentence] {
    guard !wave.isPublished else { return [] }
    return mostRaised + trimming + cost
  }

  /// The category that calibration raised the most, where it raised any.
  private var mostRaised: [Sentence] {
    let raised = words.report.marginCategories.compactMap { category -> Raised? in
      guard category.wave == wave.identifier, let group = category.group,
        let own = category.designShare, let population = category.populationShare, own > 0,
        population > own, !PercentagePoints(population - own).roundsToZero
      else { return nil }
      return Raised(place: category.place, group: group, own: own, population: population)
    }
    guard let most = raised.max(by: { $0.population / $0.own < $1.population / $1.own }) else {
      return []
    }
    let levels = ShareLevels(most.own, most.population, difference: most.population - most.own)
    let place = most.place.map { words.placeName($0) }
    let group = most.group.isAll ? nil : words.group(most.group)
    let name = [place, group].compactMap(\.self).joined(separator: ", ")
    return [
      """
      Mest höjs vikten för \(name) (\(levels.against), andelen av de svarande mot andelen av \
      befolkningen).
      """
    ]
  }

  private struct Raised {
    let place: Int?
    let group: GroupSelection
    let own: Double
    let population: Double
  }

  private var trimming: [Sentence] {
    guard let before = row?.headlineBefore, let after = row?.headlineAfter, before != after else {
      return []
    }
    let levels = ShareLevels(before, after, difference: after - before)
    return ["Huvudmåttet ändras av att de största vikterna sänks, \(levels.fromTo)."]
  }

  /// What unequal weights cost in precision; an open link has none to lose.
  private var cost: [Sentence] {
    guard !wave.isOpenLink, let effect = row?.kishDesignEffect else { return [] }
    let lost = 1 - 1 / effect
    guard RoundedDecimal(lost, decimals: 0, shift: 2).units > 0 else { return [] }
    return [
      """
      Att svaren väger olika gör osäkerheten ungefär lika stor som om \(Share(lost)) av dem hade \
      saknats (Kish).
      """
    ]
  }

  private var row: PublishableWeighting? {
    words.report.weighting.first { $0.wave == wave.identifier && !$0.status.isHidden }
  }
}
