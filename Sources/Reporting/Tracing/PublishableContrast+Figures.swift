internal import Disclosure
internal import SurveyModel

/// The figures of a row of `forandringar` or `jamforelser`, each with its cell.
extension PublishableContrast {
  private func cell(_ column: String) -> CellReference {
    if case .wave(let earlier) = counterpart {
      return CellReference(
        table: "forandringar",
        keys: [
          .survey, .wave(wave), .place(place), .group(group), .text(indicator), .wave(earlier),
        ],
        column: column)
    }
    return CellReference(
      table: "jamforelser",
      keys: [
        .survey, .wave(wave), .place(place), .group(group), .text(indicator),
        .counterpart(counterpart), .wave(otherWave),
      ],
      column: column)
  }

  /// The wave of the counterpart.
  var otherWave: WaveIdentifier {
    switch counterpart {
    case .wave(let wave), .survey(_, let wave, _): wave
    case .restOfMunicipality, .group, .indicator: wave
    }
  }

  /// The own share; nil where it is not shown.
  var own: Share? {
    ownShare.map { Share($0, .cell(.share(indicator, wave, place, group, "andel"))) }
  }

  /// The share that it is held against, of an earlier wave from its own row.
  var other: Share? {
    otherShare.map { share in
      if case .wave(let earlier) = counterpart {
        return Share(share, .cell(.share(indicator, earlier, place, group, "andel")))
      }
      return Share(share, .cell(cell("andel_mot")))
    }
  }

  /// The difference, with one decimal.
  var points: PercentagePoints? {
    difference.map { PercentagePoints($0, .cell(cell("skillnad"))) }
  }

  /// The confidence limits of the difference, with one decimal.
  var limits: (lower: PercentagePoints, upper: PercentagePoints)? {
    test.map {
      (
        PercentagePoints($0.lower, .cell(cell("ki_nedre"))),
        PercentagePoints($0.upper, .cell(cell("ki_ovre")))
      )
    }
  }

  /// Both levels with the decimals that their difference needs, the own one first or last.
  func levels(ownFirst: Bool) -> ShareLevels? {
    guard let own, let other, let points else { return nil }
    return ShareLevels(ownFirst ? own : other, ownFirst ? other : own, difference: points)
  }
}
