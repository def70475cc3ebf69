/// How a confidence interval of a share is made.
///
/// At nominal 95 percent, n 30–1000, shares .03–.45 and uneven weights, the coverage was: Wald
/// 55–96 percent, uncapped Wilson from 88, capped Wilson 93–97, Korn–Graubard 94–99 and wider.
public enum ShareIntervalMethod: String, CaseIterable, Sendable {
  /// Wilson's score interval on the effective base capped at n: the default.
  case wilsonCapped
  /// Wilson's score interval on p(1 − p)/V, which may exceed n.
  case wilson
  /// Clopper–Pearson on the adjusted effective size, at most n: the NCHS standard.
  case kornGraubard
  /// Clopper–Pearson on the adjusted effective size. R: `svyciprop(method = "beta")`.
  case kornGraubardUncapped
  /// Wald on the log odds. R: `svyciprop(method = "xlogit")`.
  case logit
  /// p ± t SE; limits may leave 0–1. R: `svyciprop(method = "mean")`.
  case waldT
  /// p ± z SE; limits may leave 0–1.
  case waldNormal
  /// Wald on the arcsine of √p. R: `svyciprop(method = "asin")`, but kept inside 0–1: where p ± the
  /// margin passes an end, R folds back from it (and can give a lower limit above the upper).
  case arcsine

  /// The method that is used unless another is named.
  public static let standard = ShareIntervalMethod.wilsonCapped
}
