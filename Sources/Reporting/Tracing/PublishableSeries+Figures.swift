internal import Disclosure
internal import SurveyModel

/// The figures of a row of `trender`, each with its cell.
extension PublishableTrend {
  private func cell(_ column: String) -> NumberSource {
    let ends = [waves.last, waves.first].compactMap { $0 }.map { CellReference.Key.wave($0) }
    return .cell(
      CellReference(
        table: "trender",
        keys: [.survey] + ends.prefix(1)
          + [.place(place), .group(group), .text(indicator)] + ends.suffix(1),
        column: column))
  }

  /// How many waves the line goes through.
  var waveCount: Count { Count(waves.count, cell("omgangar")) }
  /// The change a year.
  var slope: PercentagePoints? { line.map { PercentagePoints($0.slope, cell("per_ar")) } }
  /// The confidence limits of the change a year.
  var limits: (lower: PercentagePoints, upper: PercentagePoints)? {
    line.map {
      (
        PercentagePoints($0.lower, cell("ki_nedre")), PercentagePoints($0.upper, cell("ki_ovre"))
      )
    }
  }
}

/// The figures of rows of `representativitet`, each with its cell.
extension PublishableEvenness {
  private func cell(_ group: GroupSelection, _ column: String) -> NumberSource {
    .cell(
      CellReference(
        table: "representativitet",
        keys: [
          .survey, .wave(wave), .group(group), .text(variables.joined(separator: "*")),
          .text(TableCodes.evennessBasis(basis).code),
        ],
        column: column))
  }

  /// How far the rates of the groups lie apart.
  var spread: PercentagePoints { PercentagePoints(partialIndicator, cell(.all, "partiell_r")) }

  /// The rate at which a group answered.
  func rate(of group: Group) -> Share? {
    group.propensity.map { Share($0, cell(group.selection, "svarsbenagenhet")) }
  }
}

/// The figures of a row of `urval_mot_befolkning`, each with its cell.
extension PublishableMarginCategory {
  private func cell(_ column: String) -> NumberSource {
    .cell(
      CellReference(
        table: "urval_mot_befolkning",
        keys: [
          .survey, .wave(wave), .place(place),
          group.map { .group($0) } ?? .text("uppgift saknas"), .text(margin),
        ],
        column: column))
  }

  /// The category's share of the respondents against that of the population.
  var levels: ShareLevels? {
    guard let own = designShare, let population = populationShare else { return nil }
    return ShareLevels(
      Share(own, cell("andel_urval")), Share(population, cell("andel_befolkning")),
      difference: PercentagePoints(own - population, cell("skillnad")))
  }
}

/// The figures of a row of `vikter`, each with its cell.
extension PublishableWeighting {
  private func cell(_ column: String) -> NumberSource {
    .cell(CellReference(table: "vikter", keys: [.survey, .wave(wave)], column: column))
  }

  /// The part of the answers that unequal weights cost in precision.
  var lostShare: Share? {
    kishDesignEffect.map { Share(1 - 1 / $0, cell("andel_forlorad")) }
  }

  /// The headline before and after trimming.
  var headlines: ShareLevels? {
    guard let before = headlineBefore, let after = headlineAfter else { return nil }
    let shares = (
      Share(before, cell("huvudmatt_fore")), Share(after, cell("huvudmatt_efter"))
    )
    return ShareLevels(
      shares.0, shares.1,
      difference: PercentagePoints(after - before, .between(shares.0.source, shares.1.source)))
  }
}
