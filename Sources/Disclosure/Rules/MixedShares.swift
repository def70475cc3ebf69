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
  private let hidden: [Key: [PublishableShare]]

  /// In how many ways hidden answers must be able to have fallen for figures that are rounded, but
  /// many, not to tell the one.
  ///
  /// All that is published of a share and its precision is made of two numbers, the share and its
  /// variance, and shows each of them to about three digits.
  private static let enoughWays = 1e9

  /// Finds what is hidden among the rows of a report.
  init(_ shares: [PublishableShare], method: MethodFacts, places: PlaceRegister) {
    self.places = places
    waves = Dictionary(
      method.waves.filter(\.hasWeightsToWorkOut).map { ($0.wave, $0) }
    ) { first, _ in first }
    hidden = Dictionary(
      grouping: shares.filter { $0.status.isHidden && !$0.isPublishedFigure },
      by: { Key(indicator: $0.indicator, wave: $0.wave) }
    )
  }

  /// The row, rounded where something hidden is within it, and without its precision where there
  /// is so little that it would be told by that.
  func row(_ row: PublishableShare) -> PublishableShare {
    guard !row.status.isHidden, let facts = waves[row.wave] else { return row }
    let within = (hidden[Key(indicator: row.indicator, wave: row.wave)] ?? []).filter {
      isWithin(Domain(place: $0.place, group: $0.group), row, facts)
    }
    guard !within.isEmpty else { return row }
    // How much the share changes when one answer has fallen elsewhere.
    let spread = (facts.weightRatio - 1) / Double(row.base ?? 1)
    if facts.isOpenToSearch, spread > 0.0001, Self.ways(within) < Self.enoughWays {
      return toldAlone(row)
    }
    // Three decimals where they leave room for one answer to have fallen elsewhere, else two.
    let decimals = spread <= 0.001 ? 3 : 2
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

  private func toldAlone(_ row: PublishableShare) -> PublishableShare {
    var result = row
    result.decimals = 2
    result.isToldAlone = true
    result.share = row.share.map { Blurring.rounded($0, decimals: 2) }
    result.precision = nil
    result.needsCaution = false
    if row.status == .ok { result.status = .missing }
    return result
  }

  /// In how many ways the answers of some hidden cells can have fallen; cells of different
  /// variables are the same answers.
  private static func ways(_ cells: [PublishableShare]) -> Double {
    let divisions = Dictionary(grouping: cells) { $0.group.terms.map(\.variable).sorted() }
    return divisions.values.map { cells in
      // Of 1 to 4 answers any number can count: 14 ways.
      cells.reduce(1.0) { ways, cell in ways * Double(cell.base.map { $0 + 1 } ?? 14) }
    }.max() ?? 1
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
    !hasUnknownWeights && (calibration != nil || strata != .none || nonresponse != nil)
  }

  /// Whether a reader can work figures out from counts, so that counts can be searched for: weights
  /// are known, and answers do not lie in clusters, which stand nowhere.
  var isOpenToSearch: Bool { !hasUnknownWeights && clusterCount == nil }

  /// Whether answers have weights that nobody can work out from what is published.
  var hasUnknownWeights: Bool {
    weights == .delivered
      || (calibration?.categories.contains { ($0.domain?.group.terms.count ?? 0) > 1 } ?? false)
  }
}
