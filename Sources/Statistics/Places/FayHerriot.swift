import Glibc

/// Steadied estimates of many small places: each direct estimate is drawn towards what the places
/// have in common, the more the less is known of it.
///
/// Model y = x′β + v + e, v with variance A, e with known variance D. A by restricted maximum
/// likelihood, the estimate is the EBLUP x′b + γ(y − x′b) with γ = A/(A + D), and its mean squared
/// error g1 + g2 + 2 g3. A steadied figure orders places; it never replaces a direct one.
///
/// Source: Fay & Herriot (1979), JASA 74, 269–277; Datta & Lahiri (2000), Statistica Sinica 10,
/// 613–627; Rao & Molina (2015), Small area estimation, sections 5.2 and 6.2.
/// R: `sae::mseFH(method = "REML")`, which stops its iterations earlier.
public struct FayHerriot: Sendable, Equatable {
  /// The steadied estimate of one place.
  public struct Estimate: Sendable, Equatable {
    /// The EBLUP.
    public let value: Double
    /// Its estimated mean squared error.
    public let meanSquaredError: Double
    /// γ, the weight of the direct estimate: 1 keeps it, 0 leaves the common line.
    public let directWeight: Double
  }

  /// The variance A between places that the model does not explain.
  public let variance: Double
  /// The coefficients b of the covariates.
  public let coefficients: [Double]
  /// The estimates, in the order given.
  public let estimates: [Estimate]

  /// Whether the places do not differ beyond chance, so that all follow the common line: say so.
  public var isVarianceZero: Bool { variance == 0 }

  /// Fits the model; `covariates[k]` are the x of place k, an intercept included by the caller.
  ///
  /// Nil when there are no more places than covariates, when a variance is not above 0, or when
  /// the covariates are collinear.
  public static func fit(
    direct: [Double], variances: [Double], covariates: [[Double]]
  ) -> FayHerriot? {
    precondition(direct.count == variances.count && direct.count == covariates.count)
    guard let width = covariates.first?.count, width > 0, direct.count > width,
      covariates.allSatisfy({ $0.count == width }),
      variances.allSatisfy({ $0 > 0 && $0.isFinite })
    else { return nil }
    let likelihood = RestrictedLikelihood(
      direct: direct, variances: variances, covariates: covariates)
    guard let variance = likelihood.maximum(), let state = likelihood.state(at: variance) else {
      return nil
    }
    let information = variances.map { 1 / ((variance + $0) * (variance + $0)) }.compensatedSum()
    let estimates = direct.indices.map { place in
      let total = variance + variances[place]
      let gamma = variance / total
      let fitted = direct[place] - state.residuals[place]
      let g1 = gamma * variances[place]
      let g2 = (1 - gamma) * (1 - gamma) * state.leverage(covariates[place])
      let g3 = variances[place] * variances[place] / (total * total * total) * 2 / information
      return Estimate(
        value: fitted + gamma * state.residuals[place], meanSquaredError: g1 + g2 + 2 * g3,
        directWeight: gamma)
    }
    return FayHerriot(
      variance: variance, coefficients: state.coefficients, estimates: estimates)
  }

  /// A steadied share with its standard error.
  public struct Share: Sendable, Equatable {
    /// The share, 0–1.
    public let share: Double
    /// Its standard error by the delta method.
    public let standardError: Double
    /// The weight of the direct share.
    public let directWeight: Double
  }

  /// Steadies shares on the arcsine scale, where the variance D = 1/(4m) does not depend on them.
  ///
  /// Back by sin², with error |sin 2θ| √MSE. Without covariates: an intercept. Nil as `fit`, or
  /// when an effective base is not above 0.
  /// Source: Casas-Cordero, Encina & Lahiri (2016), in Pratesi (ed.), Analysis of poverty data by
  /// small area estimation, chapter 20, for the scale.
  public static func shares(
    _ shares: [Double], effectiveBases: [Double], covariates: [[Double]]? = nil
  ) -> (model: FayHerriot, shares: [Share])? {
    guard effectiveBases.allSatisfy({ $0 > 0 }) else { return nil }
    let model = fit(
      direct: shares.map { asin(min(1, max(0, $0)).squareRoot()) },
      variances: effectiveBases.map { 1 / (4 * $0) },
      covariates: covariates ?? shares.map { _ in [1] })
    guard let model else { return nil }
    let steadied = model.estimates.map { estimate in
      let angle = min(.pi / 2, max(0, estimate.value))
      return Share(
        share: sin(angle) * sin(angle),
        standardError: abs(sin(2 * angle)) * estimate.meanSquaredError.squareRoot(),
        directWeight: estimate.directWeight)
    }
    return (model, steadied)
  }
}
