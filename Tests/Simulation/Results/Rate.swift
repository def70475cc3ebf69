/// How often something happened in independent draws.
struct Rate: Sendable {
  /// How often.
  var hits = 0
  /// Of how many.
  var draws = 0

  /// The share of the draws, 0–1; 0 without draws.
  var value: Double { draws > 0 ? Double(hits) / Double(draws) : 0 }

  /// The Monte Carlo standard error of the share.
  var error: Double {
    draws > 0 ? (value * (1 - value) / Double(draws)).squareRoot() : 0
  }

  /// Counts one draw.
  mutating func add(_ happened: Bool) {
    draws += 1
    if happened { hits += 1 }
  }

  /// Both together.
  static func + (first: Rate, second: Rate) -> Rate {
    Rate(hits: first.hits + second.hits, draws: first.draws + second.draws)
  }
}
