/// The scores of two estimates, person by person where listed and by group elsewhere.
///
/// The rest of the design, neither listed nor in a group, has the score 0 and counts in n_h.
struct ScoreProducts {
  /// A listed unit with the scores of its persons: of each, or their mean.
  struct Entry {
    var unit: Int
    var first: Double
    var second: Double
    /// The sum of products of the persons' deviations from these scores, their means.
    var spread = 0.0
  }

  /// Persons who share their scores up to a weight: the score is weight × coefficient.
  struct GroupEntry {
    var group: BackgroundScores.Group
    var first: Double
    var second: Double
  }

  var design: SampleDesign
  var entries: [Entry]
  var groups: [GroupEntry] = []

  /// Σ_h (1 − f_h) n_h / (n_h − 1) Σ_j (z_hj − z̄_h)(z′_hj − z̄′_h).
  func covariance() -> Double {
    let sums = design.clusterOfUnit == nil ? sumsOverPersons() : sumsOverClusters()
    var total = CompensatedSum()
    var lonely = 0
    for (stratum, sum) in zip(design.strata, sums) {
      if stratum.sampledPSUs == 1 && !stratum.isFullCount {
        lonely += 1
        switch design.lonelyPSU {
        case .certainty, .remove: continue
        case .average where sums.count > design.strataWithOnePSU.count: continue
        case .grandMean, .average: break
        }
      }
      total.add(stratum.varianceFactor * sum)
    }
    let others = design.strata.count - lonely
    if design.lonelyPSU == .average && lonely > 0 && others > 0 {
      return total.value * Double(design.strata.count) / Double(others)
    }
    return total.value
  }

  /// The centred sum of products of each stratum when every person is a PSU.
  private func sumsOverPersons() -> [Double] {
    var totals = StratumTotals(design.strata)
    for entry in entries {
      let persons = Double(design.multiplicity(entry.unit))
      totals.add(
        design.stratumOfUnit[entry.unit], persons * entry.first, persons * entry.second, persons)
    }
    for entry in groups {
      let weight = entry.group.count * entry.group.meanWeight
      totals.add(
        entry.group.stratum, weight * entry.first, weight * entry.second, entry.group.count)
    }
    let centres = totals.centres
    var sums = totals.startingSums(centres)
    for entry in entries {
      let stratum = design.stratumOfUnit[entry.unit]
      let centre = centres[stratum]
      let persons = Double(design.multiplicity(entry.unit))
      sums[stratum].add(
        persons * (entry.first - centre.first) * (entry.second - centre.second) + entry.spread)
    }
    for entry in groups {
      let centre = centres[entry.group.stratum]
      let mean = entry.group.meanWeight
      let between =
        entry.group.count * (mean * entry.first - centre.first)
        * (mean * entry.second - centre.second)
      sums[entry.group.stratum].add(
        between + entry.group.weightSpread * entry.first * entry.second)
    }
    return sums.map(\.value)
  }

  /// The stratum of each cluster, also of those where nobody answered and no unit is.
  private var stratumOfEveryCluster: [Int] {
    var result = design.stratumOfCluster
    for entry in groups {
      while entry.group.cluster >= result.count { result.append(-1) }
      if entry.group.cluster >= 0 { result[entry.group.cluster] = entry.group.stratum }
    }
    return result
  }

  /// The centred sum of products of each stratum when the clusters are the PSUs.
  private func sumsOverClusters() -> [Double] {
    let stratumOfCluster = stratumOfEveryCluster
    var first = [Double](repeating: 0, count: stratumOfCluster.count)
    var second = first
    for entry in entries {
      guard let cluster = design.clusterOfUnit?[entry.unit] else { continue }
      let persons = Double(design.multiplicity(entry.unit))
      first[cluster] += persons * entry.first
      second[cluster] += persons * entry.second
    }
    for entry in groups where entry.group.cluster >= 0 {
      let weight = entry.group.count * entry.group.meanWeight
      first[entry.group.cluster] += weight * entry.first
      second[entry.group.cluster] += weight * entry.second
    }
    var totals = StratumTotals(design.strata)
    for (cluster, stratum) in stratumOfCluster.enumerated() where stratum >= 0 {
      totals.add(stratum, first[cluster], second[cluster], 1)
    }
    let centres = totals.centres
    var sums = totals.startingSums(centres)
    for (cluster, stratum) in stratumOfCluster.enumerated() where stratum >= 0 {
      let centre = centres[stratum]
      sums[stratum].add((first[cluster] - centre.first) * (second[cluster] - centre.second))
    }
    return sums.map(\.value)
  }
}

/// The sums of two scores in each stratum and how many PSUs they came from.
private struct StratumTotals {
  private struct Total {
    var first = CompensatedSum()
    var second = CompensatedSum()
    var counted = 0.0
  }

  private let strata: [DesignStratum]
  private var totals: [Total]

  init(_ strata: [DesignStratum]) {
    self.strata = strata
    totals = Array(repeating: Total(), count: strata.count)
  }

  mutating func add(_ stratum: Int, _ first: Double, _ second: Double, _ psus: Double) {
    totals[stratum].first.add(first)
    totals[stratum].second.add(second)
    totals[stratum].counted += psus
  }

  /// The means over all sampled PSUs; 0, the grand mean, for a stratum with one.
  var centres: [(first: Double, second: Double)] {
    zip(strata, totals).map { stratum, total in
      guard stratum.sampledPSUs > 1 else { return (0, 0) }
      let count = Double(stratum.sampledPSUs)
      return (total.first.value / count, total.second.value / count)
    }
  }

  /// What the PSUs without any score add, each as far from the mean as 0 is.
  func startingSums(_ centres: [(first: Double, second: Double)]) -> [CompensatedSum] {
    strata.indices.map { stratum in
      var sum = CompensatedSum()
      let silent = Double(strata[stratum].sampledPSUs) - totals[stratum].counted
      sum.add(silent * centres[stratum].first * centres[stratum].second)
      return sum
    }
  }
}
