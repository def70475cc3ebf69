internal import Disclosure
internal import SurveyModel

/// What weighting changed: whom it raised, what trimming moved, and what it cost in precision.
struct WeightingSentences {
  let words: SurveyWords
  let wave: WaveFacts

  /// The sentences; none for published figures.
  var sentences: [Sentence] {
    guard !wave.isPublished else { return [] }
    return mostRaised + trimming + cost + narrowIntervals
  }

  /// The category that calibration raised the most, where it raised any.
  private var mostRaised: [Sentence] {
    let raised = words.report.marginCategories.compactMap { category -> Raised? in
      guard category.wave == wave.identifier, let group = category.group,
        let levels = category.levels, levels.first.value > 0,
        levels.second.value > levels.first.value, !levels.difference.roundsToZero
      else { return nil }
      return Raised(place: category.place, group: group, levels: levels)
    }
    guard let most = raised.max(by: { $0.factor < $1.factor }) else {
      return []
    }
    let place = most.place.map { words.placeName($0) }
    let group = most.group.isAll ? nil : words.group(most.group)
    let name = [place, group].compactMap(\.self).joined(separator: ", ")
    return [
      """
      Mest höjs vikten för \(name) (\(most.levels.against), andelen av de svarande mot andelen av \
      befolkningen).
      """
    ]
  }

  private struct Raised {
    let place: Int?
    let group: GroupSelection
    let levels: ShareLevels
    /// How much the weight is raised.
    var factor: Double { levels.second.value / levels.first.value }
  }

  private var trimming: [Sentence] {
    guard let levels = row?.headlines, levels.first.value != levels.second.value else {
      return []
    }
    return ["Huvudmåttet ändras av att de största vikterna sänks, \(levels.fromTo)."]
  }

  /// What unequal weights cost in precision; an open link has none to lose.
  private var cost: [Sentence] {
    guard !wave.isOpenLink, let lost = row?.lostShare,
      RoundedDecimal(lost.value, decimals: 0, shift: 2).units > 0
    else { return [] }
    return [
      """
      Att svaren väger olika gör osäkerheten ungefär lika stor som om \(lost) av dem hade \
      saknats (Kish).
      """
    ]
  }

  /// Where intervals are known to be too narrow: unchanged, but told.
  ///
  /// How often they miss is that of the article *Interval candidates* of Estimation.
  private var narrowIntervals: [Sentence] {
    guard let narrow = row?.narrowIntervals, !narrow.isEmpty else { return [] }
    let names: [(PublishableWeighting.NarrowInterval, String)] = [
      (.whole, "alla svarande"), (.place, "enskilda \(words.place.plural)"),
      (.group, "enskilda grupper"),
    ]
    let found = names.filter { narrow.contains($0.0) }.map(\.1)
    let told: Sentence = """
      Där svaren väger mycket olika och bara några få är av det ena slaget blir intervallet något \
      för smalt. Det gäller här en eller flera andelar för \(SurveyWords.list(found)).
      """
    guard words.report.settings.confidenceLevel == 0.95 else { return [told] }
    return [
      """
      \(told) I simuleringar har sådana intervall missat den verkliga andelen en och en halv till \
      två gånger så ofta som de ska.
      """
    ]
  }

  private var row: PublishableWeighting? {
    words.report.weighting.first { $0.wave == wave.identifier && !$0.status.isHidden }
  }
}
