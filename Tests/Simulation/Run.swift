/// How much is drawn, and from which seed.
struct Run: Sendable {
  /// The seed.
  var seed: UInt64 = 20_260_101
  /// Draws in each cell of coverage.
  var draws = 20_000
}
