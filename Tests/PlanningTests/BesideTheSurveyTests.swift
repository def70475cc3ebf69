import Estimation
import SurveyModel
import Testing

@testable import Planning

@Suite struct BesideTheSurveyTests {
  /// Tail sums of the binomial with 40 trials and part 0.2, in Python.
  @Test func exactTails() {
    #expect(abs(RateComparison.atLeast(12, of: 40, part: 0.2) - 0.08750523592200614) < 1e-12)
    #expect(abs(RateComparison.atLeast(14, of: 40, part: 0.2) - 0.019407368928648562) < 1e-12)
    #expect(abs(RateComparison.atMost(2, of: 40, part: 0.2) - 0.007942137274812522) < 1e-12)
    #expect(abs(RateComparison.atMost(3, of: 40, part: 0.2) - 0.028462094459742238) < 1e-12)
    #expect(RateComparison.atLeast(0, of: 40, part: 0.2) == 1)
    #expect(RateComparison.atMost(40, of: 40, part: 0.2) == 1)
  }

  @Test(arguments: [
    (14, RateStanding.higher), (13, .noEstablishedDifference), (8, .noEstablishedDifference),
    (3, .noEstablishedDifference), (2, .lower),
  ])
  func standing(count: Int, expected: RateStanding) {
    let found = RateComparison.standing(
      count: count, inhabitants: 2_000, restCount: 40 - count, restInhabitants: 8_000)
    #expect(found == expected)
  }

  @Test func withoutPeopleOrCounts() {
    #expect(
      RateComparison.standing(count: 0, inhabitants: 100, restCount: 0, restInhabitants: 100)
        == nil)
    #expect(
      RateComparison.standing(count: 3, inhabitants: 0, restCount: 3, restInhabitants: 100) == nil)
  }

  private let register = PlaceRegister([
    .init(name: "Berga", partOf: [2]), .init(name: "Funkabo", partOf: [2]),
    .init(name: "Berga/Funkabo"), .init(name: "Norrliden"),
  ])

  @Test func largerPlacesAndTotals() {
    let counts = PlaceCounts(places: register) { place, _ in place == nil ? 10_000 : 2_500 }
    let rows = counts.crimeRows([
      ReportedCrime(year: 2021, place: 0, kind: "rån", count: 2),
      ReportedCrime(year: 2021, place: 0, kind: "skadegörelse", count: 8),
      ReportedCrime(year: 2021, place: 1, kind: "Samtliga", count: 7),
      ReportedCrime(year: 2021, place: 1, kind: "rån", count: 1),
      ReportedCrime(year: 2021, place: nil, kind: "rån", count: 3),
    ])
    func count(_ place: Int?, _ kind: String?) -> Int? {
      rows.first { $0.place == place && $0.kind == kind }?.count
    }
    #expect(count(nil, nil) == 20)
    #expect(count(2, nil) == 17)
    #expect(count(0, nil) == 10)
    #expect(count(1, nil) == 7)
    #expect(count(2, "rån") == 3)
    #expect(count(nil, "rån") == 6)
    #expect(count(3, nil) == nil)
    #expect(rows.first { $0.place == 2 && $0.kind == nil }?.ratePerThousand == 6.8)
    // The rest of a place is everybody else, those without a place included.
    #expect(rows.first { $0.place == 2 && $0.kind == nil }?.standing == .higher)
    #expect(rows.first { $0.place == nil && $0.kind == nil }?.standing == nil)
  }

  /// Crimes stand beside a survey that has shares of one of their places, a larger one or a part.
  @Test(arguments: [
    ([0], [0, 3], true), ([2], [0], true), ([0], [2], true), ([3], [0], false), ([], [0], false),
    ([0], [nil], true), ([0], [nil, 3], false),
  ])
  func placesThatASurveyKnows(own: [Int], named: [Int?], isBeside: Bool) {
    let wave = WaveIdentifier(year: 2021)
    let settings = SurveySettings(title: "Prov")
    let estimated = EstimatedSurvey(
      name: "lokal", reportedWave: wave, settings: settings, waves: [(wave, settings)],
      indicators: [], responseRates: [], itemResponses: [],
      shares: own.map { place in
        ShareEstimate(
          indicator: "otrygg", wave: wave, domain: Domain(place: place), source: .respondents,
          respondents: 40, base: 40, counted: 10, outcome: .emptyBase)
      }, changes: [], comparisons: [])
    let crimes = named.map { ReportedCrime(year: 2021, place: $0, kind: "rån", count: 9) }
    let shown = KnownPlaces(estimated, in: register).beside(crimes, place: \.place)
    #expect(shown == (isBeside ? crimes : []))
  }

  @Test func incidentsOfAYear() throws {
    let counts = PlaceCounts(places: register) { _, _ in nil }
    let day = try #require(CalendarDate("2021-05-01"))
    let rows = counts.incidentRows([
      Incident(date: day, place: 0, kind: "klotter"), Incident(date: day, place: 1, kind: "bråk"),
      Incident(date: day, place: nil, kind: "bråk"),
    ])
    #expect(rows.filter { $0.kind == nil }.map(\.count) == [3, 1, 1, 2])
    #expect(rows.filter { $0.kind == nil }.map(\.place) == [nil, 0, 1, 2])
  }

  @Test(arguments: [
    (Contrast.Verdict.higher, RateStanding.lower, ShareBesideCrimeRow.Pattern.worseWithFewerCrimes),
    (.lower, .higher, .betterWithMoreCrimes), (.higher, .higher, .worseWithMoreCrimes),
    (.lower, .lower, .betterWithFewerCrimes),
    (.noEstablishedDifference, .lower, .noPattern), (.higher, .noEstablishedDifference, .noPattern),
  ])
  func patterns(
    verdict: Contrast.Verdict, standing: RateStanding, expected: ShareBesideCrimeRow.Pattern
  ) {
    let contrast = Contrast(
      indicator: "otrygg", domain: Domain(place: 0), wave: WaveIdentifier(year: 2021),
      counterpart: .restOfMunicipality, ownShare: 0.4, otherShare: 0.3, ownBase: 100,
      otherBase: 900, ownCounted: 40, otherCounted: 270,
      outcome: .tested(
        .init(
          difference: 0.1, standardError: 0.05, lower: 0, upper: 0.2, pValue: 0.04,
          adjustedPValue: 0.04, cautiousPValue: 0.04, verdict: verdict, size: .large)))
    let indicator = Indicator(
      name: "otrygg", title: "Otrygga", question: "otrygg", countedCodes: ["1"],
      direction: .lowerIsBetter)
    #expect(SharesBesideCrime.pattern(contrast, indicator, standing) == expected)
  }
}
