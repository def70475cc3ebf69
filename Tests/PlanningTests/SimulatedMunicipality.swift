import Estimation
import Statistics
import SurveyModel
import TestSupport

/// A municipality whose true shares are known, asked twice by simple random samples per place.
struct SimulatedMunicipality {
  let name: String
  /// The true share of each place before.
  let shares: [Double]
  /// How much every true share changes to the wave after.
  let change: Double
  /// Respondents of each place in each wave.
  let bases: [Int]

  private let before: [BinomialTable]
  private let after: [BinomialTable]

  init(_ name: String, shares: [Double], change: Double = 0, bases: [Int]) {
    self.name = name
    self.shares = shares
    self.change = change
    self.bases = bases
    before = zip(bases, shares).map { BinomialTable(trials: $0, share: $1) }
    after = zip(bases, shares).map { BinomialTable(trials: $0, share: $1 + change) }
  }

  /// How many in each place gave the counted answer, before and after.
  func draw(_ generator: inout SeededGenerator) -> (before: [Int], after: [Int]) {
    (before.map { $0.draw(&generator) }, after.map { $0.draw(&generator) })
  }

  /// The estimate of a set of places from the counts of a wave.
  func estimate(_ counts: [Int], inside: Set<Int>, year: Int) -> PlaceSetEstimate {
    func evidence(_ places: [Int]) -> ShareEvidence {
      let base = Double(places.map { bases[$0] }.reduce(0, +))
      let share = Double(places.map { counts[$0] }.reduce(0, +)) / base
      return ShareEvidence(
        share: share, variance: share * (1 - share) / base, base: base, effectiveBase: base,
        degreesOfFreedom: base - 1)
    }
    let own = bases.indices.filter { inside.contains($0) }
    let others = bases.indices.filter { !inside.contains($0) }
    let (insideBase, restBase) = (
      own.map { bases[$0] }.reduce(0, +), others.map { bases[$0] }.reduce(0, +)
    )
    let members = bases.indices.map { place in
      let single = evidence([place])
      let isInside = inside.contains(place)
      let weight = Double(bases[place]) / Double(isInside ? insideBase : -restBase)
      return PlaceSetEstimate.Member(
        place: place, isInside: isInside, share: single.share, base: bases[place],
        effectiveBase: single.effectiveBase, covarianceWithContrast: weight * single.variance)
    }
    return PlaceSetEstimate(
      wave: WaveIdentifier(year: year), isOpenLink: false, hasClusters: false,
      inside: evidence(own), rest: evidence(others), covariance: 0, members: members)
  }
}

/// Draws from a binomial distribution by looking a uniform number up in its cumulative table.
struct BinomialTable {
  private let cumulative: [Double]

  init(trials: Int, share: Double) {
    var terms = [Double](repeating: 0, count: trials + 1)
    // From the mode outwards, so that nothing underflows.
    let mode = min(trials, Int(Double(trials + 1) * share))
    terms[mode] = 1
    for k in stride(from: mode, to: 0, by: -1) {
      terms[k - 1] = terms[k] * Double(k) / Double(trials - k + 1) * (1 - share) / share
    }
    for k in mode..<trials {
      terms[k + 1] = terms[k] * Double(trials - k) / Double(k + 1) * share / (1 - share)
    }
    let total = terms.reduce(0, +)
    var sum = 0.0
    cumulative = terms.map { term in
      sum += term / total
      return sum
    }
  }

  /// A number of successes.
  func draw(_ generator: inout SeededGenerator) -> Int {
    let uniform = Double.random(in: 0..<1, using: &generator)
    var (low, high) = (0, cumulative.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] > uniform { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
