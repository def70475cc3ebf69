import Diagnostics
import Estimation
import SurveyModel
import TestSupport
import Testing

/// Response rates and item nonresponse, worked by hand.
@Suite struct ResponseRateTests {
  private func wave(_ method: SurveySettings.CollectionMethod = .sample) -> WaveFixture {
    var settings = SurveySettings(title: "Prov")
    settings.method = method
    var wave = WaveFixture("2021", settings: settings)
    wave.places = ["A", "A", "A", "B", "B", nil]
    wave.dispositions = [.complete, .partial, .complete, .complete, .partial, .complete]
    wave.question("q", ["1", "0", nil, "utanför", "1", "1"])
    return wave
  }

  private func run(_ wave: WaveFixture, population: [PopulationCell] = []) -> Diagnosed<
    EstimatedSurvey
  > {
    let register = PlaceRegister([
      .init(name: "A", partOf: [2]), .init(name: "B", partOf: [2]), .init(name: "Norr"),
    ])
    return Estimator.estimate(
      .of([wave], register: register, population: population), survey: "lokal")
  }

  @Test func overcoverageAndUnknownEligibility() throws {
    var wave = wave()
    wave.frame(place: 0, population: 100, sampled: 10, notEligible: 2, unknown: 2)
    wave.frame(place: 1, population: 300, sampled: 8)
    let rows = run(wave).value.responseRates
    #expect(rows.map(\.place) == [nil, 0, 1, 2])
    #expect(rows.map(\.responses) == [6, 3, 2, 5])
    #expect(rows.map(\.partial) == [2, 1, 1, 2])
    #expect(rows.map(\.sampled) == [18, 10, 8, 18])
    #expect(rows.map(\.population) == [400, 100, 300, 400])
    #expect(rows.map(\.notEligible) == [2, 2, 0, 2])
    let rate = try rows[1].rate.get()
    // k = 10 − 2 − 2 = 6, e = 6/8, RR4 = 3/(6 + 0.75 · 2).
    #expect(abs(rate.estimate - 3 / 7.5) < 1e-15)
    #expect(abs(rate.lower - 3.0 / 8) < 1e-15)
    #expect(abs(rate.upper - 3.0 / 6) < 1e-15)
    #expect(abs((rows[1].responsesPerThousand ?? 0) - 30) < 1e-12)
    #expect(try rows[2].rate.get().estimate == 0.25)
  }

  @Test func aWholeRowAloneGivesOnlyTheWhole() throws {
    var wave = wave()
    wave.frame(population: nil, sampled: 12)
    let rows = run(wave).value.responseRates
    #expect(try rows[0].rate.get().estimate == 0.5)
    #expect(rows[1].rate == .failure(.init(.unknownSample)))
  }

  @Test func nonrespondentsInTheExportAreTheSample() throws {
    var wave = wave()
    wave.hasStatus = true
    wave.nonrespondents = [
      (.refusal, "A"), (.nonContact, "B"), (.notEligible, "A"), (.unknownEligibility, nil),
      (.breakOff, "A"),
    ]
    let rows = run(wave).value.responseRates
    #expect(rows.map(\.sampled) == [11, 6, 3, 9])
    #expect(rows.map(\.notEligible) == [1, 1, 0, 1])
    #expect(rows.map(\.unknownEligibility) == [1, 0, 0, 0])
    #expect(rows.map(\.breakOffs) == [1, 1, 0, 1])
    // k = 11 − 1 − 1 = 9, e = 9/10.
    #expect(abs(try rows[0].rate.get().estimate - 6 / 9.9) < 1e-15)
  }

  /// `urval.csv` may give the frame alone where the export lists everybody who was asked.
  @Test func anExportOfTheWholeSampleCountsItBesideAFrameWithoutNumbers() throws {
    var wave = wave()
    wave.settings.stratification = .places
    wave.hasStatus = true
    wave.nonrespondents = [(.refusal, "A"), (.nonContact, "B"), (.notEligible, "A")]
    wave.frame(place: 0, population: 100, sampled: nil)
    wave.frame(place: 1, population: 300, sampled: nil)
    let result = run(wave).value
    let rows = result.responseRates
    #expect(rows.map(\.sampled) == [9, 5, 3, 8])
    #expect(rows.map(\.population) == [400, 100, 300, 400])
    // One of five in A is not eligible, and its frame is as much smaller: 80.
    #expect(result.method.waves.first?.samplingFractions == 2.0 / 300...3.0 / 80)
    #expect(abs(try rows[0].rate.get().estimate - 6.0 / 8) < 1e-15)
    wave.sample = []
    wave.frame(place: 0, population: 100, sampled: 7)
    wave.frame(place: 1, population: 300, sampled: nil)
    #expect(run(wave).value.responseRates.map(\.sampled) == [nil, 7, nil, nil])
  }

  @Test func breakOffsAloneAreNotASample() {
    var wave = wave()
    wave.hasStatus = true
    wave.nonrespondents = [(.breakOff, "A"), (.breakOff, "B")]
    let rows = run(wave).value.responseRates
    #expect(rows[0].rate == .failure(.init(.unknownSample)))
    #expect(rows[0].breakOffs == 2 && rows[0].sampled == nil)
    wave.hasStatus = false
    wave.nonrespondents = [(.notEligible, "A")]
    #expect(run(wave).value.responseRates[0].sampled == nil)
  }

  @Test func aTotalSurveyThatListsEverybodyIsItsOwnFrame() throws {
    var wave = wave(.census)
    wave.hasStatus = true
    wave.nonrespondents = [(.refusal, "A"), (.refusal, "B"), (.notEligible, "A")]
    let result = run(wave).value
    #expect(result.method.waves.first?.samplingFractions == 6.0 / 8...6.0 / 8)
    #expect(abs(try result.responseRates[0].rate.get().estimate - 0.75) < 1e-15)
  }

  @Test func statusRowsAreNotCountedTwiceButThoseFoundOutsideAreAdded() throws {
    var wave = wave()
    wave.frame(population: 400, sampled: 20, notEligible: 3)
    wave.nonrespondents = [(.notEligible, "A"), (.notEligible, "B")]
    // Without a status column they were found outside the population: 3 + 2.
    #expect(run(wave).value.responseRates[0].notEligible == 5)
    wave.hasStatus = true
    #expect(run(wave).value.responseRates[0].notEligible == 3)
  }

  @Test func anOpenLinkHasNoRateButAnswersPerThousand() {
    let cells = [
      PopulationCell(year: 2021, place: 0, group: .all, count: 1000, line: 2),
      PopulationCell(year: 2021, place: 1, group: .all, count: 500, line: 3),
    ]
    let rows = run(wave(.openLink), population: cells).value.responseRates
    #expect(rows.allSatisfy { $0.rate == .failure(.init(.openLink)) && $0.sampled == nil })
    #expect(rows.map(\.population) == [1500, 1000, 500, 1500])
    #expect(rows.map(\.responsesPerThousand) == [4, 3, 4, 5.0 / 1500 * 1000])
  }

  @Test func moreAnswersThanAskedIsAWarningAndNoRate() throws {
    var wave = wave()
    wave.frame(place: 0, population: 100, sampled: 2)
    wave.frame(place: 1, population: 300, sampled: 8)
    let result = run(wave)
    #expect(result.diagnostics.map(\.code) == ["fler-svar-än-urval"])
    #expect(
      result.diagnostics.map(\.text) == [
        """
        Fler har svarat än som ingick i urvalet i omgång 2021: A. Ingen svarsfrekvens visas där.
        """
      ])
    let rows = result.value.responseRates
    #expect(rows[1].rate == .failure(.init(.unknownSample)))
    #expect(rows[1].sampled == nil && rows[1].outcomes == nil)
    #expect(try rows[0].rate.get().upper <= 1)
  }

  @Test func placesSampledAtDifferentRatesHaveAWeightedRate() throws {
    var wave = wave()
    wave.frame(place: 0, population: 100, sampled: 10)
    wave.frame(place: 1, population: 300, sampled: 10)
    let rows = run(wave).value.responseRates
    // (100 · 3/10 + 300 · 2/10) / 400, and the same for the larger place.
    #expect(abs((rows[0].weightedRate?.rate.estimate ?? 0) - 0.225) < 1e-15)
    #expect(rows.map { $0.weightedRate == nil } == [false, true, true, false])
    wave.sample = []
    wave.frame(place: 0, population: 100, sampled: 10)
    wave.frame(place: 1, population: 300, sampled: 30)
    #expect(run(wave).value.responseRates[0].weightedRate == nil)
  }

  @Test func evennessOverTheGroupsOfTheFrame() throws {
    var wave = wave()
    wave.group("kön", ["k", "k", "k", "k", "m", nil])
    for code in ["k", "m"] {
      wave.sample.append(
        SampleRow(
          place: nil, stratum: nil, group: GroupSelection([.init(variable: "kön", code: code)]),
          population: 100, sampled: 10, notEligible: nil, unknownEligibility: nil, line: 2))
    }
    let evenness = run(wave).value.evenness
    // ρ̂ is 0.4 and 0.1 for ten each: S² = 20 · 0.15² / 19.
    let expected = 1 - 2 * (20 * 0.0225 / 19).squareRoot()
    #expect(evenness.count == 1 && evenness[0].basis == .sample)
    #expect(abs(evenness[0].indicator - expected) < 1e-15)
    #expect(evenness[0].groups.map(\.respondents) == [4, 1])
    #expect(evenness[0].groups.map(\.propensity) == [0.4, 0.1])
    // √½ (0.4 − 0.25), and both together.
    #expect(abs(evenness[0].groups[0].partialIndicator - 0.5.squareRoot() * 0.15) < 1e-15)
    #expect(abs(evenness[0].partialIndicator - 0.15) < 1e-15)
  }

  @Test func itemNonresponseLeavesFollowUpsOut() {
    var wave = wave()
    wave.question("följd", ["1", nil, nil, nil, nil, nil])
    wave.followUps = ["följd"]
    let items = run(wave).value.itemResponses
    #expect(items.map(\.variable) == ["q"])
    #expect(items.first?.respondents == 6 && items.first?.valid == 4)
    #expect(items.first?.outside == 1 && items.first?.missing == 1)
  }
}
