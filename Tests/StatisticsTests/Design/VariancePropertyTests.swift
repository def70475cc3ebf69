import Statistics
import TestSupport
import Testing

/// What must hold for any survey, with and without clusters and calibration.
@Suite struct VariancePropertyTests {
  /// Which kind of survey, and from which seed (printed with a failure).
  struct Setting: CustomTestStringConvertible, Sendable {
    var seed: UInt64
    var isClustered: Bool
    var isCalibrated: Bool
    var testDescription: String {
      "seed \(seed) clustered \(isClustered) calibrated \(isCalibrated)"
    }

    static let all = (1...5).flatMap { seed in
      [(false, false), (true, false), (false, true), (true, true)].map {
        Setting(seed: UInt64(seed), isClustered: $0.0, isCalibrated: $0.1)
      }
    }
  }

  private func estimate(_ survey: RandomSurvey, _ setting: Setting) throws -> ShareEstimate {
    let estimator = try survey.estimator(
      isClustered: setting.isClustered, isCalibrated: setting.isCalibrated)
    return try #require(survey.share(estimator)).estimate
  }

  private func same(_ first: ShareEstimate, _ second: ShareEstimate, _ setting: Setting) {
    for (a, b) in [
      (first.share, second.share), (first.variance, second.variance),
      (first.kishEffectiveSize, second.kishEffectiveSize),
      (first.effectiveBase, second.effectiveBase),
    ] {
      #expect(Reference.relativeError(a, b) <= 1e-10, "\(setting.testDescription)")
    }
    #expect(first.base == second.base && first.positive == second.positive)
    #expect(first.degreesOfFreedom == second.degreesOfFreedom)
  }

  @Test(arguments: Setting.all)
  func complementHasTheSameErrorAndTheMirroredInterval(setting: Setting) throws {
    let survey = RandomSurvey(seed: setting.seed)
    var complement = survey
    complement.positive = survey.positive.map { !$0 }
    let share = try estimate(survey, setting)
    let other = try estimate(complement, setting)
    #expect(abs(share.share + other.share - 1) <= 1e-14)
    #expect(Reference.relativeError(share.variance, other.variance) <= 1e-11)
    for method in ShareIntervalMethod.allCases {
      let own = try #require(
        ShareInterval.interval(for: share.evidence, method: method).interval)
      let mirrored = try #require(
        ShareInterval.interval(for: other.evidence, method: method).interval)
      #expect(abs(own.lower - (1 - mirrored.upper)) <= 1e-11, "\(method)")
      #expect(abs(own.upper - (1 - mirrored.lower)) <= 1e-11, "\(method)")
    }
    let rule = PrecisionRule.standard
    #expect(rule.judge(share.evidence) == rule.judge(other.evidence))
  }

  @Test(arguments: Setting.all)
  func scalingTheWeightsChangesNothing(setting: Setting) throws {
    let survey = RandomSurvey(seed: setting.seed)
    var scaled = survey
    scaled.designWeights = survey.designWeights.map { $0 * 1234.5 }
    same(try estimate(survey, setting), try estimate(scaled, setting), setting)
  }

  @Test(arguments: Setting.all)
  func orderOfRowsChangesNothing(setting: Setting) throws {
    let survey = RandomSurvey(seed: setting.seed)
    var generator = SeededGenerator(seed: setting.seed + 100)
    let order = survey.positive.indices.shuffled(using: &generator)
    same(try estimate(survey, setting), try estimate(survey.permuted(order), setting), setting)
  }

  @Test(arguments: Setting.all)
  func identicalPersonsMayShareARow(setting: Setting) throws {
    let survey = RandomSurvey(seed: setting.seed)
    same(try estimate(survey, setting), try estimate(survey.split, setting), setting)
  }

  /// The variance by groups equals the plain formula on the score of every person.
  @Test(arguments: Setting.all)
  func groupedVarianceEqualsPersonByPerson(setting: Setting) throws {
    let survey = RandomSurvey(seed: setting.seed)
    let estimator = try survey.estimator(
      isClustered: setting.isClustered, isCalibrated: setting.isCalibrated)
    let first = try #require(survey.share(estimator))
    var rest = survey
    let members = Set(survey.domain)
    rest.domain = survey.positive.indices.filter { !members.contains($0) }
    let second = try #require(rest.share(estimator))
    let variance = estimator.variance
    let scores = [first, second].map { variance.scores(of: $0.influence) }
    let direct = variance.design.variance(of: scores[0])
    #expect(Reference.relativeError(first.estimate.variance, direct) <= 1e-11)
    let covariance = estimator.covariance(first, second)
    let directCovariance = variance.design.covariance(scores[0], scores[1])
    let scale = (first.estimate.variance * second.estimate.variance).squareRoot()
    #expect(abs(covariance - directCovariance) <= 1e-12 * scale)
    #expect(abs(covariance - estimator.covariance(second, first)) <= 1e-14 * scale)
    // V(a − b) = V(a) + V(b) − 2 Cov(a, b).
    let difference = zip(scores[0], scores[1]).map { $0 - $1 }
    let expected = first.estimate.variance + second.estimate.variance - 2 * covariance
    let measured = variance.design.variance(of: difference)
    #expect(Reference.relativeError(measured, expected) <= 1e-11)
  }

  /// The residuals are orthogonal to every margin category under the design weights.
  @Test(arguments: 1...5)
  func residualsAreOrthogonalToTheMargins(seed: Int) throws {
    let survey = RandomSurvey(seed: UInt64(seed))
    let estimator = try survey.estimator(isClustered: false, isCalibrated: true)
    let model = CalibrationModel(
      designWeights: survey.designWeights, multiplicity: survey.multiplicity,
      margins: survey.margins)
    #expect(model.rank == 4)
    let residuals = model.residuals(try #require(survey.share(estimator)).influence)
    for margin in survey.margins {
      var sums = margin.totals.map { _ in 0.0 }
      for unit in residuals.indices {
        sums[margin.categoryOfUnit[unit]] +=
          survey.designWeights[unit] * Double(survey.multiplicity[unit]) * residuals[unit]
      }
      for sum in sums { #expect(abs(sum) <= 1e-13, "seed \(seed)") }
    }
  }
}
