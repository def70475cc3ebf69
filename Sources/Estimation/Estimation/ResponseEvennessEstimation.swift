import Statistics
import SurveyModel

/// Holds the respondents of a wave against those asked, or else against the population.
///
/// Source: `Statistics.ResponseRepresentativity`; against the population as in Bianchi, Shlomo,
/// Schouten, Da Silva & Skinner (2019), Survey Methodology 45, 265–296.
struct ResponseEvennessEstimation {
  /// The wave's response rates, which know the sample of each place.
  let rates: ResponseRates
  var wave: Wave { rates.wave }

  /// All variables crossed first, then each alone; empty for an open link and where nothing is
  /// known of the groups beyond the respondents.
  func estimates() -> [ResponseEvenness] {
    guard wave.settings.method != .openLink, let expected = expectation() else { return [] }
    let sets =
      [expected.variables]
      + (expected.variables.count > 1
        ? expected.variables.map { [$0] } : [])
    return sets.compactMap { evenness(of: $0, expected) }
  }

  private func evenness(
    of variables: [String], _ expected: Expectation
  ) -> ResponseEvenness? {
    var selected: [GroupSelection: Double] = [:]
    var order: [GroupSelection] = []
    for (group, count) in expected.groups {
      let part = GroupSelection(group.terms.filter { variables.contains($0.variable) })
      if selected[part] == nil { order.append(part) }
      selected[part, default: 0] += count
    }
    var persons: [GroupSelection: Int] = [:]
    for case let group? in selections(wave.respondents, variables) where selected[group] != nil {
      persons[group, default: 0] += 1
    }
    let groups = order.filter { (selected[$0] ?? 0) > 0 }
    let cells = groups.map { group in
      let sampled = selected[group] ?? 0
      return ResponseCell(sampled: sampled, responded: min(sampled, Double(persons[group] ?? 0)))
    }
    guard let indicator = ResponseRepresentativity.indicator(cells: cells),
      let partial = ResponseRepresentativity.partialIndicator(cells: cells)
    else { return nil }
    let partials = ResponseRepresentativity.partialIndicators(cells: cells)
    let asked = cells.map(\.sampled).compensatedSum()
    let answered = cells.map(\.responded).compensatedSum()
    return ResponseEvenness(
      wave: wave.identifier, basis: expected.basis, variables: variables, indicator: indicator,
      partialIndicator: partial,
      groups: groups.indices.map { index in
        ResponseEvenness.Group(
          selection: groups[index], expectedShare: cells[index].sampled / asked,
          respondents: persons[groups[index]] ?? 0,
          respondentShare: answered > 0 ? cells[index].responded / answered : 0,
          propensity: cells[index].responded / cells[index].sampled,
          partialIndicator: partials[index])
      })
  }

  /// The group of each case; nil where one of the variables is not known.
  func selections(_ table: ResponseTable, _ variables: [String]) -> [GroupSelection?] {
    let columns = variables.compactMap { table.group($0) }
    guard columns.count == variables.count else {
      return Array(repeating: nil, count: table.count)
    }
    return (0..<table.count).map { row in
      var terms: [GroupSelection.Term] = []
      for column in columns {
        guard row < column.values.count, column.values[row] >= AnswerCode.firstCategory else {
          return nil
        }
        let code = column.categories[Int(column.values[row] - AnswerCode.firstCategory)]
        terms.append(GroupSelection.Term(variable: column.name, code: code))
      }
      return GroupSelection(terms)
    }
  }
}
