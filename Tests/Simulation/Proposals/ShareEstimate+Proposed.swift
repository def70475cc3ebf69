import Statistics

extension ShareEstimate {
  /// A proposed change: the effective base held to at most Kish's effective size, not only to n.
  ///
  /// With few respondents and uneven weights the variance is estimated from a handful of persons,
  /// and is as often too small as too large. Kish's size does not depend on the answers.
  var proposedEvidence: ShareEvidence {
    ShareEvidence(
      share: share, variance: variance, base: Double(base),
      effectiveBase: isFullCount ? effectiveBase : min(effectiveBase, kishEffectiveSize),
      degreesOfFreedom: Double(degreesOfFreedom))
  }
}
