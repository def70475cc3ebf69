import Glibc

/// A population by sex and age whose answers differ between groups, and who answer unevenly.
///
/// Answers follow sex and age with an interaction, so that raking to the two margins helps without
/// explaining everything. The chance to answer is a product of one factor for sex and one for age,
/// as raking takes it to be.
struct Society {
  /// Codes of sex.
  static let sexes = ["kvinna", "man"]
  /// Codes of age.
  static let ages = ["16–29", "30–49", "50–69", "70–84"]
  /// The population share of each cell, age within sex.
  static let population: [Double] = [0.5, 0.5].flatMap { sex in
    [0.22, 0.30, 0.28, 0.20].map { sex * $0 }
  }
  /// The known totals of sex and of age, in 100 000 inhabitants.
  static var margins: [[Double]] {
    var sexTotals = [Double](repeating: 0, count: sexes.count)
    var ageTotals = [Double](repeating: 0, count: ages.count)
    for (cell, share) in population.enumerated() {
      sexTotals[cell / ages.count] += 100_000 * share
      ageTotals[cell % ages.count] += 100_000 * share
    }
    return [sexTotals, ageTotals]
  }
  /// The number of cells.
  static var cellCount: Int { population.count }

  /// The share of the respondents who are in each cell.
  let respondents: [Double]
  /// The share of each cell whose answer counts.
  let answers: [Double]

  private let cumulative: [Double]

  /// A population with a true share; everybody as likely to answer unless `isUneven`, and every
  /// group with the same share when the groups are `alike`.
  init(share: Double, isUneven: Bool, alike: Bool = false) {
    let chances: [Double] = [1.1, 0.9].flatMap { sex in [0.5, 0.8, 1.2, 1.4].map { sex * $0 } }
    let answering = zip(Self.population, chances).map { $0 * (isUneven ? $1 : 1) }
    let sum = answering.reduce(0, +)
    respondents = answering.map { $0 / sum }
    let effects =
      alike ? Self.population.map { _ in 0 } : [0.5, 0.3, 0.2, 0.3, 0.1, -0.5, -0.5, -0.2]
    func answers(_ level: Double) -> [Double] { effects.map { 1 / (1 + exp(-level - $0)) } }
    var low = -20.0
    var high = 20.0
    while high - low > 1e-13 {
      let middle = (low + high) / 2
      let mean = zip(Self.population, answers(middle)).reduce(0) { $0 + $1.0 * $1.1 }
      if mean < share { low = middle } else { high = middle }
    }
    self.answers = answers(high)
    var running = 0.0
    cumulative = respondents.map { share in
      running += share
      return running
    }
  }

  /// One person: the cell and whether the answer counts.
  func person(_ random: inout RandomStream) -> (cell: Int, isPositive: Bool) {
    let place = random.unit()
    var cell = 0
    while cell < cumulative.count - 1 && place >= cumulative[cell] { cell += 1 }
    return (cell, random.unit() < answers[cell])
  }
}
