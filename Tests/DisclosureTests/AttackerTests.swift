import Disclosure
import Estimation
import SurveyModel
import TestSupport
import Testing

/// A reader who knows every sum and solves for what is hidden, with arithmetic of its own.
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

  /// Which unknowns floating-point elimination determines.
  private static func solved(_ equations: [[Double]], unknowns: Int) -> [Bool] {
    var rows = equations
    var pivotOfRow: [Int] = []
    for column in 0..<unknowns {
      let rank = pivotOfRow.count
      guard
        let best = rows.indices.dropFirst(rank).max(by: {
          abs(rows[$0][column]) < abs(rows[$1][column])
        }), abs(rows[best][column]) > 1e-9
      else { continue }
      rows.swapAt(rank, best)
      let scale = rows[rank][column]
      rows[rank] = rows[rank].map { $0 / scale }
      for other in rows.indices where other != rank && rows[other][column] != 0 {
        let factor = rows[other][column]
        for k in 0..<unknowns { rows[other][k] -= factor * rows[rank][k] }
      }
      pivotOfRow.append(column)
    }
    var result = [Bool](repeating: false, count: unknowns)
    for (row, column) in pivotOfRow.enumerated() {
      result[column] = rows[row].enumerated().allSatisfy { $0 == column || abs($1) < 1e-9 }
    }
    return result
  }

  /// The sums that a reader can write down, as lists of (sign, domain), the total first.
  ///
  /// Those who did not answer a background variable are an unknown of their own, `variable=?`,
  /// unless there are none; those without a place are known.
  private static func sums(
    _ fixture: SurveyFixture, _ count: (ShareEstimate) -> Int
  ) -> [[(Double, Domain)]] {
    let register = fixture.places
    let counts = Dictionary(
      uniqueKeysWithValues: fixture.shares.map { ($0.domain, count($0)) })
    let leaves = register.places.indices.filter { !register.combinedPlaces.contains($0) }
    let groups = Array(Set(fixture.shares.map(\.domain.group)))
      .sorted { $0.description < $1.description }
    var result: [[(Double, Domain)]] = []
    for group in groups {
      result.append(
        [(1, Domain(place: nil, group: group))]
          + leaves.map { (-1, Domain(place: $0, group: group)) })
      for larger in register.combinedPlaces.sorted() {
        result.append(
          [(1, Domain(place: larger, group: group))]
            + leaves.filter { register.isPlace($0, within: larger) }
            .map { (-1, Domain(place: $0, group: group)) })
      }
    }
    for place in [nil] + register.places.indices.map({ Optional($0) }) {
      for variable in ["kön", "ålder"] {
        var sum: [(Double, Domain)] =
          [(1, Domain(place: place))]
          + groups.filter { $0.terms.first?.variable == variable }
          .map { (-1, Domain(place: place, group: $0)) }
        let rest = sum.reduce(0) { $0 + Int($1.0) * (counts[$1.1] ?? 0) }
        if rest > 0 {
          sum.append((-1, Domain(place: place, group: SurveyFixture.group(variable, "?"))))
        }
        result.append(sum)
      }
    }
    return result
  }

  /// The hidden counts that the sums give away.
  private static func recovered(
    _ sums: [[(Double, Domain)]], hidden: Set<Domain>
  ) -> Set<Domain> {
    let rests = sums.flatMap { $0.map(\.1) }.filter { $0.group.terms.first?.code == "?" }
    let unknowns = (hidden.union(rests)).sorted {
      ($0.place ?? -1, $0.group.description) < ($1.place ?? -1, $1.group.description)
    }
    let column = Dictionary(uniqueKeysWithValues: unknowns.enumerated().map { ($1, $0) })
    let equations = sums.map { sum in
      var row = [Double](repeating: 0, count: unknowns.count)
      for (sign, domain) in sum { if let index = column[domain] { row[index] += sign } }
      return row
    }
    let known = solved(equations, unknowns: unknowns.count)
    return hidden.intersection(unknowns.enumerated().filter { known[$0.offset] }.map(\.element))
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
        Self.sums(fixture) { $0.respondents ?? 0 }, Self.sums(fixture) { $0.base ?? 0 },
        Self.sums(fixture) { $0.counted ?? 0 },
      ]
      for (sums, hidden) in zip(sums, [noRespondents, noBase, noCounted]) {
        let told = Self.recovered(sums, hidden: hidden).intersection(secret)
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
    let sums = Self.sums(fixture) { $0.base ?? 0 }
    #expect(Self.recovered(sums, hidden: hidden) == hidden)
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
