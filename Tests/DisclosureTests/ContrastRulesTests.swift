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
    #expect(row.test == nil)
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
}
