extension SampleDesign {
  /// The variance of Σ z over the persons, for scores z per person of each unit.
  ///
  /// V = Σ_h (1 − f_h) n_h / (n_h − 1) Σ_j (z_hj − z̄_h)², j over all n_h sampled PSUs of the
  /// stratum, z summed within a cluster; PSUs that are absent or 0 count. A stratum with one PSU
  /// follows `lonelyPSU`; a fully counted one adds nothing. Never negative; 0 without units.
  ///
  /// Source: Särndal, Swensson & Wretman (1992), Model assisted survey sampling, chapter 5;
  /// Binder (1983), International Statistical Review 51, 279–292. R: `svyrecvar`, first stage.
  public func variance(of scores: [Double]) -> Double { variance(of: UnitValues(all: scores)) }

  /// The variance of Σ z, for scores that are 0 in the units that are not listed.
  public func variance(of scores: UnitValues) -> Double { max(0, covariance(scores, scores)) }

  /// The covariance of Σ z and Σ z′, the same sum with z z′ for z².
  public func covariance(_ first: [Double], _ second: [Double]) -> Double {
    covariance(UnitValues(all: first), UnitValues(all: second))
  }

  /// The covariance of Σ z and Σ z′, for scores that are 0 in the units that are not listed.
  public func covariance(_ first: UnitValues, _ second: UnitValues) -> Double {
    let entries = first.merged(with: second).map {
      ScoreProducts.Entry(unit: $0.unit, first: $0.first, second: $0.second)
    }
    return ScoreProducts(design: self, entries: entries).covariance()
  }
}
