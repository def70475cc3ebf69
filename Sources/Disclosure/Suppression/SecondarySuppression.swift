internal import Estimation
internal import SurveyModel

/// The second layer: what else must be hidden so that no hidden count can be worked out.
///
/// Three counts are looked at, each on top of the one before: respondents, bases, and counted
/// answers (which share × base gives away). Published figures take no part: they are public.
struct SecondarySuppression {
  /// The wave and what is counted: nothing more for respondents, the answers that make the base,
  /// or besides them the answers that count.
  struct Key: Hashable {
    let wave: WaveIdentifier
    var question: String?
    var baseCodes: [String]?
    /// Nil where the counted answers of several indicators stand in one layer.
    var countedCodes: [String]?
    /// A restriction (`bland`) that is no background variable of the tables.
    var restriction: GroupSelection.Term?
  }

  /// A question in a domain of a wave.
  struct AnswerKey: Hashable {
    let wave: WaveIdentifier
    let question: String
    let domain: Domain
  }

  /// Where the counts of an estimate stand; nil for what is not counted.
  struct Cells {
    var respondents: CountLayers<Key>.Place?
    var base: CountLayers<Key>.Place?
    var counted: CountLayers<Key>.Place?
    /// The question whose hidden answers tell the base, in a total survey.
    var baseQuestion: String?
  }

  let estimates: [ShareEstimate]
  /// What the first layer made of the estimates.
  let rows: [PublishableShare]
  let series: [CountedSeries]
  let minimum: Int
  let censusWaves: Set<WaveIdentifier>
  let places: PlaceRegister
  let threads: Int
  var respondents = CountLayers<Key>()
  var bases = CountLayers<Key>()
  var counted = CountLayers<Key>()
  /// The cells of each estimate, in order.
  var cells: [Cells]
  /// Where the answers to a question are hidden, for secrecy and not for precision.
  var secretAnswers: Set<AnswerKey> = []

  /// Works out what must be hidden; `rows` are what the first layer made of `estimates`, in order.
  init(
    estimates: [ShareEstimate], rows: [PublishableShare], rates: [ResponseRateEstimate],
    counts: [RespondentCount] = [], indicators: [Indicator], places: PlaceRegister,
    settings: SurveySettings, censusWaves: Set<WaveIdentifier>,
    isMultipleChoice: (_ question: String) -> Bool = { _ in false }, threads: Int = 1
  ) {
    self.estimates = estimates
    self.rows = rows
    self.places = places
    self.censusWaves = censusWaves
    self.threads = threads
    minimum = settings.minimumBase
    series = CountedSeries.series(of: estimates, indicators, censusWaves: censusWaves)
    cells = [Cells](repeating: Cells(), count: estimates.count)
    hideRespondents(rates, counts)
    hideBases()
    hideCounted(sets: sets(isMultipleChoice))
    findSecretAnswers()
  }

  /// Whether the number of respondents of a domain must not be shown.
  func hidesRespondents(_ domain: Domain, _ wave: WaveIdentifier) -> Bool {
    respondents[Key(wave: wave)].hides(Domain(place: domain.place, group: domain.group.sorted))
  }

  /// Whether the number of respondents of a place must not be shown.
  func hidesResponses(_ rate: ResponseRateEstimate) -> Bool {
    respondents[Key(wave: rate.wave)].hides(Domain(place: rate.place))
  }

  /// Whether the number of respondents of any whole place, or of any group of all, is hidden.
  func hidesPlaceOrGroup(_ wave: WaveIdentifier) -> Bool {
    respondents[Key(wave: wave)].hidesAny { ($0.place == nil) != $0.group.isAll }
  }

  /// The row of the estimate at an index with what the second layer hides taken out.
  func row(_ index: Int) -> PublishableShare {
    var result = rows[index]
    if hidesRespondents(index) { result.respondents = nil }
    let hidesBase = hidesBase(index) || isBaseToldByQuestion(index)
    if hidesBase { result.base = nil }
    // A share that the first layer held back for its precision is hidden already; it is secret
    // only when its base is.
    let hidesShare = result.share != nil && hidesCounted(index)
    guard hidesBase || hidesShare, result.status != .hidden else { return result }
    return result.withoutFigures(.hiddenToProtectAnother)
  }

  func hidesRespondents(_ index: Int) -> Bool {
    cells[index].respondents.map(respondents.hides) ?? false
  }

  func hidesBase(_ index: Int) -> Bool { cells[index].base.map(bases.hides) ?? false }

  func hidesCounted(_ index: Int) -> Bool {
    cells[index].counted.map(counted.hides) ?? false
  }

  /// Whether the base of an estimate is the answers to another question, and an indicator of that
  /// question is hidden in the same domain.
  private func isBaseToldByQuestion(_ index: Int) -> Bool {
    guard let question = cells[index].baseQuestion else { return false }
    return secretAnswers.contains(
      AnswerKey(
        wave: estimates[index].wave, question: question, domain: estimates[index].domain))
  }
}
