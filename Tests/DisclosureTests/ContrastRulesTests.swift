import Disclosure
import Estimation
import SurveyModel
import Testing

/// A comparison shows nothing that either of its shares may not.
struct ContrastRulesTests {
  private static let tested = Contrast.Outcome.tested(
    Contrast.Test(
      difference: -0.1, standardError: 0.03, lower: -0.16, upper: -0.04, pValue: 0.001,
      adjustedPValue: 0.002, cautiousPValue: 0.003, verdict: .lower, size: .large))

  private func change(
    _ outcome: Contrast.Outcome, now: ShareEstimate?, before: ShareEstimate?,
    method: SurveySettings.CollectionMethod = .sample
  ) throws -> PublishableContrast {
    var fixture = SurveyFixture(method: method, waves: [2020, 2021])
    fixture.shares = [now, before].compactMap { $0 }
    fixture.changes = [
      Contrast(
        indicator: "otrygg", domain: .all, wave: WaveIdentifier(year: 2021),
        counterpart: .wave(WaveIdentifier(year: 2020)), ownShare: now?.share,
        otherShare: before?.share, ownBase: now?.base, otherBase: before?.base,
        ownCounted: now?.counted, otherCounted: before?.counted, outcome: outcome)
    ]
    return try #require(fixture.protect().changes.first)
  }

  @Test func `two shown shares show their test`() throws {
    let row = try change(
      Self.tested, now: SurveyFixture.share(base: 100), before: SurveyFixture.share(2020, base: 100)
    )
    #expect(row.status == .ok)
    #expect(row.difference == -0.1)
    #expect(row.test?.verdict == .lower)
    #expect(row.ownShare == 0.3)
  }

  @Test(arguments: [
    (4, PublicationStatus.hidden), (20, .baseTooSmall),
  ])
  func `either side held back holds back the difference`(
    base: Int, expected: PublicationStatus
  ) throws {
    for (now, before) in [(100, base), (base, 100)] {
      let row = try change(
        Self.tested, now: SurveyFixture.share(base: now),
        before: SurveyFixture.share(2020, base: before))
      #expect(row.status == expected)
      #expect(row.difference == nil)
      #expect(row.test == nil)
    }
  }

  @Test func `an imprecise share holds back the difference`() throws {
    let row = try change(
      Self.tested, now: SurveyFixture.share(base: 40, kornGraubard: (0.1, 0.5)),
      before: SurveyFixture.share(2020, base: 100))
    #expect(row.status == .unreliable)
    #expect(row.difference == nil)
  }

  @Test(arguments: [
    (Contrast.Outcome.baseTooSmall, PublicationStatus.baseTooSmall, false),
    (.notComparable(.newSeries), .notComparable, false), (.missing, .missing, false),
    (.untested(difference: 0.02), .missing, true),
  ])
  func `what was not tested says why`(
    outcome: Contrast.Outcome, expected: PublicationStatus, shows: Bool
  ) throws {
    let row = try change(
      outcome, now: SurveyFixture.share(base: 100), before: SurveyFixture.share(2020, base: 100))
    #expect(row.status == expected)
    #expect((row.difference != nil) == shows)
    #expect(row.test == nil && !row.isTestHidden)
  }

  @Test func `two open waves show their difference, untested`() throws {
    let row = try change(
      .openLink(difference: -0.03), now: SurveyFixture.share(base: 223),
      before: SurveyFixture.share(2020, base: 195), method: .openLink)
    #expect(row.status == .openLink)
    #expect(row.difference == -0.03)
    let small = try change(
      .openLink(difference: -0.03), now: SurveyFixture.share(base: 223),
      before: SurveyFixture.share(2020, base: 12), method: .openLink)
    #expect(small.status == .baseTooSmall)
    #expect(small.difference == nil)
  }

  @Test func `a counterpart that another report hides stays hidden`() throws {
    var national = SurveyFixture(placeNames: ["Berga", "Smedby"])
    national.shares = [
      SurveyFixture.share(base: 103), SurveyFixture.share(place: 0, base: 3),
      SurveyFixture.share(place: 1, base: 100),
    ]
    let nationalReport = national.protect()
    #expect(nationalReport.shares[2].status == .hiddenToProtectAnother)

    var local = SurveyFixture()
    local.shares = [SurveyFixture.share(base: 200)]
    local.comparisons = [
      Contrast(
        indicator: "otrygg", domain: .all, wave: WaveIdentifier(year: 2021),
        counterpart: .survey(name: "prov", wave: WaveIdentifier(year: 2021), place: 1),
        ownShare: 0.3, otherShare: 0.3, ownBase: 200, otherBase: 100, ownCounted: 60,
        otherCounted: 30, outcome: Self.tested)
    ]
    #expect(local.protect().comparisons[0].status == .ok)
    let guarded = local.protect(counterparts: [nationalReport]).comparisons[0]
    #expect(guarded.status == .hiddenToProtectAnother)
    #expect(guarded.otherShare == nil)
    #expect(guarded.difference == nil)
  }

  @Test func `the rest of the municipality is judged by its base`() throws {
    var fixture = SurveyFixture()
    fixture.shares = [SurveyFixture.share(place: 0, base: 100)]
    fixture.comparisons = [4, 20, 100].map { rest in
      Contrast(
        indicator: "otrygg", domain: Domain(place: 0), wave: WaveIdentifier(year: 2021),
        counterpart: .restOfMunicipality, ownShare: 0.3, otherShare: 0.4, ownBase: 100,
        otherBase: rest, ownCounted: 30, otherCounted: rest * 4 / 10, outcome: Self.tested)
    }
    #expect(fixture.protect().comparisons.map(\.status) == [.hidden, .baseTooSmall, .ok])
  }

  @Test(arguments: [
    (4, 0.3, PublicationStatus.hidden), (20, 0.3, .baseTooSmall), (100, 0.6, .unreliable),
  ])
  func `the rest is not told where the place or the whole is held back`(
    place: Int, upperOfWhole: Double, expected: PublicationStatus
  ) throws {
    var fixture = SurveyFixture()
    fixture.shares = [
      SurveyFixture.share(base: 400, kornGraubard: (0.2, upperOfWhole)),
      SurveyFixture.share(place: 0, base: place),
    ]
    fixture.comparisons = [
      Contrast(
        indicator: "otrygg", domain: Domain(place: 0), wave: WaveIdentifier(year: 2021),
        counterpart: .restOfMunicipality, ownShare: 0.3, otherShare: 0.4, ownBase: place,
        otherBase: 300, ownCounted: place * 3 / 10, otherCounted: 120, outcome: Self.tested)
    ]
    let row = try #require(fixture.protect().comparisons.first)
    #expect(row.status == expected)
    #expect(row.otherShare == nil)
    #expect(row.difference == nil)
    #expect(row.test == nil)
  }

  /// The error of the difference between two answers of the same pupils tells how many gave the one
  /// and not the other, which may be a single one.
  @Test(arguments: [(SurveySettings.CollectionMethod.census, false), (.sample, true)])
  func `two questions to the same persons are not tested in a total survey`(
    method: SurveySettings.CollectionMethod, isTested: Bool
  ) {
    var fixture = SurveyFixture(method: method)
    fixture.indicators = ["dag", "kväll"].map {
      Indicator(name: $0, title: $0, question: $0, countedCodes: ["ja"])
    }
    fixture.shares = [
      SurveyFixture.share(indicator: "dag", base: 100, counted: 20),
      SurveyFixture.share(indicator: "kväll", base: 100, counted: 30),
    ]
    fixture.comparisons = [
      Contrast(
        indicator: "dag", domain: .all, wave: fixture.last, counterpart: .indicator("kväll"),
        ownShare: 0.2, otherShare: 0.3, ownBase: 100, otherBase: 100, ownCounted: 20,
        otherCounted: 30, outcome: Self.tested)
    ]
    let row = fixture.protect().comparisons[0]
    #expect((row.test != nil) == isTested)
    #expect(row.status == (isTested ? .ok : .missing))
    #expect(row.difference == -0.1)
  }

  /// Benjamini–Hochberg makes the adjusted p-value of one place that of another, times a constant.
  @Test(arguments: [(3, 0.32, 0.04), (50, 0.32487, 0.0496)])
  func `an adjusted p-value does not tell that of a hidden place`(
    small: Int, expected: Double, expectedBelowLevel: Double
  ) {
    var fixture = SurveyFixture(placeNames: ["A", "B", "C", "D"])
    let bases = [small, 60, 40, 80]
    fixture.shares = [SurveyFixture.share(base: bases.reduce(0, +))]
    fixture.shares += bases.enumerated().map { SurveyFixture.share(place: $0, base: $1) }
    let adjusted = [0.9, 0.32487, 0.32487, 0.0496]
    fixture.comparisons = bases.indices.map { place in
      Contrast(
        indicator: "otrygg", domain: Domain(place: place), wave: fixture.last,
        counterpart: .survey(name: "ntu", wave: fixture.last, place: nil), ownShare: 0.3,
        otherShare: 0.4, ownBase: bases[place], otherBase: 1000, ownCounted: nil, otherCounted: nil,
        outcome: .tested(
          Contrast.Test(
            difference: -0.1, standardError: 0.03, lower: -0.16, upper: -0.04, pValue: 0.0096951,
            adjustedPValue: adjusted[place], cautiousPValue: 0.01, verdict: .lower, size: .large)))
    }
    let rows = fixture.protect().comparisons
    #expect((rows[2].status == .hiddenToProtectAnother) == (small == 3))
    #expect(rows[1].test?.pValue == 0.0096951)
    #expect(rows[1].test?.adjustedPValue == expected)
    #expect(rows[3].test?.adjustedPValue == expectedBelowLevel)
  }
}
