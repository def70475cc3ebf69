/// How much is drawn, and from which seed.
struct Run: Sendable {
  /// The seed.
  var seed: UInt64 = 20_260_101
  /// Draws in each cell of coverage and of clusters; half and a quarter of it for families.
  var draws = 20_000
  /// Surveys of each setting that go through the Estimator as well.
  var checks = 100
}
