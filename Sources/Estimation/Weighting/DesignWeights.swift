import Diagnostics
import Statistics
import SurveyModel

/// The weights a wave starts from, and the design that its variance rests on.
///
/// Strata as response groups: Särndal, Swensson & Wretman (1992), Model assisted survey sampling,
/// section 15.6.
struct DesignWeights {
  /// Where the weights come from.
  enum Origin: Sendable, Equatable {
    /// Everybody counts alike.
    case none
    /// N/n by stratum.
    case design
    /// A column of role `vikt`.
    case delivered
  }

  /// Where the weights come from.
  let origin: Origin
  /// The weight of each respondent.
  let weights: WeightColumn
  /// The strata of the design.
  let strata: [DesignStratum]
  /// The cluster of each respondent, numbered over all strata; nil without clusters.
  let clusterOfRespondent: [Int]?
  /// How many clusters took part; nil without clusters.
  let clusterCount: Int?

  /// Weights and design of a wave from its strata.
  ///
  /// N_h/n_h with n_h the respondents of the stratum, so that strata are response groups. A
  /// delivered weight takes its place; the sampling fractions f_h = n_h/N_h hold all the same.
  /// Nothing is known where there is no frame: weight 1 and f 0. One stratum without a frame
  /// among others that have one gets their mean weight, and f 0.
  init(_ wave: Wave, strata stratification: Stratification) {
    let table = wave.respondents
    let persons = Self.sizes(stratification)
    let clusters = Self.clusters(table, strata: stratification)
    clusterOfRespondent = clusters?.ofRespondent
    clusterCount = clusters?.strata.count
    let clustersOfStratum = clusters.map { clusters in
      stratification.names.indices.map { stratum in clusters.strata.count { $0 == stratum } }
    }
    var known: [Double?] = stratification.frames.enumerated().map { stratum, frame in
      guard let frame, persons[stratum] > 0 else { return nil }
      if let population = frame.population, population > 0 {
        return population / Double(persons[stratum])
      }
      if let clusters = frame.clusterPopulation, let taken = clustersOfStratum?[stratum] {
        return clusters / Double(taken)
      }
      return nil
    }
    let total = known.indices.reduce(0.0) { $0 + (known[$1] ?? 0) * Double(persons[$1]) }
    let framed = known.indices.reduce(0) { $0 + (known[$1] == nil ? 0 : persons[$1]) }
    let mean = framed > 0 ? total / Double(framed) : 1
    for stratum in known.indices where known[stratum] == nil { known[stratum] = mean }
    let byStratum = known.map { $0 ?? 1 }
    if !table.weights.isEmpty {
      origin = .delivered
      weights = table.weights
    } else {
      origin = framed > 0 ? .design : .none
      weights = WeightColumn(stratification.stratumOfRespondent.map { byStratum[$0] })
    }
    strata = stratification.frames.enumerated().map { stratum, frame in
      let taken = clustersOfStratum?[stratum] ?? persons[stratum]
      let size = clusters == nil ? frame?.population : frame?.clusterPopulation
      let fraction = size.map { $0 > 0 ? min(1, Double(taken) / $0) : 0 } ?? 0
      return DesignStratum(sampledPSUs: taken, samplingFraction: fraction)
    }
  }

  /// The respondents of each stratum.
  static func sizes(_ stratification: Stratification) -> [Int] {
    var sizes = [Int](repeating: 0, count: stratification.names.count)
    if sizes.count == 1 { return [stratification.stratumOfRespondent.count] }
    for stratum in stratification.stratumOfRespondent { sizes[stratum] += 1 }
    return sizes
  }

  /// Clusters, which are nested in strata: the same number in two strata is two clusters.
  private static func clusters(
    _ table: ResponseTable, strata: Stratification
  ) -> (ofRespondent: [Int], strata: [Int])? {
    guard !table.clusters.isEmpty else { return nil }
    struct Key: Hashable {
      let stratum: Int
      let cluster: UInt32
    }
    var slots: [Key: Int] = [:]
    var stratumOfCluster: [Int] = []
    var ofRespondent: [Int] = []
    ofRespondent.reserveCapacity(table.count)
    for (row, cluster) in table.clusters.enumerated() {
      let stratum = strata.stratumOfRespondent[row]
      let slot = slots[Key(stratum: stratum, cluster: cluster), default: stratumOfCluster.count]
      if slot == stratumOfCluster.count {
        slots[Key(stratum: stratum, cluster: cluster)] = slot
        stratumOfCluster.append(stratum)
      }
      ofRespondent.append(slot)
    }
    return (ofRespondent, stratumOfCluster)
  }
}
