/// Simulates what the program publishes: coverage of its intervals, false alarms of its verdicts.
@main
enum Simulation {
  static func main() async {
    let clock = ContinuousClock()
    for weighting in Municipality.Weighting.allCases {
      for sizes in [[Int]](arrayLiteral: (0..<8).map { 30 + $0 % 8 }, (0..<30).map { 30 + $0 % 11 })
      {
        var random = RandomStream(seed: 1, stream: 1)
        let start = clock.now
        let rates = VerdictCell(
          municipality: Municipality(sizes: sizes, weighting: weighting), share: 0.1
        ).rates(draws: 400, random: &random)
        print(weighting, sizes.count, (clock.now - start) / 400)
        for (k, r) in zip(ComparisonKind.allCases, rates) {
          print(
            k, percent(r.families.value), percent(r.places.value), percent(r.alone.value),
            percent(r.whole.value), r.families.draws, r.places.draws, r.whole.draws)
        }
      }
    }
  }
}
