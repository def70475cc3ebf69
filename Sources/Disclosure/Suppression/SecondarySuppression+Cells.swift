internal import Estimation
internal import SurveyModel

/// Where the counts of an estimate stand.
extension SecondarySuppression {
  /// Where the base of an estimate stands; nil for one that is empty by its restriction.
  ///
  /// Among women everybody is who the table of the unrestricted indicator calls `kön=kvinna`, so
  /// that the two are one cell.
  func baseCell(_ estimate: ShareEstimate) -> (Key, Domain)? {
    let indicator = indicators[estimate.indicator]
    var key = Key(
      wave: estimate.wave, question: indicator?.question ?? estimate.indicator,
      baseCodes: indicator?.baseCodes)
    guard let restriction = indicator?.restriction else { return (key, estimate.domain) }
    let term = GroupSelection.Term(variable: restriction.variable, code: restriction.code)
    guard groupVariables.contains(term.variable) else {
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
    let codes = indicators[estimate.indicator]?.countedCodes ?? []
    if sets[baseKey] != nil { return (baseKey, domain, CountedSets.part(codes)) }
    var key = baseKey
    key.countedCodes = codes
    return (key, domain, "")
  }

  /// Whether the base of an estimate is, in a total survey, those who gave an answer to another
  /// question.
  func isRestrictedByQuestion(_ estimate: ShareEstimate) -> Bool {
    guard censusWaves.contains(estimate.wave),
      let restriction = indicators[estimate.indicator]?.restriction
    else { return false }
    return !groupVariables.contains(restriction.variable)
  }

  /// Whether the base of an estimate is the answers to another question, and an indicator of that
  /// question is hidden in the same domain.
  func isBaseToldByQuestion(_ estimate: ShareEstimate) -> Bool {
    guard isRestrictedByQuestion(estimate),
      let question = indicators[estimate.indicator]?.restriction?.variable
    else { return false }
    return secretAnswers.contains(
      AnswerKey(wave: estimate.wave, question: question, domain: estimate.domain))
  }
}
