import Statistics

/// One cell of the simulation of verdicts: a municipality in two years, beside a nation.
struct VerdictCell: Sendable {
  /// The municipality.
  let municipality: Municipality
  /// The true share of the first year, and of the nation.
  let share: Double
  /// What is added to it in the second year: 0 for false alarms.
  var difference = 0.0

  /// What one draw gives: two waves of the municipality and three national samples, counted.
  struct Draw {
    var waves: [[Int]]
    var nations: [[Int]]
  }

  /// The nation.
  var nation: Nation { Nation(isRaked: municipality.weighting != .design) }

  /// The rates of each kind of comparison in `draws` draws.
  func rates(draws: Int, random: inout RandomStream) -> [VerdictRates] {
    var result = ComparisonKind.allCases.map { _ in VerdictRates() }
    let sampler = Sampler(self)
    for _ in 0..<draws {
      guard let comparisons = sampler.comparisons(sampler.draw(&random)) else { continue }
      for (index, kind) in ComparisonKind.allCases.enumerated() {
        result[index].add(comparisons[index], direction: kind == .rest ? 0 : difference)
      }
    }
    return result
  }

  /// Draws and compares, with what every draw of the cell shares.
  struct Sampler {
    private let cell: VerdictCell
    private let local: CountedSample
    private let national: CountedSample
    private let societies: [Society]

    init(_ cell: VerdictCell) {
      self.cell = cell
      local = cell.municipality.sample
      national = cell.nation.sample
      societies = [cell.share, cell.share + cell.difference].map {
        Society(share: $0, isUneven: cell.municipality.weighting != .design)
      }
    }

    /// One draw.
    func draw(_ random: inout RandomStream) -> Draw {
      var draw = Draw(waves: [], nations: [])
      for society in societies {
        draw.waves.append(cell.municipality.draw(society, random: &random))
      }
      for _ in 0..<3 { draw.nations.append(cell.nation.draw(societies[0], random: &random)) }
      return draw
    }

    /// The figure that a nation publishes.
    func published(_ counts: [Int], wholePercents: Bool) -> Nation.Published? {
      national.estimate(counts).flatMap {
        Nation.publish($0.estimate, wholePercents: wholePercents)
      }
    }

    /// The comparisons of a draw, one a kind; nil where a sample cannot be raked.
    func comparisons(_ draw: Draw) -> [Comparison]? {
      let waves = draw.waves.compactMap { WeighedCounts(local, counts: $0) }
      guard waves.count == 2, let nation = national.estimate(draw.nations[0])
      else { return nil }
      let places = cell.municipality.sizes.indices
      let wholes = waves.map { wave in wave.estimate { _ in true }?.estimate.evidence }
      let shares = waves.map { wave in places.map { place in wave.estimate { $0.place == place } } }
      let sides = shares.map { $0.map { $0?.estimate.evidence } }
      func against(_ other: ShareEvidence?) -> Comparison {
        Comparison(
          whole: .init(other, wholes[1]), places: sides[1].map { Comparison.Test(other, $0) })
      }
      func side(_ nation: Int, wholePercents: Bool) -> ShareEvidence? {
        published(draw.nations[nation], wholePercents: wholePercents)?.evidence
      }
      return [
        Comparison(
          whole: .init(wholes[0], wholes[1]),
          places: zip(sides[0], sides[1]).map { Comparison.Test($0, $1) }),
        Comparison(
          whole: nil, places: places.map { againstRest($0, shares[1][$0], waves[1]) }),
        against(nation.estimate.evidence),
        against(side(1, wholePercents: false)), against(side(2, wholePercents: true)),
      ]
    }

    private func againstRest(
      _ place: Int, _ own: DomainShare?, _ wave: WeighedCounts
    ) -> Comparison.Test? {
      guard let own, let rest = wave.estimate(where: { $0.place != place }) else { return nil }
      let covariance = wave.estimator.covariance(rest, own)
      return Comparison.Test(
        rest.estimate.evidence, own.estimate.evidence,
        correlation: covariance == 0
          ? 0
          : Difference.correlation(
            rest.estimate.evidence, own.estimate.evidence, covariance: covariance))
    }
  }
}
