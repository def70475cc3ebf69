import SurveyModel
import Testing

@testable import Planning

/// Promises followed through the waves of a survey.
@Suite struct PromiseWavesTests {
  private let municipality = MadeUpMunicipality()

  @Test func aPromiseIsFollowedWithinItsSeason() throws {
    var settings = SurveySettings(title: "Prov")
    settings.waveComparison = .sameMonth
    let months = [("2019-11", 90), ("2020-03", 40), ("2020-11", 80), ("2021-03", 30)]
    let waves = months.map { name, counted in
      let made = municipality.wave(2000, base: 200, counted: [counted, 50, 50, 50, 50])
      return Wave(
        identifier: WaveIdentifier(name) ?? made.identifier, settings: settings,
        codebook: made.codebook, respondents: made.respondents,
        nonrespondents: made.nonrespondents, sample: [], files: [])
    }
    let promise = Promise(title: "Ljus", year: 2021, places: [0], indicator: "otrygg", line: 2)
    let followed = try #require(
      municipality.plan(waves, promises: [promise], settings: settings).promises.first)
    #expect(followed.before == WaveIdentifier("2020-03"))
    #expect(followed.after == WaveIdentifier("2021-03"))
    let named = Promise(
      title: "Ljus", year: 2020, places: [0], indicator: "otrygg",
      from: WaveIdentifier("2019-11"), line: 2)
    let other = try #require(
      municipality.plan(waves, promises: [named], settings: settings).promises.first)
    #expect(other.after == WaveIdentifier("2020-11"))
  }

  @Test func promisesAreMadeBySurveysThatSomeAreAbout() {
    let waves = [municipality.wave(2021, base: 100, counted: [40, 20, 20, 20, 20])]
    let about = Promise(title: "Ljus", year: 2021, places: [0], indicator: "otrygg", line: 2)
    let other = Promise(title: "Ljus", year: 2021, places: [0], indicator: "oro", line: 2)
    #expect(municipality.plan(waves).isForPromises)
    #expect(municipality.plan(waves, promises: [other, about]).isForPromises)
    #expect(!municipality.plan(waves, promises: [other]).isForPromises)
  }

  @Test func promisesThroughTheWavesOfASurvey() throws {
    let waves = [
      municipality.wave(2020, base: 200, counted: [90, 50, 50, 50, 50]),
      municipality.wave(2021, base: 200, counted: [40, 50, 52, 48, 50]),
    ]
    func follow(_ promise: Promise) -> PromiseFollowUp? {
      municipality.plan(waves, promises: [promise]).promises.first
    }
    let kept = try #require(
      follow(Promise(title: "Ljus", year: 2021, places: [0], indicator: "otrygg", line: 2)))
    #expect(kept.before?.year == 2020 && kept.after?.year == 2021)
    let result = try #require(kept.result)
    #expect(result.before.share == 0.45 && result.after.share == 0.2)
    #expect(abs((result.test.againstRest?.value ?? 0) + 0.25) < 1e-12)
    #expect(result.choice.ranks == [1])
    #expect(result.test.verdict == .clearImprovement)
    #expect((result.expectedReturn ?? 0) < 0)
    let early = follow(
      Promise(title: "Ljus", year: 2020, places: [0], indicator: "otrygg", line: 2))
    #expect(early?.outcome == .noWaveBefore)
    let late = follow(
      Promise(title: "Ljus", year: 2022, places: [0], indicator: "otrygg", line: 2))
    #expect(late?.outcome == .noWaveAfter)
    let other = follow(Promise(title: "Ljus", year: 2021, places: [0], indicator: "oro", line: 2))
    #expect(other == nil)
  }
}
