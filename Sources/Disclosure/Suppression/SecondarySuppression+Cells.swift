internal import Estimation
internal import SurveyModel

/// Where the counts of an estimate stand.
extension SecondarySuppression {
  /// Where the base of an estimate stands; nil for one that is empty by its restriction.
  ///
  /// Among women everybody is who the table of the unrestricted indicator calls `kön=kvinna`, so
  /// that the two are one cell.
  func baseCell(_ estimate: ShareEstimate) -> (Key, Domain)? {
    let indicator = rules.indicators[estimate.indicator]
    var key = Key(
      wave: estimate.wave, question: indicator?.question ?? estimate.indicator,
      baseCodes: indicator?.baseCodes)
    guard let restriction = indicator?.restriction else { return (key, estimate.domain) }
    let term = GroupSelection.Term(variable: restriction.variable, code: restriction.code)
    guard rules.groupVariables.contains(term.variable) else {
      key.restriction = term
      return (key, estimate.domain)
    }
    let terms = estimate.domain.group.terms
    if let present = terms.first(where: { $0.variable == term.variable }) {
      return present == term ? (key, estimate.domain) : nil
    }
    let group = GroupSelection(terms + [term]).sorted
    return (key, Domain(place: estimate.domain.place, group: group))
  }

  /// Where the counted answers of an estimate stand, and in which part of the layer.
  func countedCell(_ estimate: ShareEstimate) -> (Key, Domain, part: String)? {
    guard let (baseKey, domain) = baseCell(estimate) else { return nil }
    let codes = rules.indicators[estimate.indicator]?.countedCodes ?? []
    if let key = setsKey(estimate), sets[key] != nil {
      return (key, domain, CountedSets.part(codes))
    }
    var key = baseKey
    key.countedCodes = codes
    return (key, domain, "")
  }

  /// Where the base of an estimate stands among the answers to its question; nil where no other set
  /// of codes is tied to it.
  func basePart(_ estimate: ShareEstimate) -> (Key, Domain, part: String)? {
    guard let key = setsKey(estimate), sets[key] != nil, let (_, domain) = baseCell(estimate),
      let codes = baseCodes[key]?[estimate.indicator]
    else { return nil }
    return (key, domain, CountedSets.part(codes))
  }

  /// The layer of all the answers to the question of an estimate; nil for a base that is empty by
  /// its restriction.
  func setsKey(_ estimate: ShareEstimate) -> Key? {
    guard var key = baseCell(estimate)?.0 else { return nil }
    key.baseCodes = nil
    return key
  }

  /// Finds the sums over the answers to each question: in a total survey wherever there are any,
  /// else where bases differ, as only they are secret there.
  ///
  /// Where the codes of a question are not known, there is taken to be another one.
  mutating func findSets(_ estimates: [ShareEstimate]) {
    let indicators = rules.indicators
    var names: [Key: [String]] = [:]
    for estimate in estimates {
      guard let key = setsKey(estimate), indicators[estimate.indicator] != nil,
        names[key]?.contains(estimate.indicator) != true
      else { continue }
      names[key, default: []].append(estimate.indicator)
    }
    for (key, names) in names {
      let question = key.question ?? ""
      let named = names.flatMap { name in
        (indicators[name]?.countedCodes ?? []) + (indicators[name]?.baseCodes ?? [])
      }
      let known = rules.codes(question)
      let valid = Array(Set(named + (known.isEmpty ? ["*"] : known)))
      let found = names.map { name in
        CountedSets.Sets(
          counted: indicators[name]?.countedCodes ?? [],
          base: indicators[name]?.baseCodes ?? valid)
      }
      guard rules.censusWaves.contains(key.wave) || Set(found.map { Set($0.base) }).count > 1 else {
        continue
      }
      let ties = CountedSets(found, hasOneCodeEach: !rules.isMultipleChoice(question))
      guard !ties.ties.isEmpty else { continue }
      sets[key] = ties
      for (name, sets) in zip(names, found) { baseCodes[key, default: [:]][name] = sets.base }
    }
  }

  /// What a reader knows that a hidden base can be, by the status of its row and the respondents.
  func possible(_ estimate: ShareEstimate, base: Int, minimum: Int) -> [ClosedRange<Int>] {
    let most =
      hidesRespondents(estimate)
      ? CellSuppression.noLimit : max(base, estimate.respondents ?? CellSuppression.noLimit)
    return [base < minimum ? 0...min(minimum - 1, most) : minimum...most]
  }

  /// What a reader knows that the counted answers of an estimate can be, by the status of its row.
  func possible(
    _ estimate: ShareEstimate, base: Int, count: Int, minimum: Int
  ) -> [ClosedRange<Int>] {
    let isCensus = rules.censusWaves.contains(estimate.wave)
    if base < minimum { return [0...(minimum - 1)] }
    let most = hidesBase(estimate) ? CellSuppression.noLimit : base
    guard isCensus else { return [0...most] }
    let isSecret = min(count, base - count) < minimum
    if hidesBase(estimate) { return [isSecret ? 0...most : minimum...most] }
    guard isSecret else { return [minimum...(base - minimum)] }
    return [0...min(minimum - 1, base), max(minimum, base - minimum + 1)...base]
      .filter { $0.lowerBound <= $0.upperBound }
  }

  /// Whether the base of an estimate is, in a total survey, those who gave an answer to another
  /// question.
  func isRestrictedByQuestion(_ estimate: ShareEstimate) -> Bool {
    guard rules.censusWaves.contains(estimate.wave),
      let restriction = rules.indicators[estimate.indicator]?.restriction
    else { return false }
    return !rules.groupVariables.contains(restriction.variable)
  }

  /// Whether the base of an estimate is the answers to another question, and an indicator of that
  /// question is hidden in the same domain.
  func isBaseToldByQuestion(_ estimate: ShareEstimate) -> Bool {
    guard isRestrictedByQuestion(estimate),
      let question = rules.indicators[estimate.indicator]?.restriction?.variable
    else { return false }
    return secretAnswers.contains(
      AnswerKey(wave: estimate.wave, question: question, domain: estimate.domain))
  }
}
