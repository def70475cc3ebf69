/// How much speaks for that a place, or a group in it, has a problem beyond the rest.
public enum EvidenceStrength: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Established now, and either established the wave before too or certainly among the three
  /// worst.
  case strong = "starkt"
  /// Established now: worse than the rest of the municipality, or for a group worse than the same
  /// group in the survey that is compared with.
  case clear = "tydligt"
  /// Nothing is established.
  case weak = "svagt"
  /// Fewer in the base than `minsta_bas_jämförelse`.
  case insufficient = "för få svar"

  /// Orders the strongest first.
  public static func < (left: EvidenceStrength, right: EvidenceStrength) -> Bool {
    left.order < right.order
  }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// A rank interval that ends here or before is *bland de tre*.
  static let topRanks = 3

  /// The strength that the parts of the evidence make together.
  public init(
    hasEnoughAnswers: Bool, wavesEstablishedInARow: Int, ranks: ClosedRange<Int>?,
    rankedPlaces: Int
  ) {
    guard hasEnoughAnswers else {
      self = .insufficient
      return
    }
    guard wavesEstablishedInARow > 0 else {
      self = .weak
      return
    }
    // With three places or fewer everybody is among the three.
    let isAmongWorst =
      rankedPlaces > Self.topRanks
      && (ranks.map { $0.upperBound <= Self.topRanks } ?? false)
    self = wavesEstablishedInARow > 1 || isAmongWorst ? .strong : .clear
  }
}
