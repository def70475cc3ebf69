import Statistics
import SurveyModel

/// The covariance of two waves' shares that comes from persons who answered both.
///
/// With n₁ and n₂ respondents in a stratum of N, n₁₂ of them the same, the covariance is
/// Σ_h (1 − n₁n₂/(n₁₂N)) n₁₂/(n₁₂ − 1) Σ_j (z_j − z̄)(z′_j − z̄′) over the common persons: the
/// whole of the variance's own formula when the samples are the same, and 0 on average when they
/// overlap by chance alone.
///
/// Source: Tam (1984), On covariances from overlapping samples, American Statistician 38, 288–289;
/// Qualité & Tillé (2008), Variance estimation of changes in repeated surveys, Survey Methodology
/// 34, 173–181. R: `svycontrast(svyby(~y, ~wave, stacked, svymean, covmat = TRUE), …)` with persons
/// as clusters, which takes those who answered once for a part of the panel too.
struct PanelCovariance {
  private let earlierRows: [Int]
  private let laterRows: [Int]
  private let design: SampleDesign

  /// Matches the persons of two waves; nil when they have none in common.
  ///
  /// Persons who changed stratum are counted in the earlier one.
  init?(_ earlier: WeightedWave, _ later: WeightedWave) {
    let first = earlier.wave.respondents.persons
    let second = later.wave.respondents.persons
    guard !first.isEmpty, !second.isEmpty, earlier.cells.cellOfRespondent == nil,
      later.cells.cellOfRespondent == nil
    else { return nil }
    var rowOfPerson: [String: Int] = [:]
    for (row, person) in second.enumerated() where !person.isEmpty { rowOfPerson[person] = row }
    var pairs: [(earlier: Int, later: Int)] = []
    for (row, person) in first.enumerated() {
      if let match = rowOfPerson[person] { pairs.append((row, match)) }
    }
    guard !pairs.isEmpty else { return nil }
    let strata = pairs.map { earlier.stratumOfCell[$0.earlier] }
    let clusters = earlier.clusterOfCell.map { of in pairs.map { of[$0.earlier] } }
    let units = zip(strata, clusters ?? Array(pairs.indices)).map { ($0, $1) }
    var common = [Int](repeating: 0, count: earlier.strata.count)
    var seen: Set<Int> = []
    for (stratum, unit) in units where seen.insert(unit).inserted { common[stratum] += 1 }
    let laterStrata = later.stratumNames.enumerated().map { ($1, later.strata[$0].sampledPSUs) }
    let sizes = Dictionary(laterStrata, uniquingKeysWith: +)
    let designStrata = earlier.strata.enumerated().map { stratum, design in
      let laterSize = sizes[earlier.stratumNames[stratum]] ?? common[stratum]
      let fraction =
        common[stratum] > 0
        ? design.samplingFraction * Double(laterSize) / Double(common[stratum]) : 0
      return DesignStratum(sampledPSUs: common[stratum], samplingFraction: min(1, fraction))
    }
    guard
      let made = try? SampleDesign(
        strata: designStrata, stratumOfUnit: strata, clusterOfUnit: clusters)
    else { return nil }
    design = made
    earlierRows = pairs.map(\.earlier)
    laterRows = pairs.map(\.later)
  }

  /// The covariance of two shares, each with the variance it belongs to.
  func covariance(
    _ earlier: (DomainShare, LinearizedVariance), _ later: (DomainShare, LinearizedVariance)
  ) -> Double {
    let first = earlier.1.scores(of: earlier.0.influence)
    let second = later.1.scores(of: later.0.influence)
    return design.covariance(earlierRows.map { first[$0] }, laterRows.map { second[$0] })
  }
}
