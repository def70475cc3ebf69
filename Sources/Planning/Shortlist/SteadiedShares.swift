import Estimation
import Statistics

/// A share drawn towards what the places have in common, beside the direct one.
///
/// Modelled: it orders places, and is never shown where the direct share is not.
public struct SteadiedShare: Sendable, Equatable {
  /// The steadied share, 0–1.
  public var share: Double
  /// The square root of its mean squared error.
  public var standardError: Double
  /// The weight of the direct share, 0–1.
  public let directWeight: Double
}

/// Steadies the shares of the smallest places of one indicator in one wave.
enum SteadiedShares {
  /// With fewer places nothing is to be said of how places differ.
  static let fewestPlaces = 4

  /// The steadied shares in the order given; nil for a place without precision, and for all when
  /// fewer than four have it.
  static func steady(_ shares: [Estimation.ShareEstimate]) -> [SteadiedShare?] {
    let usable = shares.indices.filter { (shares[$0].figures?.effectiveBase ?? 0) > 0 }
    var result = [SteadiedShare?](repeating: nil, count: shares.count)
    guard usable.count >= fewestPlaces,
      let fitted = FayHerriot.shares(
        usable.compactMap { shares[$0].figures?.share },
        effectiveBases: usable.compactMap { shares[$0].figures?.effectiveBase })
    else { return result }
    for (index, steadied) in zip(usable, fitted.shares) {
      result[index] = SteadiedShare(
        share: steadied.share, standardError: steadied.standardError,
        directWeight: steadied.directWeight)
    }
    return result
  }
}
