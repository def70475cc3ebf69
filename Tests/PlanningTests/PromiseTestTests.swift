import Estimation
import Statistics
import SurveyModel
import TestSupport
import Testing

@testable import Planning

/// Values worked out by hand, in Python with `math.erfc` and the Wilson formula.
@Suite struct PromiseTestTests {
  private func evidence(_ share: Double, _ base: Double) -> ShareEvidence {
    ShareEvidence(
      share: share, variance: share * (1 - share) / base, base: base, effectiveBase: base,
      degreesOfFreedom: .infinity)
  }

  /// 40 percent of 100 before and 20 after, where the rest of 1 000 stayed at 30.
  private func promise(
    direction: Indicator.Direction = .lowerIsBetter, hasRest: Bool = true,
    leads: [PromiseEvidence.Lead] = [], isMirrored: Bool = false
  ) -> PromiseEvidence {
    func share(_ value: Double) -> Double { isMirrored ? 1 - value : value }
    let rest = hasRest ? evidence(share(0.3), 1000) : nil
    return PromiseEvidence(
      before: .init(inside: evidence(share(0.4), 100), rest: rest),
      after: .init(inside: evidence(share(0.2), 100), rest: rest), direction: direction,
      leads: leads)
  }

  private func isClose(_ value: Double?, _ expected: Double) -> Bool {
    abs((value ?? .nan) - expected) < 1e-12
  }

  @Test func differenceInDifferences() throws {
    let test = try #require(PromiseTest.judge(promise()))
    #expect(isClose(test.change.value, -0.2))
    #expect(isClose(test.change.lower, -0.31850509933903454))
    #expect(isClose(test.change.upper, -0.07311915999619883))
    #expect(isClose(test.againstRest?.value, -0.2))
    #expect(isClose(test.againstRest?.lower, -0.32511211046964505))
    #expect(isClose(test.againstRest?.upper, -0.06692735376162226))
    #expect(isClose(test.uncorrectedPValue, 0.0016281348142060347))
    #expect(isClose(test.improvementPValue, 0.0016281348142060347))
    #expect(isClose(test.worseningPValue, 1 - 0.0016281348142060347))
    #expect(test.verdict == .clearImprovement)
  }

  @Test func chosenAsTheWorst() throws {
    let lead = PromiseEvidence.Lead(gap: 0.05, covariance: 0.0026275)
    let test = try #require(PromiseTest.judge(promise(leads: [lead])))
    #expect(isClose(test.improvementPValue, 0.03692124592055669))
    #expect(isClose(test.uncorrectedPValue, 0.0016281348142060347))
    #expect(test.verdict == .possibleImprovement)
    // A tie with another place says nothing of an improvement.
    let tie = PromiseEvidence.Lead(gap: 0, covariance: 0.0026275)
    let tied = try #require(PromiseTest.judge(promise(leads: [lead, tie])))
    #expect(tied.improvementPValue == 1)
    #expect(tied.verdict == .undecided)
  }

  @Test func farAheadOfTheOthersNothingIsCorrected() throws {
    let lead = PromiseEvidence.Lead(gap: 0.6, covariance: 0.0026275)
    let test = try #require(PromiseTest.judge(promise(leads: [lead])))
    #expect(isClose(test.improvementPValue, 0.0016281348142060347))
  }

  @Test func mirroredSharesGiveTheSameVerdict() throws {
    let plain = try #require(PromiseTest.judge(promise()))
    let mirrored = try #require(
      PromiseTest.judge(promise(direction: .higherIsBetter, isMirrored: true)))
    #expect(isClose(mirrored.improvementPValue, plain.improvementPValue))
    #expect(isClose(mirrored.againstRest?.upper, -(plain.againstRest?.lower ?? 0)))
    #expect(mirrored.verdict == .clearImprovement)
    let opposite = try #require(PromiseTest.judge(promise(direction: .higherIsBetter)))
    #expect(opposite.verdict == .clearWorsening)
  }

  @Test func withoutRestTheChangeDecides() throws {
    let test = try #require(PromiseTest.judge(promise(hasRest: false)))
    #expect(test.againstRest == nil)
    #expect(test.verdict == .clearImprovement)
  }

  /// The rest became worse and the places stayed as they were: no improvement of theirs.
  @Test func placesMustHaveChangedThemselves() throws {
    let evidence = PromiseEvidence(
      before: .init(inside: evidence(0.3, 400), rest: evidence(0.2, 2000)),
      after: .init(inside: evidence(0.3, 400), rest: evidence(0.35, 2000)),
      direction: .lowerIsBetter)
    let test = try #require(PromiseTest.judge(evidence))
    #expect(test.uncorrectedPValue < 0.001)
    #expect(test.verdict == .undecided)
  }

  @Test func nobodyVaries() {
    let none = PromiseEvidence(
      before: .init(inside: evidence(0, 50), rest: evidence(0, 500)),
      after: .init(inside: evidence(0, 50), rest: evidence(0, 500)), direction: .lowerIsBetter)
    #expect(PromiseTest.judge(none) == nil)
  }

  @Test func answersThatWouldHaveSettledIt() throws {
    let promise = promise()
    let test = try #require(PromiseTest.judge(promise))
    let difference = try #require(test.againstRest)
    #expect(AnswersNeeded.perWave(promise, difference: difference, atLeast: 0.02) == 96)
    // Too few in the rest: no number of answers from the places is enough.
    let small = PromiseEvidence(
      before: .init(inside: evidence(0.3, 40), rest: evidence(0.3, 40)),
      after: .init(inside: evidence(0.3, 40), rest: evidence(0.3, 40)), direction: .lowerIsBetter)
    let nothing = PromiseTest.Difference(value: 0, lower: -0.2, upper: 0.2)
    #expect(AnswersNeeded.perWave(small, difference: nothing, atLeast: 0.02) == nil)
  }

  @Test func leadsOverThePlacesThatStoodBetter() {
    let members = [(0.30, true), (0.35, false), (0.20, false), (0.25, true)].enumerated().map {
      index, member in
      PlaceSetEstimate.Member(
        place: index, isInside: member.1, share: member.0, base: 100, effectiveBase: 100,
        covarianceWithContrast: Double(index))
    }
    let choice = Choice(members, direction: .lowerIsBetter)
    #expect(choice.ranks == [2, 3])
    #expect(choice.rankedPlaces == 4)
    #expect(choice.isAmongWorst)
    #expect(choice.leads.map(\.covariance) == [-2, 1])
    #expect(zip(choice.leads.map(\.gap), [0.1, 0.05]).allSatisfy { abs($0 - $1) < 1e-12 })
    let mirrored = Choice(members, direction: .higherIsBetter)
    #expect(mirrored.ranks == [2, 3])
  }
}
