import Diagnostics
import Estimation
import SurveyModel
import TestSupport
import Testing

/// Local against national, as respondents and as published shares.
@Suite struct SurveyComparisonTests {
  private let register = PlaceRegister([
    .init(name: "A"), .init(name: "B"), .init(name: "Dalarnas län"),
  ])

  private func local(_ years: [String], _ change: (inout SurveySettings) -> Void = { _ in })
    -> Survey
  {
    var settings = SurveySettings(title: "lokal")
    settings.counterparts = [.init(survey: "ntu")]
    change(&settings)
    let waves = years.map { year in
      var wave = WaveFixture(year, settings: settings)
      wave.places = (0..<200).map { $0 < 150 ? "A" : "B" }
      wave.group("kön", (0..<200).map { $0 % 2 == 0 ? "kvinna" : "man" })
      wave.question("q", (0..<200).map { $0 % 5 < 2 ? "1" : "0" })
      return wave
    }
    return .of("lokal", waves, register: register)
  }

  private func published(
    _ year: Int, _ share: Double?, place: Int? = nil, _ group: String = "alla",
    interval: (Double, Double)? = nil, respondents: Int? = 70_000, designEffect: Double? = 1.64
  ) -> PublishedShare {
    PublishedShare(
      indicator: "q", wave: WaveIdentifier(year: year), place: place,
      group: GroupSelection(group) ?? .all, share: share, lower: interval?.0, upper: interval?.1,
      respondents: respondents, designEffect: designEffect, line: 2)
  }

  private func national(_ rows: [PublishedShare], breaks: [Int] = []) -> Survey {
    var settings = SurveySettings(title: "NTU")
    settings.scope = .national
    return .of(
      "ntu", [], register: register,
      indicators: [
        Indicator(
          name: "q", title: "", question: "", countedCodes: [],
          seriesBreaks: breaks.map { WaveIdentifier(year: $0) })
      ], published: rows, settings: settings)
  }

  private func comparisons(_ local: Survey, _ national: Survey) -> [Contrast] {
    let collection = SurveyCollection(places: register, surveys: [local, national], inputs: [])
    return Estimator.estimate(collection, survey: "lokal").value.comparisons.filter {
      if case .survey = $0.counterpart { true } else { false }
    }
  }

  @Test func theSameYearElseTheLatestEarlier() {
    let rows = comparisons(
      local(["2018", "2020", "2021"]), national([published(2019, 0.3), published(2020, 0.29)]))
    let whole = rows.filter { $0.domain == .all }
    #expect(
      whole.map(\.counterpart)
        == [2020, 2020].map {
          .survey(name: "ntu", wave: WaveIdentifier(year: $0), place: nil)
        })
    #expect(whole.map(\.wave.year) == [2020, 2021])
    #expect(whole.allSatisfy { $0.test != nil && $0.otherBase == 70_000 })
    #expect(abs((whole.first?.test?.difference ?? 0) - 0.11) < 1e-12)
  }

  @Test func aSeasonHasNoCounterpartInAnother() {
    func figure(_ name: String, _ share: Double) -> PublishedShare {
      PublishedShare(
        indicator: "q", wave: WaveIdentifier(name) ?? WaveIdentifier(year: 0), place: nil,
        group: .all, share: share, lower: nil, upper: nil, respondents: 9_000, designEffect: 2,
        line: 2)
    }
    let seasons = national([figure("2019-03", 0.3), figure("2020-11", 0.2)])
    let own = local(["2019-11", "2020-11"]) { $0.waveComparison = .sameMonth }
    let whole = comparisons(own, seasons).filter { $0.domain == .all }
    #expect(whole.map(\.wave) == [WaveIdentifier("2020-11")])
    #expect(whole.first?.otherShare == 0.2)
    // Without the setting the nearest figure is taken, and one of a whole year is of no season.
    let any = comparisons(local(["2019-11", "2020-11"]), seasons).filter { $0.domain == .all }
    #expect(any.map(\.otherShare) == [0.3, 0.2])
    let yearly = comparisons(own, national([figure("2019", 0.4)])).filter { $0.domain == .all }
    #expect(yearly.map(\.otherShare) == [0.4, 0.4])
  }

  @Test func aNamedWaveGoesBefore() {
    let rows = comparisons(
      local(["2021"]) { $0.counterpartWave = WaveIdentifier(year: 2019) },
      national([published(2019, 0.3), published(2021, 0.29)]))
    #expect(rows.first?.otherShare == 0.3)
  }

  @Test func aGroupNeedsTheSameGroupThereAndAPlaceIsHeldAgainstTheWhole() {
    let rows = comparisons(
      local(["2021"]),
      national([published(2021, 0.29), published(2021, 0.36, "kön=kvinna", respondents: 36_000)]))
    #expect(
      rows.map { "\($0.domain.place ?? -1) \($0.domain.group)" } == [
        "-1 alla", "-1 kön=kvinna", "0 alla", "0 kön=kvinna", "1 alla", "1 kön=kvinna",
      ])
    #expect(rows[2].otherShare == 0.29 && rows[3].otherShare == 0.36)
    #expect(rows[5].outcome == .baseTooSmall)
  }

  @Test func aPlaceOfTheOtherSurvey() {
    let rows = comparisons(
      local(["2021"]) { $0.counterparts = [.init(survey: "ntu", place: "Dalarnas län")] },
      national([published(2021, 0.29), published(2021, 0.21, place: 2, respondents: 4_000)]))
    #expect(rows.allSatisfy { $0.otherShare == 0.21 })
    #expect(
      rows.first?.counterpart == .survey(name: "ntu", wave: WaveIdentifier(year: 2021), place: 2))
  }

  @Test func withoutIntervalAndRespondentsItIsShownButNotTested() {
    let rows = comparisons(
      local(["2021"]), national([published(2021, 0.29, respondents: nil, designEffect: nil)]))
    guard case .untested(let difference)? = rows.first?.outcome else {
      Issue.record("\(rows)")
      return
    }
    #expect(abs(difference - 0.11) < 1e-12)
  }

  @Test func aShareThatTheSourceHidesIsNoCounterpart() {
    #expect(comparisons(local(["2021"]), national([published(2021, nil)])).isEmpty)
  }

  @Test func aLevelFromBeforeABreakDoesNotStandForLaterYears() {
    let rows = comparisons(local(["2018"]), national([published(2016, 0.2)], breaks: [2017]))
    #expect(rows.first?.outcome == .notComparable(.newSeries))
  }

  @Test func anOpenLinkIsNeverTestedAgainstAnything() {
    let rows = comparisons(
      local(["2021"]) { $0.method = .openLink }, national([published(2021, 0.29)]))
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { $0.outcome == .openLink(difference: nil) })
    #expect(rows.first?.ownShare == 0.4 && rows.first?.otherShare == 0.29)
  }

  @Test func eachCounterpartIsAFamilyOfItsOwn() throws {
    let rows = comparisons(
      local(["2021"]) {
        $0.counterparts = [.init(survey: "ntu"), .init(survey: "ntu", place: "Dalarnas län")]
      }, national([published(2021, 0.31), published(2021, 0.25, place: 2, respondents: 4_000)]))
    for place in [nil, 2] as [Int?] {
      let family = rows.filter {
        $0.domain.place != nil && $0.domain.group.isAll
          && $0.counterpart == .survey(name: "ntu", wave: WaveIdentifier(year: 2021), place: place)
      }.compactMap(\.test)
      #expect(family.count == 2)
      let smallest = try #require(family.min { $0.pValue < $1.pValue })
      let largest = try #require(family.max { $0.pValue < $1.pValue })
      #expect(largest.adjustedPValue == largest.pValue)
      #expect(
        abs(smallest.adjustedPValue - min(2 * smallest.pValue, largest.pValue)) < 1e-15)
    }
  }
}
