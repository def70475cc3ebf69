/// The stratified delete-one jackknife: the variance of an estimate from making it anew without
/// each primary sampling unit (PSU) in turn.
///
/// It needs no linearisation, so that it checks one. Persons who are alike give the same estimate,
/// which is made once. Where there are too many different PSUs, random groups of them are deleted
/// instead.
///
/// Source: Wolter (2007), Introduction to variance estimation, 2nd ed., sections 4.5–4.6; Kott
/// (2001), The delete-a-group jackknife, Journal of Official Statistics 17, 521–526. R:
/// `as.svrepdesign(type = "JKn", mse = TRUE)`; a stratum with one PSU adds nothing here, and the
/// finite population correction is applied to each stratum's sum.
public struct Jackknife: Sendable {
  /// What is deleted in one replicate, and how often replicates like it occur.
  public struct Replicate: Sendable, Equatable {
    /// The stratum.
    public let stratum: Int
    /// The units with how many of their persons are deleted.
    public let units: [Deletion]
    /// The groups of nonrespondents with how many of theirs are.
    public let nonrespondents: [Deletion]
    /// How many replicates are like this one.
    public let count: Int
    /// n_h / (n_h − deleted): what the others of the stratum are multiplied by.
    public let scale: Double
    /// The factor (1 − f_h)(G − 1)/G of its square, G the replicates of the stratum.
    public let factor: Double
  }

  /// So many persons of a unit or of a group of nonrespondents.
  public struct Deletion: Sendable, Equatable {
    /// The index of the unit or group.
    public let index: Int
    /// How many persons.
    public var persons: Int
  }

  /// The variance, and how it was reached.
  public struct Result: Sendable, Equatable {
    /// Σ factor Σ count (θ_r − θ)², around the estimate from everybody; never negative.
    public let variance: Double
    /// How many replicates were made anew.
    public let replicates: Int
    /// How many of them could not be estimated and are left out.
    public let failed: Int
  }

  /// The different replicates, by stratum.
  public let replicates: [Replicate]
  /// Whether random groups of PSUs are deleted instead of each alone.
  public let isGrouped: Bool

  /// The replicates of a design, at most about `maximumReplicates` different ones, two a stratum at
  /// least.
  ///
  /// Strata with one PSU and those fully counted have none. PSUs that were sampled but are neither
  /// among the units nor the nonrespondents are deleted too: the others of the stratum weigh more.
  public init(
    _ design: SampleDesign, nonrespondents: [NonrespondentGroup] = [],
    maximumReplicates: Int = 4_000
  ) {
    let units = JackknifeUnits(design, nonrespondents: nonrespondents)
    isGrouped = units.different > maximumReplicates
    var replicates: [Replicate] = []
    for (stratum, values) in design.strata.enumerated()
    where values.sampledPSUs > 1 && !values.isFullCount {
      let psus = units.psus[stratum]
      var parts = psus.map { ($0, $0.count) }
      if isGrouped {
        let wanted = psus.count * maximumReplicates / max(1, units.different)
        parts = JackknifeUnits.groups(
          of: psus, stratum: stratum, count: min(values.sampledPSUs, max(2, wanted))
        ).map { ($0, 1) }
      }
      let size = Double(values.sampledPSUs)
      let total = Double(parts.reduce(0) { $0 + $1.1 })
      for (part, count) in parts {
        let deleted = isGrouped ? Double(part.count) : 1
        guard size > deleted else { continue }
        replicates.append(
          Replicate(
            stratum: stratum, units: part.units, nonrespondents: part.nonrespondents,
            count: count, scale: size / (size - deleted),
            factor: (1 - values.samplingFraction) * (total - 1) / total))
      }
    }
    self.replicates = replicates
  }

  /// The variance around an estimate, each replicate estimated by a closure that may fail.
  public func variance(
    around estimate: Double, _ estimated: (Replicate) -> Double?
  ) -> Result {
    var sum = CompensatedSum()
    var failed = 0
    for replicate in replicates {
      guard let value = estimated(replicate) else {
        failed += 1
        continue
      }
      let distance = value - estimate
      sum.add(replicate.factor * Double(replicate.count) * distance * distance)
    }
    return Result(variance: max(0, sum.value), replicates: replicates.count, failed: failed)
  }
}
