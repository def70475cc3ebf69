/// How a sample was drawn: strata, clusters inside them, and how large a part was taken.
///
/// A *unit* is a row: one person, or several identical persons (`multiplicity`). The primary
/// sampling unit (PSU) is the cluster, or the person when there are no clusters. The design is
/// fixed once and never filtered: a domain is expressed by scores that are 0 outside it.
///
/// R: `svydesign(id, strata, fpc)`.
public struct SampleDesign: Sendable {
  /// The strata.
  public let strata: [DesignStratum]
  /// The stratum of each unit.
  public let stratumOfUnit: [Int]
  /// The cluster of each unit, numbered over the whole design; nil when every person is a PSU.
  public let clusterOfUnit: [Int]?
  /// The number of identical persons in each unit; nil when every unit is one person.
  public let multiplicityOfUnit: [Int]?
  /// What a stratum with one PSU adds.
  public let lonelyPSU: LonelyPSU
  /// The stratum of each cluster, −1 for a cluster number that no unit has; empty without clusters.
  let stratumOfCluster: [Int]

  /// A design; the strata's PSU counts may exceed what is present, never the reverse.
  ///
  /// Empty designs are allowed. Throws the first fault found, in the order of the units.
  public init(
    strata: [DesignStratum], stratumOfUnit: [Int], clusterOfUnit: [Int]? = nil,
    multiplicity: [Int]? = nil, lonelyPSU: LonelyPSU = .grandMean
  ) throws(SampleDesignError) {
    let count = stratumOfUnit.count
    guard (clusterOfUnit?.count ?? count) == count, (multiplicity?.count ?? count) == count
    else { throw .lengthsDiffer }
    for (index, stratum) in strata.enumerated()
    where !(stratum.samplingFraction >= 0 && stratum.samplingFraction <= 1) {
      throw .samplingFractionOutOfRange(stratum: index)
    }
    let clusterCount = 1 + (clusterOfUnit?.max() ?? -1)
    var stratumOfCluster = [Int](repeating: -1, count: clusterCount)
    var present = [Int](repeating: 0, count: strata.count)
    for unit in 0..<count {
      let stratum = stratumOfUnit[unit]
      let persons = multiplicity?[unit] ?? 1
      guard strata.indices.contains(stratum) else { throw .indexOutOfRange(unit: unit) }
      guard persons >= 1 else { throw .invalidMultiplicity(unit: unit) }
      guard let cluster = clusterOfUnit?[unit] else {
        present[stratum] += persons
        continue
      }
      guard cluster >= 0 else { throw .indexOutOfRange(unit: unit) }
      if stratumOfCluster[cluster] == -1 {
        stratumOfCluster[cluster] = stratum
        present[stratum] += 1
      } else if stratumOfCluster[cluster] != stratum {
        throw .clusterInTwoStrata(cluster: cluster)
      }
    }
    for (stratum, present) in present.enumerated() where present > strata[stratum].sampledPSUs {
      throw .sampledPSUsTooFew(stratum: stratum, present: present)
    }
    self.strata = strata
    self.stratumOfUnit = stratumOfUnit
    self.clusterOfUnit = clusterOfUnit
    self.multiplicityOfUnit = multiplicity
    self.lonelyPSU = lonelyPSU
    self.stratumOfCluster = stratumOfCluster
  }

  /// The number of units (rows).
  public var unitCount: Int { stratumOfUnit.count }

  /// The number of identical persons in a unit.
  public func multiplicity(_ unit: Int) -> Int { multiplicityOfUnit?[unit] ?? 1 }

  /// The strata where one PSU was sampled of several: their variance is a convention, so warn.
  public var strataWithOnePSU: [Int] {
    strata.indices.filter { strata[$0].sampledPSUs == 1 && !strata[$0].isFullCount }
  }

  /// Where the persons of some units stand: how many PSUs and strata they come from.
  ///
  /// The degrees of freedom of an estimate over those units are `psus` − `strata`, after Korn &
  /// Graubard (1999), Analysis of health surveys, section 5.2. R: `degf(subset(design, …))`.
  public func spread(of units: [Int]) -> (psus: Int, strata: Int, isFullCount: Bool) {
    var seenStrata = [Bool](repeating: false, count: strata.count)
    var seenClusters = [Bool](repeating: false, count: stratumOfCluster.count)
    var psus = 0
    for unit in units {
      seenStrata[stratumOfUnit[unit]] = true
      if let cluster = clusterOfUnit?[unit] {
        if !seenClusters[cluster] { psus += 1 }
        seenClusters[cluster] = true
      } else {
        psus += multiplicity(unit)
      }
    }
    let present = strata.indices.filter { seenStrata[$0] }
    let isFullCount = !present.isEmpty && present.allSatisfy { strata[$0].isFullCount }
    return (psus, present.count, isFullCount)
  }
}
