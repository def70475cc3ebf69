/// Scores that follow from a unit's cell alone, so that they need not be visited one by one.
///
/// After calibration every respondent has a score, also those outside the domain: −w x′B, where
/// x′B is one number per calibration cell. What a variance needs of them is, for each stratum (or
/// cluster) and cell, how many they are, their mean weight, and the spread of the weights. That is
/// summed once per design; a domain then costs its own units and the groups.
struct BackgroundScores: Sendable {
  /// Persons of one stratum (one cluster, in a clustered design) and one cell.
  struct Group: Sendable {
    var stratum: Int
    /// The cluster, −1 without clusters.
    var cluster: Int
    var cell: Int
    var count: Double
    var meanWeight: Double
    /// Σ (weight − mean)² over the persons; 0 where they all weigh the same.
    var weightSpread: Double
  }

  /// The weight that multiplies the cell's coefficient, per unit.
  let weightOfUnit: [Double]
  /// The group of each unit.
  let groupOfUnit: [Int]
  /// The groups.
  let groups: [Group]

  /// Sums the units into groups, and adds groups of persons who have no unit (nonrespondents).
  init(
    design: SampleDesign, cellOfUnit: [Int], cellCount: Int, weights: [Double],
    weightSpread: [Double]? = nil, absent: [Group] = []
  ) {
    let usesClusters = design.clusterOfUnit != nil
    var groupOfKey: [Int: Int] = [:]
    var groupOfUnit = [Int](repeating: 0, count: design.unitCount)
    var groups: [Group] = []
    for unit in 0..<design.unitCount {
      let place = design.clusterOfUnit?[unit] ?? design.stratumOfUnit[unit]
      let key = place * cellCount + cellOfUnit[unit]
      let group = groupOfKey[key, default: groups.count]
      if group == groups.count {
        groupOfKey[key] = group
        groups.append(
          Group(
            stratum: design.stratumOfUnit[unit], cluster: usesClusters ? place : -1,
            cell: cellOfUnit[unit], count: 0, meanWeight: 0, weightSpread: 0))
      }
      groupOfUnit[unit] = group
      groups[group].add(
        weights[unit], Double(design.multiplicity(unit)), spread: weightSpread?[unit] ?? 0)
    }
    self.weightOfUnit = weights
    self.groupOfUnit = groupOfUnit
    self.groups = groups + absent
  }
}

extension BackgroundScores.Group {
  /// Adds persons of a mean weight and a spread around it, by Welford's update: equal weights leave
  /// the spread exactly 0.
  mutating func add(_ weight: Double, _ persons: Double, spread: Double = 0) {
    let difference = weight - meanWeight
    let total = count + persons
    if count == 0 {
      meanWeight = weight
    } else if difference != 0 {
      weightSpread += persons * count / total * difference * difference
      meanWeight += difference * persons / total
    }
    count = total
    weightSpread += spread
  }

  /// The same place and cell without persons.
  var emptied: BackgroundScores.Group {
    BackgroundScores.Group(
      stratum: stratum, cluster: cluster, cell: cell, count: 0, meanWeight: 0, weightSpread: 0)
  }

  /// What is left when a part of the group is taken out.
  func removing(_ part: BackgroundScores.Group) -> BackgroundScores.Group {
    var rest = self
    rest.count = count - part.count
    if rest.count <= 0 {
      rest.count = 0
      return rest
    }
    let difference = meanWeight - part.meanWeight
    if difference != 0 { rest.meanWeight = meanWeight + difference * part.count / rest.count }
    let between =
      part.count * rest.count / count * (part.meanWeight - rest.meanWeight)
      * (part.meanWeight - rest.meanWeight)
    rest.weightSpread = max(0, weightSpread - part.weightSpread - between)
    return rest
  }
}
