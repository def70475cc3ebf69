import Statistics
import SurveyModel

extension ResponseEvennessEstimation {
  /// The share of respondents and nonrespondents that a background variable must be known for.
  private static let knownShare = 0.95

  /// How many of each group were asked, or are expected to have been.
  struct Expectation {
    let basis: ResponseEvenness.Basis
    let variables: [String]
    let groups: [(selection: GroupSelection, count: Double)]
  }

  /// Those asked, else those expected of the population; nil where neither is known.
  func expectation() -> Expectation? {
    sampledRows() ?? listedSample() ?? populationCells()
  }

  /// The finest groups of `urval.csv`, summed over places and strata, less their overcoverage.
  private func sampledRows() -> Expectation? {
    let rows = wave.sample.filter { !$0.group.isAll }
    let variables = rows.map { $0.group.terms.map(\.variable) }.max { $0.count < $1.count }
    guard let variables, rows.allSatisfy({ $0.sampled != nil }),
      variables.allSatisfy({ wave.respondents.group($0) != nil })
    else { return nil }
    let groups = rows.filter { $0.group.terms.map(\.variable) == variables }
      .grouped { $0.group }.compactMap { rows in
        rows.first.map { first in
          (first.group, rows.reduce(0) { $0 + ($1.sampled ?? 0) - ($1.notEligible ?? 0) })
        }
      }
    return Expectation(basis: .sample, variables: variables, groups: groups)
  }

  /// The respondents with the eligible nonrespondents of an export that lists everybody asked, by
  /// the variables of `befolkning.csv`, else by the first two that are known of nearly everybody.
  private func listedSample() -> Expectation? {
    guard wave.listsWholeSample else { return nil }
    let silent = wave.nonrespondents
    let known = wave.respondents.groups.map(\.name).filter { name in
      [wave.respondents, silent].allSatisfy { table in
        guard let column = table.group(name), column.values.count == table.count else {
          return false
        }
        let coded = column.counts().valid
        return Double(coded) >= Self.knownShare * Double(table.count)
      }
    }
    let wanted = populationVariables().filter(known.contains)
    let variables = wanted.isEmpty ? Array(known.prefix(2)) : wanted
    guard !variables.isEmpty else { return nil }
    var counts: [GroupSelection: Double] = [:]
    let asked =
      selections(wave.respondents, variables)
      + zip(selections(silent, variables), silent.dispositions)
      .map { $1 == .notEligible ? nil : $0 }
    for case let group? in asked { counts[group, default: 0] += 1 }
    let groups = crossed(variables).compactMap { group in counts[group].map { (group, $0) } }
    return Expectation(basis: .sample, variables: variables, groups: groups)
  }

  /// The groups of `befolkning.csv` as they are expected in the sample: (urval − övertäckning) of
  /// each place spread over its inhabitants, so that places asked at different rates do not look
  /// uneven.
  ///
  /// Without population by place, or samples by place, the whole sample is spread over all.
  private func populationCells() -> Expectation? {
    let variables = populationVariables()
    guard !variables.isEmpty, let whole = rates.sample(nil), let sampled = eligible(whole)
    else { return nil }
    let byPlace = margin(["plats"] + variables).flatMap { expected(in: $0) }
    guard let groups = byPlace ?? margin(variables).map({ spread(sampled, over: $0) }) else {
      return nil
    }
    return Expectation(basis: .population, variables: variables, groups: groups)
  }

  private func margin(_ variables: [String]) -> PopulationMargin? {
    try? PopulationMargin(
      variables, year: wave.identifier.year, population: rates.population, places: rates.places)
  }

  private func eligible(_ asked: SampleTotals) -> Double? {
    asked.sampled.map { max(0, $0 - (asked.notEligible ?? 0)) }
  }

  /// The expected groups from the sample of each place; nil where a place has no sample of its own.
  private func expected(
    in margin: PopulationMargin
  ) -> [(selection: GroupSelection, count: Double)]? {
    var inhabitants: [Int: Double] = [:]
    for (key, count) in zip(margin.keys, margin.counts) {
      inhabitants[key.place ?? -1, default: 0] += count
    }
    var counts: [GroupSelection: Double] = [:]
    var order: [GroupSelection] = []
    for (key, count) in zip(margin.keys, margin.counts) {
      guard let place = key.place, let asked = rates.sample(place), let sampled = eligible(asked),
        let all = inhabitants[place]
      else { return nil }
      let selection = group(key, margin)
      if counts[selection] == nil { order.append(selection) }
      counts[selection, default: 0] += all > 0 ? sampled * count / all : 0
    }
    return order.map { ($0, counts[$0] ?? 0) }
  }

  private func spread(
    _ sampled: Double, over margin: PopulationMargin
  ) -> [(selection: GroupSelection, count: Double)] {
    let all = margin.counts.compensatedSum()
    return zip(margin.keys, margin.counts).map { key, count in
      (group(key, margin), all > 0 ? sampled * count / all : 0)
    }
  }

  private func group(_ key: PopulationMargin.Key, _ margin: PopulationMargin) -> GroupSelection {
    GroupSelection(zip(margin.variables, key.codes).map { .init(variable: $0, code: $1) })
  }

  /// The background variables that `befolkning.csv` tells apart and the codebook knows.
  private func populationVariables() -> [String] {
    let cells =
      (try? PopulationMargin.cells(of: rates.population, year: wave.identifier.year)) ?? []
    let sets = cells.map { $0.group.terms.map(\.variable) }
      .filter { $0.allSatisfy { wave.respondents.group($0) != nil } }
    return sets.max { $0.count < $1.count } ?? []
  }

  /// Every combination of the codes of some variables, in the order of the codebook.
  private func crossed(_ variables: [String]) -> [GroupSelection] {
    var result: [[GroupSelection.Term]] = [[]]
    for name in variables {
      let codes = wave.respondents.group(name)?.categories ?? []
      result = result.flatMap { terms in
        codes.map { terms + [GroupSelection.Term(variable: name, code: $0)] }
      }
    }
    return result.map { GroupSelection($0) }
  }
}
