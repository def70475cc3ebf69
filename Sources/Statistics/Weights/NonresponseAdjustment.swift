/// Sampled persons who did not answer, of one stratum (and cluster) and one response class.
public struct NonrespondentGroup: Sendable, Equatable {
  /// Their stratum.
  public let stratum: Int
  /// Their cluster; nil in a design without clusters.
  public let cluster: Int?
  /// Their response class.
  public let responseClass: Int
  /// How many they are.
  public let count: Int
  /// The design weight of each.
  public let designWeight: Double

  /// A group of nonrespondents.
  public init(
    stratum: Int, cluster: Int? = nil, responseClass: Int, count: Int, designWeight: Double
  ) {
    self.stratum = stratum
    self.cluster = cluster
    self.responseClass = responseClass
    self.count = count
    self.designWeight = designWeight
  }
}

/// Why a nonresponse adjustment cannot be made.
public enum NonresponseError: Error, Equatable, Sendable {
  /// Persons were sampled in the class and nobody answered; join it with another.
  case classWithoutRespondents(Int)
  /// A count is negative, or a design weight is not a finite number above 0.
  case invalidGroup(Int)
}

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
    where group.count < 0 || !(group.designWeight > 0 && group.designWeight.isFinite) {
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
