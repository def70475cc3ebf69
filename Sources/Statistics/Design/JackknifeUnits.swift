/// The primary sampling units (PSUs) of a design, alike ones together.
struct JackknifeUnits {
  /// What one PSU consists of, and how many PSUs are like it.
  struct PSU {
    var units: [Jackknife.Deletion] = []
    var nonrespondents: [Jackknife.Deletion] = []
    var count = 1
  }

  /// The different PSUs of each stratum.
  let psus: [[PSU]]
  /// How many different ones there are in all.
  var different: Int { psus.reduce(0) { $0 + $1.count } }

  /// Clusters one by one; without clusters a PSU per unit, as often as it has persons.
  init(_ design: SampleDesign, nonrespondents: [NonrespondentGroup]) {
    var psus = [[PSU]](repeating: [], count: design.strata.count)
    if let clusterOfUnit = design.clusterOfUnit {
      let count =
        1
        + max(
          clusterOfUnit.max() ?? -1, nonrespondents.compactMap(\.cluster).max() ?? -1)
      var clusters = [PSU](repeating: PSU(), count: count)
      var stratum = [Int](repeating: -1, count: count)
      for (unit, cluster) in clusterOfUnit.enumerated() {
        clusters[cluster].units.append(
          Jackknife.Deletion(index: unit, persons: design.multiplicity(unit)))
        stratum[cluster] = design.stratumOfUnit[unit]
      }
      for (index, group) in nonrespondents.enumerated() {
        guard let cluster = group.cluster, group.count > 0 else { continue }
        clusters[cluster].nonrespondents.append(
          Jackknife.Deletion(index: index, persons: group.count))
        stratum[cluster] = group.stratum
      }
      for (cluster, stratum) in zip(clusters, stratum) where stratum >= 0 {
        psus[stratum].append(cluster)
      }
    } else {
      for (unit, stratum) in design.stratumOfUnit.enumerated() {
        psus[stratum].append(
          PSU(
            units: [Jackknife.Deletion(index: unit, persons: 1)],
            count: design.multiplicity(unit)))
      }
      for (index, group) in nonrespondents.enumerated() where group.count > 0 {
        psus[group.stratum].append(
          PSU(
            nonrespondents: [Jackknife.Deletion(index: index, persons: 1)], count: group.count))
      }
    }
    for (stratum, values) in design.strata.enumerated() {
      let absent = values.sampledPSUs - psus[stratum].reduce(0) { $0 + $1.count }
      if absent > 0 { psus[stratum].append(PSU(count: absent)) }
    }
    self.psus = psus
  }

  /// All PSUs dealt at random into so many groups; `count` of a group is its number of PSUs.
  ///
  /// The deal is the same every time. It has to be random: dealt in order, alike PSUs would be
  /// spread evenly and the groups would differ too little.
  static func groups(of psus: [PSU], stratum: Int, count: Int) -> [PSU] {
    var order = psus.indices.flatMap { Array(repeating: $0, count: psus[$0].count) }
    var state = 0x9E37_79B9_7F4A_7C15 &* UInt64(stratum + 1)
    for last in stride(from: order.count - 1, to: 0, by: -1) {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      order.swapAt(last, Int((state >> 33) % UInt64(last + 1)))
    }
    var groups = [PSU](repeating: PSU(count: 0), count: count)
    for (position, index) in order.enumerated() {
      let group = position % count
      groups[group].count += 1
      add(psus[index].units, to: &groups[group].units)
      add(psus[index].nonrespondents, to: &groups[group].nonrespondents)
    }
    return groups
  }

  private static func add(_ deletions: [Jackknife.Deletion], to sum: inout [Jackknife.Deletion]) {
    for deletion in deletions {
      if let found = sum.firstIndex(where: { $0.index == deletion.index }) {
        sum[found].persons += deletion.persons
      } else {
        sum.append(deletion)
      }
    }
  }
}
