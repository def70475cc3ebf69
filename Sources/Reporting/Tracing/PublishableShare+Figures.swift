internal import Disclosure
internal import SurveyModel

extension CellReference {
  /// A cell of `andelar`.
  static func share(
    _ indicator: String, _ wave: WaveIdentifier, _ place: Int?, _ group: GroupSelection,
    _ column: String
  ) -> CellReference {
    CellReference(
      table: "andelar",
      keys: [.survey, .wave(wave), .place(place), .group(group), .text(indicator)],
      column: column)
  }
}

/// The figures of a row of `andelar`, each with its cell.
extension PublishableShare {
  func cell(_ column: String) -> NumberSource {
    .cell(.share(indicator, wave, place, group, column))
  }

  /// The share; nil where it is not shown.
  var level: Share? { share.map { Share($0, cell("andel")) } }

  /// The respondents with an answer in the base.
  var answersInBase: Count? { base.map { Count($0, cell("bas")) } }

  /// The respondents of the domain.
  var respondentCount: Count? { respondents.map { Count($0, cell("svarande")) } }

  /// The confidence limits.
  var limits: (lower: Share, upper: Share)? {
    precision.map { (Share($0.lower, cell("ki_nedre")), Share($0.upper, cell("ki_ovre"))) }
  }
}
