import Disclosure
import Estimation
import SurveyModel
import TestSupport
import Testing

/// What a reader who knows every sum finds out.
struct AttackerTests {
  /// Random tables of places, larger places and groups, with small counts.
  private static func fixture(
    seed: UInt64, method: SurveySettings.CollectionMethod
  ) -> SurveyFixture {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 2...5, using: &random)
    var fixture = SurveyFixture(method: method)
    var places = (0..<count).map { index in
      PlaceRegister.Place(
        name: "Plats \(index)", partOf: index < 2 && count > 2 ? [count] : [])
    }
    if count > 2 { places.append(PlaceRegister.Place(name: "Större plats")) }
    fixture.places = PlaceRegister(places)
    let sexes = ["kvinna", "man", "annat"].map { SurveyFixture.group("kön", $0) }
    let ages = ["16–29", "30–84"].map { SurveyFixture.group("ålder", $0) }

    // Cells of place × sex × age, from which every margin is summed.
    var cells: [(place: Int, sex: Int, age: Int, respondents: Int, base: Int, counted: Int)] = []
    for place in 0..<count {
      // The fourth sex is those who did not say.
      for sex in 0..<(seed.isMultiple(of: 3) ? 4 : 3) {
        for age in 0..<2 {
          let most = [3, 12, 60].randomElement(using: &random) ?? 3
          let respondents = Int.random(in: 0...most, using: &random)
          let base = Int.random(in: 0...respondents, using: &random)
          cells.append(
            (place, sex, age, respondents, base, Int.random(in: 0...base, using: &random)))
        }
      }
    }
    let placeChoices: [Int?] = [nil] + places.indices.map { $0 }
    for place in placeChoices {
      let here = cells.filter { cell in
        place.map { fixture.places.isPlace(cell.place, within: $0) } ?? true
      }
      fixture.rates.append(
        ResponseRateEstimate(
          wave: fixture.last, place: place, population: nil, sampled: nil, notEligible: nil,
          unknownEligibility: nil, responses: here.reduce(0) { $0 + $1.respondents }, partial: 0,
          breakOffs: 0, rate: .failure(ResponseRateEstimate.NoRate(.unknownSample)),
          responsesPerThousand: nil))
      let groups: [(GroupSelection, (Int, Int) -> Bool)] =
        [(.all, { _, _ in true })]
        + sexes.enumerated().map { index, group in (group, { sex, _ in sex == index }) }
        + ages.enumerated().map { index, group in (group, { _, age in age == index }) }
      for (group, isIn) in groups {
        let chosen = here.filter { isIn($0.sex, $0.age) }
        fixture.shares.append(
          SurveyFixture.share(
            place: place, group: group, respondents: chosen.reduce(0) { $0 + $1.respondents },
            base: chosen.reduce(0) { $0 + $1.base },
            counted: chosen.reduce(0) { $0 + $1.counted }))
      }
    }
    fixture.comparisons = againstRest(fixture)
    return fixture
  }

  /// Every place against the rest of the municipality, which tells the place where the whole is
  /// known.
  private static func againstRest(_ fixture: SurveyFixture) -> [Contrast] {
    let own = fixture.shares.filter { $0.domain.group.isAll }
    guard let whole = own.first(where: { $0.domain.place == nil }) else { return [] }
    return own.filter { $0.domain.place != nil }.map { share in
      let base = (whole.base ?? 0) - (share.base ?? 0)
      let counted = (whole.counted ?? 0) - (share.counted ?? 0)
      let rest = base > 0 ? Double(counted) / Double(base) : nil
      return Contrast(
        indicator: share.indicator, domain: share.domain, wave: share.wave,
        counterpart: .restOfMunicipality, ownShare: share.share, otherShare: rest,
        ownBase: share.base, otherBase: base, ownCounted: share.counted, otherCounted: counted,
        outcome: .untested(difference: (share.share ?? 0) - (rest ?? 0)))
    }
  }

  @Test(arguments: [SurveySettings.CollectionMethod.sample, .census, .openLink])
  func `no hidden count can be worked out`(method: SurveySettings.CollectionMethod) {
    var hiddenInAll = 0
    for seed in UInt64(1)...150 {
      let fixture = Self.fixture(seed: seed, method: method)
      let report = fixture.protect()
      let domain = { (share: PublishableShare) in Domain(place: share.place, group: share.group) }
      let noRespondents = Set(report.shares.filter { $0.respondents == nil }.map(domain))
      let noBase = Set(report.shares.filter { $0.base == nil }.map(domain))
      // What a reader cannot multiply out: counted answers are share × base.
      let noCounted = Set(report.shares.filter { $0.share == nil || $0.base == nil }.map(domain))
      // That nobody answered at all is no secret.
      let empty = Set(fixture.shares.filter { $0.respondents == 0 }.map(\.domain))
      let secret = Set(report.shares.filter { $0.status.isHidden }.map(domain)).subtracting(empty)
      let sums = [
        Attacker.sums(fixture) { $0.respondents ?? 0 }, Attacker.sums(fixture) { $0.base ?? 0 },
        Attacker.sums(fixture) { $0.counted ?? 0 },
      ]
      for (sums, hidden) in zip(sums, [noRespondents, noBase, noCounted]) {
        let told = Attacker.recovered(sums, hidden: hidden).intersection(secret)
        #expect(told.isEmpty, "seed \(seed)")
      }
      hiddenInAll += noBase.count

      // The table of response rates tells the same as the table of shares.
      for rate in report.responseRates {
        let isHidden = noRespondents.contains(Domain(place: rate.place))
        #expect((rate.answers == nil) == isHidden, "response rates, seed \(seed)")
      }
      for row in report.comparisons where row.otherShare != nil {
        #expect(!noCounted.contains(Domain(place: row.place)), "rest of municipality, seed \(seed)")
      }
      // A recoverable sum of hidden places is not below the minimum.
      for sum in sums[1] {
        guard let total = sum.first?.1, !noBase.contains(total) else { continue }
        let shown = sum.dropFirst().filter {
          !noBase.contains($0.1) && $0.1.group.terms.first?.code != "?"
        }
        let hidden = sum.dropFirst().map(\.1).filter { noBase.contains($0) && secret.contains($0) }
        let bases = ([total] + shown.map(\.1)).compactMap { domain in
          fixture.shares.first { $0.domain == domain }?.base
        }
        let sumOfHidden = (bases.first ?? 0) - bases.dropFirst().reduce(0, +)
        #expect(hidden.isEmpty || sumOfHidden >= 5, "sum of hidden, seed \(seed)")
      }
    }
    #expect(hiddenInAll > 1000)
  }

  @Test func `the attacker does recover a cell that is hidden alone`() {
    let fixture = Self.fixture(seed: 3, method: .sample)
    let hidden: Set<Domain> = [Domain(place: 0)]
    let sums = Attacker.sums(fixture) { $0.base ?? 0 }
    #expect(Attacker.recovered(sums, hidden: hidden) == hidden)
  }

  @Test func `the same survey is protected the same way`() {
    let first = Self.fixture(seed: 11, method: .census).protect()
    let second = Self.fixture(seed: 11, method: .census).protect()
    #expect(first.shares == second.shares)
  }

  @Test func `one small place takes the smallest other place with it`() {
    var fixture = SurveyFixture(placeNames: ["A", "B", "C"])
    fixture.shares = [
      SurveyFixture.share(base: 103), SurveyFixture.share(place: 0, base: 3),
      SurveyFixture.share(place: 1, base: 60), SurveyFixture.share(place: 2, base: 40),
    ]
    let rows = fixture.protect().shares
    #expect(rows.map(\.status) == [.ok, .hidden, .ok, .hiddenToProtectAnother])
    #expect(rows.map(\.base) == [103, nil, 60, nil])
    #expect(rows.map(\.respondents) == [103, nil, 60, nil])
  }

  @Test func `a share in a total survey that could be subtracted takes another with it`() {
    var fixture = SurveyFixture(placeNames: ["A", "B", "C"], method: .census)
    fixture.shares = [
      SurveyFixture.share(base: 150, counted: 42),
      SurveyFixture.share(place: 0, base: 50, counted: 2),
      SurveyFixture.share(place: 1, base: 60, counted: 20),
      SurveyFixture.share(place: 2, base: 40, counted: 20),
    ]
    let rows = fixture.protect().shares
    #expect(rows.map(\.status) == [.ok, .hidden, .ok, .hiddenToProtectAnother])
    #expect(rows.map(\.base) == [150, 50, 60, 40])
    #expect(rows.map { $0.share == nil } == [false, true, false, true])
  }
}
