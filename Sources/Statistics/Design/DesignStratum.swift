/// A stratum of a sample design.
public struct DesignStratum: Sendable, Equatable {
  /// The number of primary sampling units (PSUs) sampled in it, n_h: persons when there are no
  /// clusters.
  ///
  /// Units that cannot contribute to a domain still count.
  public let sampledPSUs: Int
  /// The share of the stratum's PSUs that were sampled, f_h = n_h / N_h; 0 when it is not known.
  public let samplingFraction: Double

  /// A stratum with n_h sampled PSUs, which are the share f_h of all its PSUs.
  public init(sampledPSUs: Int, samplingFraction: Double = 0) {
    self.sampledPSUs = sampledPSUs
    self.samplingFraction = samplingFraction
  }

  /// Whether every PSU was sampled, so that the stratum adds nothing to a variance.
  ///
  /// R counts a stratum as complete when 1 − f is below 1e-7; so does this.
  public var isFullCount: Bool { 1 - samplingFraction < 1e-7 }

  /// The factor (1 − f_h) n_h / (n_h − 1) of the centred sum of squares; 1 − f_h for one PSU.
  var varianceFactor: Double {
    if isFullCount { return 0 }
    let count = Double(sampledPSUs)
    return (1 - samplingFraction) * (sampledPSUs > 1 ? count / (count - 1) : 1)
  }
}
