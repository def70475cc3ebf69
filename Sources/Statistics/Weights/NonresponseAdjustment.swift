/// Weights adjusted for nonresponse in classes known from the frame: w = d W_c / R_c.
///
/// W_c is the design-weighted number of sampled in class c, R_c of those who answered. The
/// adjustment is itself estimated, so the variance runs over all sampled, respondents or not:
/// z = d [ū_c + r (W_c/R_c)(u − ū_c)], ū_c = Σ d r u / Σ d r in c, with u at the final weights. The
/// design's n_h then counts all sampled PSUs.
///
/// Source: Lundström & Särndal (2005), Estimation in surveys with nonresponse, chapter 11;
/// Särndal, Swensson & Wretman (1992), result 15.6.1, linearised.
public struct NonresponseAdjustment: Sendable {
  /// The final weight of each unit's persons.
  public let weights: [Double]
  /// W_c / R_c of each class; 1 for a class that does not occur.
  public let factors: [Double]

  let classOfUnit: [Int]
  private let designWeights: [Double]
  private let multiplicity: [Int]?
  private let respondedWeight: [Double]
  private let nonrespondents: [NonrespondentGroup]

  /// An adjustment from the respondents' units and the groups of those who did not answer.
  public init(
    designWeights: [Double], multiplicity: [Int]? = nil, classOfUnit: [Int],
    nonrespondents: [NonrespondentGroup]
  ) throws(NonresponseError) {
    precondition(classOfUnit.count == designWeights.count, "one class per unit")
    for (index, group) in nonrespondents.enumerated()
    where group.count < 0 || group.responseClass < 0
      || !(group.designWeight > 0 && group.designWeight.isFinite)
    {
      throw .invalidGroup(index)
    }
    let classes = 1 + max(classOfUnit.max() ?? -1, nonrespondents.map(\.responseClass).max() ?? -1)
    var responded = [CompensatedSum](repeating: CompensatedSum(), count: classes)
    var silent = responded
    for unit in classOfUnit.indices {
      responded[classOfUnit[unit]].add(designWeights[unit] * Double(multiplicity?[unit] ?? 1))
    }
    for group in nonrespondents {
      silent[group.responseClass].add(group.designWeight * Double(group.count))
    }
    var factors = [Double](repeating: 1, count: classes)
    for index in 0..<classes where silent[index].value > 0 {
      guard responded[index].value > 0 else { throw .classWithoutRespondents(index) }
      factors[index] = (responded[index].value + silent[index].value) / responded[index].value
    }
    weights = designWeights.indices.map { designWeights[$0] * factors[classOfUnit[$0]] }
    self.factors = factors
    self.classOfUnit = classOfUnit
    self.designWeights = designWeights
    self.multiplicity = multiplicity
    respondedWeight = responded.map(\.value)
    self.nonrespondents = nonrespondents
  }

  /// ū_c of each class.
  func classMeans(_ influence: UnitValues) -> [Double] {
    var sums = [Double](repeating: 0, count: respondedWeight.count)
    for (unit, value) in zip(influence.units, influence.values) {
      sums[classOfUnit[unit]] += designWeights[unit] * Double(multiplicity?[unit] ?? 1) * value
    }
    return sums.indices.map { respondedWeight[$0] > 0 ? sums[$0] / respondedWeight[$0] : 0 }
  }

  /// Whether every nonrespondent has a place in the design, which counts all sampled.
  func check(design: SampleDesign) throws(NonresponseError) {
    var clusters = Array(repeating: Set<Int>(), count: design.strata.count)
    var persons = [Int](repeating: 0, count: design.strata.count)
    for unit in classOfUnit.indices {
      let stratum = design.stratumOfUnit[unit]
      persons[stratum] += design.multiplicity(unit)
      if let cluster = design.clusterOfUnit?[unit] { clusters[stratum].insert(cluster) }
    }
    for (index, group) in nonrespondents.enumerated() {
      guard design.strata.indices.contains(group.stratum),
        (group.cluster != nil) == (design.clusterOfUnit != nil), group.cluster ?? 0 >= 0
      else { throw .invalidGroup(index) }
      persons[group.stratum] += group.count
      if let cluster = group.cluster, group.count > 0 { clusters[group.stratum].insert(cluster) }
    }
    for (stratum, values) in design.strata.enumerated() {
      let present = design.clusterOfUnit == nil ? persons[stratum] : clusters[stratum].count
      if present > values.sampledPSUs {
        throw .sampledPSUsTooFew(stratum: stratum, present: present)
      }
    }
  }

  /// What a class mean is multiplied by: d (1 − W_c/R_c) for who answered, d for who did not.
  func backgroundScores(design: SampleDesign) -> BackgroundScores {
    let absent = nonrespondents.filter { $0.count > 0 }.map { group in
      BackgroundScores.Group(
        stratum: group.stratum, cluster: group.cluster ?? -1, cell: group.responseClass,
        count: Double(group.count), meanWeight: group.designWeight, weightSpread: 0)
    }
    return BackgroundScores(
      design: design, cellOfUnit: classOfUnit, cellCount: factors.count,
      weights: designWeights.indices.map {
        designWeights[$0] * (1 - factors[classOfUnit[$0]])
      }, absent: absent)
  }
}
