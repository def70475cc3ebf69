import Statistics
import TestSupport

/// A reference sample as arrays, with the domains that its expected blocks name.
struct SampleCase {
  let table: CaseTable
  let outcome: [Double?]
  let estimator: ShareEstimator

  init(
    _ table: CaseTable, outcome: String, weight: String, strata: [String] = [],
    cluster: [String]? = nil, populationSize: String? = nil,
    lonelyPSU: LonelyPSU = .grandMean,
    adjust: (SampleDesign, [Double]) throws -> LinearizedVariance = {
      LinearizedVariance(design: $0, weights: $1)
    }
  ) throws {
    self.table = table
    self.outcome = try table.optionalNumbers(outcome)
    let design = try Self.design(
      table, strata: strata, cluster: cluster, populationSize: populationSize,
      lonelyPSU: lonelyPSU)
    estimator = ShareEstimator(try adjust(design, try table.numbers(weight)))
  }

  static func design(
    _ table: CaseTable, strata: [String], cluster: [String]?, populationSize: String?,
    lonelyPSU: LonelyPSU = .grandMean
  ) throws -> SampleDesign {
    let stratumOfUnit = try table.codes(strata)
    let clusterOfUnit = try cluster.map { try table.codes(strata + $0) }
    let population = try populationSize.map { try table.numbers($0) }
    let strataCount = 1 + (stratumOfUnit.max() ?? -1)
    var members = [Set<Int>](repeating: [], count: strataCount)
    var sizes = [Double](repeating: .infinity, count: strataCount)
    for row in stratumOfUnit.indices {
      members[stratumOfUnit[row]].insert(clusterOfUnit?[row] ?? row)
      if let population { sizes[stratumOfUnit[row]] = population[row] }
    }
    return try SampleDesign(
      strata: members.indices.map {
        DesignStratum(
          sampledPSUs: members[$0].count, samplingFraction: Double(members[$0].count) / sizes[$0])
      }, stratumOfUnit: stratumOfUnit, clusterOfUnit: clusterOfUnit, lonelyPSU: lonelyPSU)
  }

  /// The rows of a domain, answered or not.
  func rows(of domain: JSONValue) throws -> [Int] {
    var rows = Array(table.rows.indices)
    for (column, value) in domain.object {
      let texts = try table.texts(column)
      let wanted = value.string ?? value.int.map(String.init) ?? ""
      rows = rows.filter { texts[$0] == wanted }
    }
    return rows
  }

  func share(of rows: [Int]) throws -> DomainShare {
    let answered = rows.filter { outcome[$0] != nil }
    guard
      let share = estimator.estimate(
        units: answered, positive: answered.map { outcome[$0] == 1 })
    else { throw CaseError.noEstimate("empty base") }
    return share
  }
}

/// A readable name of a domain for messages.
func describe(_ domain: JSONValue) -> String {
  domain.object.sorted { $0.key < $1.key }
    .map { "\($0.key)=\($0.value.string ?? String($0.value.int ?? 0))" }
    .joined(separator: ",")
}
