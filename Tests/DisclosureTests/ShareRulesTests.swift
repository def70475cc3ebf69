import Disclosure
import Estimation
import SurveyModel
import Testing

/// The first layer: what one row may show.
struct ShareRulesTests {
  private func row(
    _ estimate: ShareEstimate, method: SurveySettings.CollectionMethod = .sample,
    change: (inout SurveySettings) -> Void = { _ in }
  ) throws -> PublishableShare {
    var fixture = SurveyFixture(method: method)
    change(&fixture.settings)
    fixture.shares = [estimate]
    return try #require(fixture.protect().shares.first)
  }

  @Test(arguments: [
    (0, PublicationStatus.hidden), (4, .hidden), (5, .baseTooSmall), (29, .baseTooSmall), (30, .ok),
  ])
  func `bases decide in order`(base: Int, expected: PublicationStatus) throws {
    let row = try row(SurveyFixture.share(base: base))
    #expect(row.status == expected)
    #expect((row.base == nil) == (base < 5))
    #expect((row.respondents == nil) == (base < 5))
    #expect((row.share != nil) == (expected == .ok))
    #expect((row.precision != nil) == (expected == .ok))
  }

  @Test func `many respondents but few in the base show the respondents alone`() throws {
    let row = try row(SurveyFixture.share(respondents: 40, base: 3))
    #expect(row.status == .hidden)
    #expect(row.respondents == 40)
    #expect(row.base == nil)
  }

  @Test(arguments: [
    ((0.20, 0.30), 40.0, PublicationStatus.ok), ((0.20, 0.50), 40, .unreliable),
    ((0.20, 0.499), 40, .ok), ((0.20, 0.30), 29.9, .unreliable), ((0.20, 0.30), 30, .ok),
  ])
  func `the precision rule looks at the effective base and the width`(
    interval: (Double, Double), effectiveBase: Double, expected: PublicationStatus
  ) throws {
    let estimate = SurveyFixture.share(
      base: 40, effectiveBase: effectiveBase, kornGraubard: interval)
    #expect(try row(estimate).status == expected)
    let byBase = try row(estimate) { $0.publicationRule = .base }
    #expect(byBase.status == .ok)
    #expect(try row(estimate, method: .openLink).status == .openLink)
  }

  @Test(arguments: [
    (0.04, (0.01, 0.07), 200, true), (0.10, (0.02, 0.16), 200, true),
    (0.10, (0.05, 0.16), 200, false), (0.01, (0.0, 0.049), 200, false),
    (0.30, (0.25, 0.35), 7, true), (0.30, (0.25, 0.35), 8, false),
  ])
  func `a wide interval beside a small share or few degrees of freedom call for caution`(
    share: Double, interval: (Double, Double), degrees: Int, expected: Bool
  ) throws {
    let row = try row(
      SurveyFixture.share(
        base: 400, share: share, kornGraubard: interval, degreesOfFreedom: degrees))
    #expect(row.status == .ok)
    #expect(row.needsCaution == expected)
  }

  @Test(arguments: [(4, 50), (46, 50), (0, 50), (50, 50)])
  func `a total survey hides a share with few on either side, but not its base`(
    counted: Int, base: Int
  ) throws {
    let estimate = SurveyFixture.share(base: base, counted: counted)
    let census = try row(estimate, method: .census)
    #expect(census.status == .hidden)
    #expect(census.share == nil)
    #expect(census.base == base)
    #expect(try row(estimate, method: .sample).status == .ok)
  }

  @Test func `an open link shows the share without error and interval`() throws {
    let row = try row(SurveyFixture.share(base: 223), method: .openLink)
    #expect(row.status == .openLink)
    #expect(row.share != nil)
    #expect(row.precision == nil)
    #expect(try self.row(SurveyFixture.share(base: 29), method: .openLink).status == .baseTooSmall)
    #expect(try self.row(SurveyFixture.share(base: 4), method: .openLink).status == .hidden)
  }

  @Test func `published figures are judged by their base only where it is known`() throws {
    let unknown = try row(
      SurveyFixture.share(base: nil, share: 0.28, effectiveBase: 4000, source: .published))
    #expect(unknown.status == .ok)
    #expect(unknown.share == 0.28)
    let small = try row(SurveyFixture.share(base: 12, source: .published))
    #expect(small.status == .baseTooSmall)
  }

  @Test func `a published share without interval or base is shown as it is`() throws {
    let estimate = ShareEstimate(
      indicator: "otrygg", wave: WaveIdentifier(year: 2021), domain: .all, source: .published,
      respondents: nil, base: nil, counted: nil,
      outcome: .estimated(
        ShareEstimate.Figures(
          share: 0.28, standardError: nil, effectiveBase: nil, lower: nil, upper: nil,
          degreesOfFreedom: nil, kornGraubardLower: nil, kornGraubardUpper: nil)))
    let row = try row(estimate)
    #expect(row.status == .missing)
    #expect(row.share == 0.28)
    #expect(row.precision == nil)
  }

  @Test func `what is not asked or has no degrees of freedom says so`() throws {
    func estimate(_ outcome: ShareEstimate.Outcome, base: Int?) -> ShareEstimate {
      ShareEstimate(
        indicator: "otrygg", wave: WaveIdentifier(year: 2021), domain: .all, source: .respondents,
        respondents: 100, base: base, counted: nil, outcome: outcome)
    }
    let notAsked = try row(estimate(.notAvailable, base: 0))
    #expect(notAsked.status == .missing)
    #expect(notAsked.base == nil)
    #expect(notAsked.respondents == 100)
    let noDegrees = try row(estimate(.noDegreesOfFreedom(share: 0.4), base: 60))
    #expect(noDegrees.status == .noDegreesOfFreedom)
    #expect(noDegrees.share == 0.4)
    #expect(try row(estimate(.noDegreesOfFreedom(share: 0.4), base: 3)).status == .hidden)
  }
}
