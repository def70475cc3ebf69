internal import Estimation
internal import SurveyModel

/// Rounds the shares that mix hidden cells by weights that a reader can work out.
///
/// Counts are whole numbers, so that an exact weighted share is as good as a list of them: of all
/// ways in which a handful of hidden answers can have fallen, one gives that very share. The same
/// goes for its standard error and limits. Where everybody counts alike a share tells no more than
/// a sum, which secondary suppression has looked at; and where the weights are delivered, or agree
/// with crossed margins whose counts stand in no table, nobody can work them out.
struct MixedShares {
  private struct Key: Hashable {
    let indicator: String
    let wave: WaveIdentifier
  }

  private let places: PlaceRegister
  /// The waves whose weights can be worked out.
  private let waves: [WaveIdentifier: MethodFacts.WaveFacts]
  private let hidden: [Key: [Domain]]

  /// Finds what is hidden among the rows of a report.
  init(_ shares: [PublishableShare], method: MethodFacts, places: PlaceRegister) {
    self.places = places
    waves = Dictionary(
      method.waves.filter(\.hasWeightsToWorkOut).map { ($0.wave, $0) }
    ) { first, _ in first }
    hidden = Dictionary(
      grouping: shares.filter { $0.status.isHidden && !$0.isPublishedFigure },
      by: { Key(indicator: $0.indicator, wave: $0.wave) }
    ).mapValues { $0.map { Domain(place: $0.place, group: $0.group) } }
  }

  /// The row, rounded where something hidden is within it.
  func row(_ row: PublishableShare) -> PublishableShare {
    guard !row.status.isHidden, let decimals = decimals(row) else { return row }
    let rounded = { (value: Double) in Blurring.rounded(value, decimals: decimals) }
    var result = row
    result.decimals = decimals
    result.share = row.share.map(rounded)
    result.precision = row.precision.map {
      PublishableShare.Precision(
        standardError: Blurring.rounded($0.standardError, decimals: decimals + 1),
        effectiveBase: $0.effectiveBase?.rounded(), lower: rounded($0.lower),
        upper: rounded($0.upper), degreesOfFreedom: $0.degreesOfFreedom)
    }
    return result
  }

  /// Three decimals where they leave room for one answer to have fallen elsewhere, else two.
  private func decimals(_ row: PublishableShare) -> Int? {
    guard let facts = waves[row.wave],
      hidden[Key(indicator: row.indicator, wave: row.wave)]?.contains(where: {
        isWithin($0, row, facts)
      }) == true
    else { return nil }
    return (facts.weightRatio - 1) / Double(row.base ?? 1) <= 0.001 ? 3 : 2
  }

  /// Whether a hidden cell is part of a row in a way that weights tell.
  ///
  /// Where places are strata all of a place count alike, so that only whole places, or the same
  /// group of them, are mixed.
  private func isWithin(
    _ cell: Domain, _ row: PublishableShare, _ facts: MethodFacts.WaveFacts
  ) -> Bool {
    guard row.group.terms.allSatisfy(cell.group.terms.contains) else { return false }
    let isFiner = cell.group.terms.count > row.group.terms.count
    let isPart = cell.place.map { place in
      row.place.map { place != $0 && places.isPlace(place, within: $0) } ?? true
    }
    let sharesWeights =
      facts.strata == .places && facts.calibration == nil && facts.nonresponse == nil
    if sharesWeights { return isPart == true && !isFiner }
    return isPart == true || (isFiner && cell.place == row.place)
  }
}

extension MethodFacts.WaveFacts {
  /// Whether a reader who knows who was asked, and counts that are published, can work out what an
  /// answer weighs.
  var hasWeightsToWorkOut: Bool {
    if weights == .delivered { return false }
    guard let calibration else { return strata != .none || nonresponse != nil }
    return !calibration.categories.contains { ($0.domain?.group.terms.count ?? 0) > 1 }
  }
}
