import Diagnostics
import Estimation
import SurveyModel
import TestSupport
import Testing

/// What must not change when nothing that matters does; the seed replays a failure.
@Suite struct PropertyTests {
  @Test(arguments: 0..<4 as Range<UInt64>)
  func everyNumberOfThreadsGivesTheSame(seed: UInt64) {
    let sample = PropertySample(seed: seed)
    let names = ["a", "b", "c", "d", "e"]
    let indicators = names.map {
      Indicator(name: $0, title: $0, question: "q", countedCodes: ["1"])
    }
    let alone = sample.run(indicators: indicators)
    for threads in 2...8 {
      let together = sample.run(indicators: indicators, threads: threads)
      #expect(alone.shares == together.shares, "seed \(seed), \(threads) threads")
      #expect(alone.comparisons == together.comparisons, "seed \(seed), \(threads) threads")
    }
  }

  /// Every number of two runs, side by side.
  private func expectSame(
    _ first: EstimatedSurvey, _ second: EstimatedSurvey, tolerance: Double = 1e-9,
    _ comment: Comment
  ) {
    #expect(first.shares.count == second.shares.count, comment)
    for (one, other) in zip(first.shares, second.shares) {
      #expect(one.base == other.base && one.counted == other.counted, comment)
      for (a, b) in zip(numbers(one), numbers(other)) {
        #expect(abs(a - b) <= tolerance * max(1, abs(b)), comment)
      }
    }
    #expect(first.comparisons.count == second.comparisons.count, comment)
    for (one, other) in zip(first.comparisons, second.comparisons) {
      #expect((one.test == nil) == (other.test == nil), comment)
      guard let a = one.test, let b = other.test else { continue }
      #expect(abs(a.difference - b.difference) <= tolerance, comment)
      #expect(abs(a.standardError - b.standardError) <= tolerance, comment)
      #expect(abs(a.adjustedPValue - b.adjustedPValue) <= 1e-7, comment)
      #expect(abs(a.cautiousPValue - b.cautiousPValue) <= 1e-7, comment)
      #expect(a.verdict == b.verdict, comment)
    }
  }

  private func numbers(_ estimate: ShareEstimate) -> [Double] {
    guard let figures = estimate.figures else { return [estimate.share ?? -1] }
    return [
      figures.share, figures.standardError ?? -1, figures.effectiveBase ?? -1,
      figures.lower ?? -1, figures.upper ?? -1, Double(figures.degreesOfFreedom ?? -1),
      figures.kornGraubardLower ?? -1, figures.kornGraubardUpper ?? -1,
    ]
  }

  @Test(arguments: PropertySample.seeds) func theOrderOfRowsDoesNotMatter(seed: UInt64) {
    let sample = PropertySample(seed: seed)
    var shuffled = sample
    var generator = SeededGenerator(seed: seed + 1000)
    let order = Array(0..<sample.wave.count).shuffled(using: &generator)
    shuffled.wave.places = order.map { sample.wave.places[$0] }
    if !sample.wave.weights.isEmpty {
      shuffled.wave.weights = order.map { sample.wave.weights[$0] }
      shuffled.wave.clusters = order.map { sample.wave.clusters[$0] }
    }
    for index in sample.wave.groups.indices {
      shuffled.wave.groups[index].codes = order.map { sample.wave.groups[index].codes[$0] }
    }
    shuffled.wave.questions[0].codes = order.map { sample.wave.questions[0].codes[$0] }
    expectSame(sample.run(), shuffled.run(), "seed \(seed)")
  }

  @Test(arguments: PropertySample.seeds) func theScaleOfWeightsDoesNotMatter(seed: UInt64) {
    var sample = PropertySample(seed: seed)
    var generator = SeededGenerator(seed: seed + 2000)
    if sample.wave.weights.isEmpty {
      sample.wave.weights = (0..<sample.wave.count).map { _ in
        Double.random(in: 0.5...4, using: &generator)
      }
    }
    var scaled = sample
    scaled.wave.weights = sample.wave.weights.map { $0 * 1234.5 }
    expectSame(sample.run(), scaled.run(), "seed \(seed)")
  }

  /// A place told apart in two parts is still the same place, and so is everything around it.
  @Test(arguments: PropertySample.seeds) func splittingAPlaceDoesNotMatter(seed: UInt64) {
    let sample = PropertySample(seed: seed)
    // Where places are the strata, or are calibrated to, the parts would be strata of their own.
    guard sample.wave.settings.stratification == .column else { return }
    var parted = sample
    var generator = SeededGenerator(seed: seed + 3000)
    parted.wave.places = sample.wave.places.map {
      $0 == "A" ? (Bool.random(using: &generator) ? "A1" : "A2") : $0
    }
    let register = PlaceRegister(
      sample.places.map { .init(name: $0) }
        + ["A1", "A2"].map { .init(name: $0, partOf: [0]) })
    let (whole, parts) = (sample.run(), parted.run(register: register))
    let own = { (domain: Domain) in domain.place.map(sample.places.indices.contains) ?? true }
    let shares = parts.shares.filter { own($0.domain) }
    #expect(shares.count == whole.shares.count, "seed \(seed)")
    for (one, other) in zip(whole.shares, shares) {
      #expect(one.domain == other.domain && one.base == other.base, "seed \(seed)")
      for (a, b) in zip(numbers(one), numbers(other)) {
        #expect(abs(a - b) <= 1e-12 * max(1, abs(b)), "seed \(seed)")
      }
    }
    // The family of places has grown, so that only unadjusted p-values stay.
    let rest = { (survey: EstimatedSurvey) in
      survey.comparisons.filter { $0.counterpart == .restOfMunicipality && own($0.domain) }
        .compactMap(\.test?.pValue)
    }
    #expect(rest(parts).count == rest(whole).count && !rest(whole).isEmpty, "seed \(seed)")
    for (a, b) in zip(rest(parts), rest(whole)) { #expect(abs(a - b) <= 1e-9, "seed \(seed)") }
  }

  @Test(arguments: PropertySample.seeds) func theNamesOfCategoriesDoNotMatter(seed: UInt64) {
    let sample = PropertySample(seed: seed)
    var renamed = sample
    renamed.wave.groups[0].categories = ["hon", "han"]
    renamed.wave.groups[0].codes = sample.wave.groups[0].codes.map { $0 == "k" ? "hon" : "han" }
    renamed.population = sample.population.map { cell in
      let terms = cell.group.terms.map { term in
        GroupSelection.Term(
          variable: term.variable,
          code: term.variable == "kön" ? (term.code == "k" ? "hon" : "han") : term.code)
      }
      return PopulationCell(
        year: cell.year, place: cell.place, group: GroupSelection(terms), count: cell.count,
        line: cell.line)
    }
    expectSame(sample.run(), renamed.run(), tolerance: 0, "seed \(seed)")
  }

  @Test(arguments: PropertySample.seeds) func anUnrelatedPlaceDoesNotMatter(seed: UInt64) {
    let sample = PropertySample(seed: seed)
    let register = PlaceRegister((sample.places + ["Annan kommun"]).map { .init(name: $0) })
    expectSame(sample.run(), sample.run(register: register), tolerance: 0, "seed \(seed)")
  }

  /// A place with respondents of its own, in a stratum of its own, moves no other place.
  @Test(arguments: PropertySample.seeds) func respondentsOfAnUnrelatedPlaceDoNotMatter(seed: UInt64)
  {
    let sample = PropertySample(seed: seed)
    guard sample.wave.settings.stratification == .places,
      sample.wave.settings.calibrationMargins.isEmpty
    else { return }
    var larger = sample
    var generator = SeededGenerator(seed: seed + 4000)
    let added = Int.random(in: 40...90, using: &generator)
    larger.wave.places += Array(repeating: "D", count: added)
    for index in larger.wave.groups.indices {
      let codes = sample.wave.groups[index].codes
      larger.wave.groups[index].codes += (0..<added).map { codes[$0] }
    }
    larger.wave.questions[0].codes += (0..<added).map { $0 % 3 == 0 ? "1" : "0" }
    larger.wave.frame(place: 3, population: 900, sampled: 200)
    let register = PlaceRegister((sample.places + ["D"]).map { .init(name: $0) })
    let own = { (survey: EstimatedSurvey) in
      survey.shares.filter { $0.domain.place.map { $0 < 3 } ?? false }
    }
    let (first, second) = (own(sample.run()), own(larger.run(register: register)))
    #expect(first.count == second.count && !first.isEmpty, "seed \(seed)")
    for (one, other) in zip(first, second) {
      for (a, b) in zip(numbers(one), numbers(other)) {
        #expect(abs(a - b) <= 1e-12 * max(1, abs(b)), "seed \(seed)")
      }
    }
  }

  @Test func collapsedAndSeparateRespondentsGiveTheSame() {
    // A panel keeps every respondent apart; nothing else differs in its shares.
    for seed in [2, 3, 6, 7] as [UInt64] {
      let sample = PropertySample(seed: seed)
      var apart = sample
      apart.wave.settings.isPanel = true
      apart.wave.persons = (0..<sample.wave.count).map { "p\($0)" }
      expectSame(sample.run(), apart.run(), "seed \(seed)")
    }
  }
}
