public import Estimation
import Statistics
public import SurveyModel

/// How the promised places stood among the others when they were chosen.
public struct Choice: Sendable, Equatable {
  /// The ranks of the promised places among the smallest places, 1 the worst, best rank first;
  /// empty where no such place lies in the promise.
  public let ranks: [Int]
  /// How many places were ranked.
  public let rankedPlaces: Int
  /// The leads of those among the worst over the places outside that stood better.
  public let leads: [PromiseEvidence.Lead]

  /// A place with this rank or a lower number is taken to have been chosen because it stood worst.
  ///
  /// Nobody writes down why a place was chosen. A place further down is not held to be; one among
  /// these is, also when it was chosen for other reasons, which costs power but no false alarm.
  public static let worstRanks = 3

  /// Whether a promised place was among the worst.
  public var isAmongWorst: Bool { ranks.contains { $0 <= Self.worstRanks } }

  /// How the places inside a set stood among all, before.
  public init(_ members: [PlaceSetEstimate.Member], direction: Indicator.Direction) {
    let sign: Double = direction == .lowerIsBetter ? 1 : -1
    let outside = members.filter { !$0.isInside }
    var ranks: [Int] = []
    var leads: [PromiseEvidence.Lead] = []
    for own in members where own.isInside {
      ranks.append(1 + members.count { sign * ($0.share - own.share) > 0 })
      let rankOutside = 1 + outside.count { sign * ($0.share - own.share) > 0 }
      guard rankOutside <= Self.worstRanks else { continue }
      leads += outside.compactMap { other in
        let gap = sign * (own.share - other.share)
        guard gap >= 0 else { return nil }
        return PromiseEvidence.Lead(
          gap: gap, covariance: own.covarianceWithContrast - other.covarianceWithContrast)
      }
    }
    self.ranks = ranks.sorted()
    self.leads = leads
    rankedPlaces = members.count
  }
}

extension PromiseEvidence {
  /// The evidence of two waves' estimates of the promised places; nil when nobody inside is in the
  /// base.
  ///
  /// A rest with fewer than `smallestRest` in the base on either side is not used.
  public init?(
    before: PlaceSetEstimate, after: PlaceSetEstimate, direction: Indicator.Direction,
    smallestRest: Int
  ) {
    guard let first = before.inside, let second = after.inside else { return nil }
    let hasRest = [before.rest, after.rest].allSatisfy { ($0?.base ?? 0) >= Double(smallestRest) }
    self.init(
      before: Side(
        inside: first, rest: hasRest ? before.rest : nil, covariance: before.covariance),
      after: Side(
        inside: second, rest: hasRest ? after.rest : nil, covariance: after.covariance),
      direction: direction, hasClusters: before.hasClusters || after.hasClusters,
      leads: Choice(before.members, direction: direction).leads)
  }
}
