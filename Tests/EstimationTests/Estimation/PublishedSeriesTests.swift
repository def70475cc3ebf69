import Diagnostics
import Estimation
import FoundationEssentials
import SurveyModel
import TestSupport
import Testing

/// The published national series 2007–2025, whose older half comes from another method.
@Suite struct PublishedSeriesTests {
  private let estimated: EstimatedSurvey

  init() throws {
    func rows(_ name: String) throws -> [[String]] {
      let path = Reference.path("ntu/\(name).csv")
      let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
      return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
        line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      }
    }
    var respondents: [Int: Int] = [:]
    for row in try rows("tabell-R4-1-otrygga-lan") where row[0] == "Hela landet" {
      if let year = Int(row[1]) { respondents[year] = Int(row[3]) }
    }
    var published: [PublishedShare] = []
    for row in try rows("tabell-4A1-otrygga-riket") where row[0] == "Samtliga 16–84 år" {
      guard let year = Int(row[1]), let share = Double(row[3]) else { continue }
      published.append(
        PublishedShare(
          indicator: "otrygg", wave: WaveIdentifier(year: year), place: nil, group: .all,
          share: share / 100, lower: Double(row[4]).map { $0 / 100 },
          upper: Double(row[5]).map { $0 / 100 }, respondents: respondents[year],
          designEffect: 1.64, line: 2))
    }
    let register = PlaceRegister([])
    var settings = SurveySettings(title: "NTU")
    settings.scope = .national
    let survey = Survey.of(
      "ntu", [], register: register,
      indicators: [
        Indicator(
          name: "otrygg", title: "", question: "", countedCodes: [],
          seriesBreaks: [WaveIdentifier(year: 2017)])
      ], published: published, settings: settings)
    estimated =
      Estimator.estimate(
        SurveyCollection(places: register, surveys: [survey], inputs: []), survey: "ntu"
      ).value
  }

  @Test func theWholeSeriesIsThere() {
    #expect(estimated.waves.map(\.identifier.year) == Array(2007...2025))
    #expect(estimated.shares.count == 19)
    #expect(estimated.shares.allSatisfy { $0.source == .published && $0.counted == nil })
    #expect(estimated.responseRates.isEmpty)
  }

  @Test func thirtyToTwentyEightIsOnePointNine() throws {
    let test = try #require(estimated.change("otrygg", to: "2021", from: "2020")?.test)
    #expect(abs(test.difference + 0.0191) < 5e-5)
    #expect(test.verdict == .lower && test.size == .small)
  }

  @Test func aPrintedPointMayBeChance() throws {
    let chance = try #require(estimated.change("otrygg", to: "2023", from: "2022")?.test)
    #expect(abs(chance.difference + 0.0020) < 1e-4)
    #expect(chance.verdict == .noEstablishedDifference)
    let clear = try #require(estimated.change("otrygg", to: "2022", from: "2021")?.test)
    #expect(abs(clear.difference + 0.0128) < 1e-4)
    #expect(clear.verdict == .lower && clear.size == .small)
  }

  @Test func theOlderMethodIsNotComparedWith() {
    let across = estimated.change("otrygg", to: "2017")
    #expect(across?.counterpart == .wave(WaveIdentifier(year: 2016)))
    #expect(across?.outcome == .notComparable(.newSeries))
    let last = estimated.changes.last
    #expect(last?.wave.year == 2025)
    #expect(last?.counterpart == .wave(WaveIdentifier(year: 2017)))
    // The older years have neither interval nor respondents: shown, not tested.
    let old = estimated.change("otrygg", to: "2010")
    #expect(old?.counterpart == .wave(WaveIdentifier(year: 2009)))
    #expect(old?.test == nil && old?.otherShare != nil)
  }

  @Test func thePublishedIntervalStandsAsItIs() throws {
    let figures = try #require(estimated.share("otrygg", "2025")?.figures)
    #expect(figures.lower != nil && figures.upper != nil)
    #expect((figures.effectiveBase ?? 0) > 35_000 && (figures.effectiveBase ?? 0) < 45_000)
    #expect(figures.degreesOfFreedom == nil)
    let without = try #require(estimated.share("otrygg", "2020")?.figures)
    #expect(without.lower == nil && without.standardError == nil)
  }
}
