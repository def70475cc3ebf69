internal import Concurrency
internal import Estimation
internal import SurveyModel

extension SecondarySuppression {
  /// Works out what must be hidden in every wave, several at the same time: no sum holds counts of
  /// two waves.
  ///
  /// `rows` are what the first layer made of `estimates`, in order. In waves of `unknownWeights` a
  /// share does not tell how many are counted, so that the sizes of those numbers tell a reader
  /// nothing.
  static func everyWave(
    estimates: [ShareEstimate], rows: [PublishableShare], rates: [ResponseRateEstimate],
    counts: [RespondentCount], threads: Int, _ rules: Rules
  ) -> SecondarySuppression {
    var waves: Set<WaveIdentifier> = []
    waves.formUnion(estimates.map(\.wave))
    waves.formUnion(rates.map(\.wave))
    waves.formUnion(counts.map(\.wave))
    let places = Dictionary(grouping: estimates.indices) { estimates[$0].wave }
    let parts = waves.sorted().parallelMap(
      threads: threads, weight: { places[$0]?.count ?? 0 }
    ) { wave in
      let own = places[wave] ?? []
      return SecondarySuppression(
        estimates: own.map { estimates[$0] }, rows: own.map { rows[$0] },
        rates: rates.filter { $0.wave == wave }, counts: counts.filter { $0.wave == wave }, rules)
    }
    return parts.reduce(into: SecondarySuppression(rules)) { $0.add($1) }
  }
}
