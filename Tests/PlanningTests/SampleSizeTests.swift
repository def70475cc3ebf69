import Estimation
import Statistics
import SurveyModel
import TestSupport
import Testing

@testable import Planning

/// What is promised of next year's survey, held against simulated surveys.
@Suite struct SampleSizeTests {
  /// How often the score test finds a fall between two waves.
  private func found(
    from first: Double, to second: Double, base: Int, seed: UInt64, draws: Int = 4_000
  ) -> Double {
    var generator = SeededGenerator(seed: seed)
    let before = BinomialTable(trials: base, share: first)
    let after = BinomialTable(trials: base, share: second)
    var count = 0
    for _ in 0..<draws {
      let evidence = [before, after].map { table in
        let share = Double(table.draw(&generator)) / Double(base)
        return ShareEvidence(
          share: share, variance: share * (1 - share) / Double(base), base: Double(base),
          effectiveBase: Double(base), degreesOfFreedom: Double(base - 1))
      }
      if (ScoreTest.test(evidence[0], evidence[1])?.pValue ?? 1) <= 0.05 { count += 1 }
    }
    return Double(count) / Double(draws)
  }

  private func sizes(
    share: Double, base: Int, effectiveBase: Double, sampled: Double?, population: Double?,
    direction: Indicator.Direction = .lowerIsBetter,
    method: SurveySettings.CollectionMethod = .sample
  ) -> SampleSizeRow? {
    var settings = SurveySettings(title: "Prov")
    settings.method = method
    let wave = WaveIdentifier(year: 2021)
    let indicator = Indicator(
      name: "otrygg", title: "Otrygga", question: "otrygg", countedCodes: ["1"],
      direction: direction)
    let estimate = Estimation.ShareEstimate(
      indicator: "otrygg", wave: wave, domain: .all, source: .respondents, respondents: base,
      base: base, counted: Int(share * Double(base)),
      outcome: .estimated(
        .init(
          share: share, standardError: (share * (1 - share) / effectiveBase).squareRoot(),
          effectiveBase: effectiveBase, lower: 0, upper: 1, degreesOfFreedom: base - 1,
          kornGraubardLower: 0, kornGraubardUpper: 1)))
    let rate = ResponseRateEstimate(
      wave: wave, place: nil, population: population, sampled: sampled, notEligible: nil,
      unknownEligibility: nil, responses: base, partial: 0, breakOffs: 0,
      rate: .failure(.init(.unknownSample)), responsesPerThousand: nil)
    let estimated = EstimatedSurvey(
      name: "lokal", reportedWave: wave, settings: settings, waves: [(wave, settings)],
      indicators: [indicator], responseRates: [rate], itemResponses: [], shares: [estimate],
      changes: [], comparisons: [])
    return SampleSizes(index: EstimateIndex(estimated)).rows().first
  }

  @Test(arguments: [(0.3, 250), (0.45, 400), (0.1, 600)])
  func detectableFallIsFoundInFourOfFive(share: Double, base: Int) throws {
    let row = try #require(
      sizes(share: share, base: base, effectiveBase: Double(base), sampled: nil, population: nil))
    let fall = try #require(row.detectableImprovement)
    let power = found(from: share, to: share - fall, base: base, seed: 7)
    #expect((0.77...0.83).contains(power), "\(power), seed 7")
    let rise = try #require(row.detectableWorsening)
    let upward = found(from: share, to: share + rise, base: base, seed: 8)
    #expect((0.77...0.83).contains(upward), "\(upward), seed 8")
  }

  @Test func neededAnswersFindFivePoints() throws {
    let row = try #require(
      sizes(share: 0.3, base: 250, effectiveBase: 250, sampled: 600, population: 4000))
    let need = try #require(row.needs.last)
    #expect(need.difference == 0.05)
    let answers = try #require(need.answersPerWave)
    let power = found(from: 0.3, to: 0.25, base: answers, seed: 9, draws: 2_000)
    #expect((0.77...0.83).contains(power), "\(power), seed 9")
    #expect(need.invitations == Int((Double(answers) * 600 / 250).rounded(.up)))
    #expect(need.exceedsPopulation == (Double(need.invitations ?? 0) > 4000))
    // This year's 250 answers are too few for any number next year.
    #expect(need.answersNextWave == nil)
  }

  @Test func designEffectTakesMoreAnswers() throws {
    let plain = try #require(
      sizes(share: 0.3, base: 900, effectiveBase: 900, sampled: nil, population: nil))
    let clustered = try #require(
      sizes(share: 0.3, base: 900, effectiveBase: 600, sampled: nil, population: nil))
    #expect(clustered.designEffect == 1.5)
    let (few, many) = (plain.needs[1].answersPerWave ?? 0, clustered.needs[1].answersPerWave ?? 0)
    #expect(many == Int((Double(few) * 1.5).rounded(.up)))
    #expect(clustered.needs[1].invitations == nil)
  }

  @Test func levelWithoutRoom() throws {
    let row = try #require(
      sizes(share: 0.03, base: 200, effectiveBase: 200, sampled: 400, population: 9000))
    #expect(row.needs.map(\.difference) == [0.02, 0.05])
    #expect(row.needs[0].answersPerWave != nil)
    #expect(row.needs[1].answersPerWave == nil)
    #expect(row.needs[1].invitations == nil)
  }

  @Test func openLinkHasNone() {
    #expect(
      sizes(
        share: 0.3, base: 200, effectiveBase: 200, sampled: nil, population: nil, method: .openLink)
        == nil)
  }
}
