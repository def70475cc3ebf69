import Statistics
import SurveyModel

extension ResponseRates {
  /// Σ d r / Σ d over the places of `urval.csv`, d = population / sampled; nil where all were
  /// sampled at the same rate, where a size is not known, and where places lie in one another.
  ///
  /// r is RR4 of each place, so that its overcoverage leaves the denominator.
  func weightedRate(_ place: Int?) -> Double? {
    let parts = wave.sample.compactMap(\.place).grouped { $0 }.compactMap(\.first)
      .filter { part in place.map { places.isPlace(part, within: $0) } ?? true }
    guard parts.count > 1 else { return nil }
    let larger = Set(parts.flatMap(places.ancestors))
    var cells: [ResponseCell] = []
    var fractions: [Double] = []
    for part in parts {
      guard !larger.contains(part), let asked = sample(part), let sampled = asked.sampled,
        let population = asked.population, sampled > 0, population > 0,
        case .success(let rate) = estimate(part, asked: asked).rate
      else { return nil }
      cells.append(ResponseCell(sampled: population, responded: population * rate.estimate))
      fractions.append(sampled / population)
    }
    guard let low = fractions.min(), let high = fractions.max(), high > low * (1 + 1e-9) else {
      return nil
    }
    return ResponseRepresentativity.weightedRate(cells: cells)
  }

  /// How evenly the groups of `urval.csv` answered; nil when it has no rows by group.
  ///
  /// The finest groups are used, summed over places and strata. A group's overcoverage leaves the
  /// sampled. R: `getRIndicator` of the RISQ project.
  func representativity() -> Double? {
    let rows = wave.sample.filter { !$0.group.isAll }
    let variables = rows.map { $0.group.terms.map(\.variable) }.max { $0.count < $1.count }
    guard let variables, rows.allSatisfy({ $0.sampled != nil }) else { return nil }
    let columns = variables.compactMap { wave.respondents.group($0) }
    guard columns.count == variables.count else { return nil }
    let cells = rows.filter { $0.group.terms.map(\.variable) == variables }
      .grouped { $0.group }
    var answered: [GroupSelection: Int] = [:]
    for row in 0..<wave.respondents.count {
      var terms: [GroupSelection.Term] = []
      for column in columns where row < column.values.count {
        let code = column.values[row]
        guard code >= AnswerCode.firstCategory else { continue }
        terms.append(
          GroupSelection.Term(
            variable: column.name,
            code: column.categories[Int(code - AnswerCode.firstCategory)]))
      }
      if terms.count == columns.count { answered[GroupSelection(terms), default: 0] += 1 }
    }
    return ResponseRepresentativity.indicator(
      cells: cells.compactMap { rows in
        guard let group = rows.first?.group else { return nil }
        let sampled = rows.reduce(0) { $0 + ($1.sampled ?? 0) - ($1.notEligible ?? 0) }
        return ResponseCell(
          sampled: sampled, responded: min(sampled, Double(answered[group] ?? 0)))
      })
  }
}
