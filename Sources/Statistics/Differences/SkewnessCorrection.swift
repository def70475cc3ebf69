/// Reads a standardised statistic against a skewed distribution instead of the normal.
///
/// A small base at a low share is skewed, so that the far tail that a family of places looks at is
/// heavier than the normal's. To first order a sum of skewness γ has the quantile
/// z = z′ + γ(z′² − 1)/6 where the normal has z′; the correction solves it for z′.
///
/// Sources: Cornish & Fisher (1938), Revue de l'Institut International de Statistique 5, 307–320;
/// for shares Gart & Nam (1988), Biometrics 44, 323–338, and Laud (2017), Pharmaceutical Statistics
/// 16, 334–348. R: `ratesci::scoreci(skew = TRUE)`, which goes back to the uncorrected statistic
/// where there is no root; here the nearest to one is used, which is the more cautious.
public enum SkewnessCorrection {
  /// The normal deviate z′ with the tail that `statistic` has when the skewness is `skewness`.
  ///
  /// The statistic itself without skewness. Of the two roots the one that tends to the statistic as
  /// the skewness goes to 0. A statistic so far out in the short tail that there is no root gives
  /// the end of that tail, −3/γ.
  public static func deviate(_ statistic: Double, skewness: Double) -> Double {
    let slope = skewness / 6
    let discriminant = 1 + 4 * slope * (slope + statistic)
    if discriminant < 0 { return -1 / (2 * slope) }
    // The root (√d − 1)/(2γ/6), without the subtraction that loses digits at a small skewness.
    return 2 * (slope + statistic) / (1 + discriminant.squareRoot())
  }
}
