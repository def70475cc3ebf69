import FoundationEssentials
import Statistics
import SurveyModel
import TestSupport
import Testing

@testable import Planning

/// What is said of promises when nothing happened: *tydlig förbättring* at most 2.5 percent.
///
/// With `TRYGG_SIMULATIONS=20000` in the environment each scenario has that many promises, and the
/// table of the article *Promises* is printed.
@Suite struct NothingHappenedTests {
  /// How the promised places are chosen.
  enum Rule: String, CaseIterable {
    case worst = "sämst förra gången"
    case twoWorst = "de två sämsta tillsammans"
    case oneOfThreeWorst = "en av de tre sämsta"
    case fixed = "oberoende av mätningen"
  }

  static let municipalities = [
    SimulatedMunicipality(
      "8 lika platser, 100 svar", shares: Array(repeating: 0.3, count: 8),
      bases: Array(repeating: 100, count: 8)),
    SimulatedMunicipality(
      "8 lika platser, 30 svar", shares: Array(repeating: 0.3, count: 8),
      bases: Array(repeating: 30, count: 8)),
    SimulatedMunicipality(
      "20 lika platser, 60 svar", shares: Array(repeating: 0.25, count: 20),
      bases: Array(repeating: 60, count: 20)),
    SimulatedMunicipality(
      "8 olika platser, 40–300 svar",
      shares: [0.18, 0.22, 0.25, 0.28, 0.30, 0.33, 0.36, 0.42],
      bases: [300, 40, 150, 60, 220, 45, 120, 80]),
    SimulatedMunicipality(
      "en plats mycket sämre", shares: [0.2, 0.2, 0.22, 0.22, 0.24, 0.45],
      bases: [150, 150, 100, 100, 80, 60]),
    SimulatedMunicipality(
      "hela kommunen 6 procentenheter bättre", shares: [0.25, 0.28, 0.3, 0.3, 0.32, 0.35],
      change: -0.06, bases: [80, 80, 80, 80, 80, 80]),
    SimulatedMunicipality(
      "sällsynt, 5 procent", shares: Array(repeating: 0.05, count: 10),
      bases: Array(repeating: 80, count: 10)),
    SimulatedMunicipality(
      "två platser, 200 svar", shares: [0.3, 0.3], bases: [200, 200]),
  ]

  static let isFull = ProcessInfo.processInfo.environment["TRYGG_SIMULATIONS"] != nil
  static let draws =
    ProcessInfo.processInfo.environment["TRYGG_SIMULATIONS"].flatMap(Int.init) ?? 500

  @Test(arguments: municipalities.indices)
  func improvementIsSeldomSaid(_ index: Int) {
    let municipality = Self.municipalities[index]
    for rule in Rule.allCases {
      if rule == .twoWorst, municipality.shares.count < 4 { continue }
      var generator = SeededGenerator(seed: UInt64(1_000 + index))
      var counts: [PromiseVerdict: Int] = [:]
      var uncorrected = 0
      for _ in 0..<Self.draws {
        let (verdict, plain) = promise(municipality, rule, &generator)
        counts[verdict, default: 0] += 1
        if plain { uncorrected += 1 }
      }
      let share = { (verdict: PromiseVerdict) in
        Double(counts[verdict] ?? 0) / Double(Self.draws)
      }
      if Self.isFull {
        let cells =
          [share(.clearImprovement), Double(uncorrected) / Double(Self.draws)]
          + [share(.possibleImprovement), share(.possibleWorsening), share(.clearWorsening)]
        let text = cells.map { String((($0 * 1_000).rounded()) / 10) }
          .joined(separator: " | ")
        print("| \(municipality.name) | \(rule.rawValue) | \(text) |")
      }
      let noise = 3 * (0.025 * 0.975 / Double(Self.draws)).squareRoot()
      #expect(
        share(.clearImprovement) <= 0.025 + noise,
        "\(municipality.name), \(rule.rawValue), seed \(1_000 + index)")
      #expect(share(.clearWorsening) <= 0.025 + noise, "\(municipality.name), \(rule.rawValue)")
    }
  }

  /// The verdict on one promise, and whether a test without correction would have called it clear.
  private func promise(
    _ municipality: SimulatedMunicipality, _ rule: Rule, _ generator: inout SeededGenerator
  ) -> (PromiseVerdict, Bool) {
    let (before, after) = municipality.draw(&generator)
    let order = before.indices.shuffled(using: &generator).sorted {
      Double(before[$0]) / Double(municipality.bases[$0])
        > Double(before[$1]) / Double(municipality.bases[$1])
    }
    let inside: Set<Int> =
      switch rule {
      case .worst: [order[0]]
      case .twoWorst: Set(order.prefix(2))
      case .oneOfThreeWorst:
        [order[Int.random(in: 0..<min(3, order.count), using: &generator)]]
      case .fixed: [Int.random(in: order.indices, using: &generator)]
      }
    guard
      let evidence = PromiseEvidence(
        before: municipality.estimate(before, inside: inside, year: 2020),
        after: municipality.estimate(after, inside: inside, year: 2021),
        direction: .lowerIsBetter, smallestRest: 30),
      let test = PromiseTest.judge(evidence)
    else { return (.undecided, false) }
    return (test.verdict, test.uncorrectedPValue <= 0.025)
  }
}
