import Statistics
import SurveyModel

extension ResponseRates {
  /// Σ d r / Σ d over the places of `urval.csv`, d = population / sampled; nil where all were
  /// sampled at the same rate, where a size is not known, and where places lie in one another.
  ///
  /// r is RR4 of each place, so that its overcoverage leaves the denominator; the bounds weigh RR2
  /// and RR6 together in the same way.
  func weightedRate(_ place: Int?) -> ResponseRateEstimate.WeightedRate? {
    let parts = wave.sample.compactMap(\.place).grouped { $0 }.compactMap(\.first)
      .filter { part in place.map { places.isPlace(part, within: $0) } ?? true }
    guard parts.count > 1 else { return nil }
    let larger = Set(parts.flatMap(places.ancestors))
    var sizes: [Double] = []
    var rates: [ResponseRateEstimate.Rate] = []
    var fractions: [Double] = []
    for part in parts {
      guard !larger.contains(part), let asked = sample(part), let sampled = asked.sampled,
        let population = asked.population, sampled > 0, population > 0,
        case .success(let rate) = estimate(part, asked: asked).rate
      else { return nil }
      sizes.append(population)
      rates.append(rate)
      fractions.append(sampled / population)
    }
    guard let low = fractions.min(), let high = fractions.max(), high > low * (1 + 1e-9) else {
      return nil
    }
    let all = sizes.compensatedSum()
    let weighted = { (bound: (ResponseRateEstimate.Rate) -> Double) in
      ResponseRepresentativity.weightedRate(
        cells: zip(sizes, rates).map {
          ResponseCell(sampled: $0, responded: $0 * bound($1))
        }) ?? 0
    }
    return ResponseRateEstimate.WeightedRate(
      rate: ResponseRateEstimate.Rate(
        estimate: weighted(\.estimate), lower: weighted(\.lower), upper: weighted(\.upper)),
      parts: parts, weightOfAnswer: fractions.map { 1 / ($0 * all) })
  }
}
