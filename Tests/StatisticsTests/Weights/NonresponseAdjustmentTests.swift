import Statistics
import TestSupport
import Testing

/// The variance after a nonresponse adjustment, against the formula written out for everyone.
@Suite struct NonresponseAdjustmentTests {
  @Test(arguments: [false, true], 1...5)
  func matchesTheFormulaOverAllSampled(isClustered: Bool, seed: Int) throws {
    let survey = RandomSurvey(seed: UInt64(seed))
    var generator = SeededGenerator(seed: UInt64(seed) + 50)
    let responded = survey.positive.indices.map { _ in
      Double.random(in: 0..<1, using: &generator) < 0.6
    }
    let units = responded.indices.filter { responded[$0] }
    let silent = responded.indices.filter { !responded[$0] }
    func pick<Value>(_ values: [Value]) -> [Value] { units.map { values[$0] } }
    let adjustment = try NonresponseAdjustment(
      designWeights: pick(survey.designWeights), multiplicity: pick(survey.multiplicity),
      classOfUnit: pick(survey.firstCategory),
      nonrespondents: silent.map { unit in
        NonrespondentGroup(
          stratum: survey.stratumOfUnit[unit],
          cluster: isClustered ? survey.clusterOfUnit[unit] : nil,
          responseClass: survey.firstCategory[unit], count: survey.multiplicity[unit],
          designWeight: survey.designWeights[unit])
      })
    let everyone = try survey.design(isClustered: isClustered)
    let design = try SampleDesign(
      strata: everyone.strata, stratumOfUnit: pick(survey.stratumOfUnit),
      clusterOfUnit: isClustered ? pick(survey.clusterOfUnit) : nil,
      multiplicity: pick(survey.multiplicity))
    let estimator = ShareEstimator(
      try LinearizedVariance(design: design, nonresponse: adjustment))
    let members = Set(survey.domain)
    let domain = units.indices.filter { members.contains(units[$0]) }
    let share = try #require(
      estimator.estimate(
        units: domain, positive: domain.map { survey.positive[units[$0]] }))

    var sampled = [0.0, 0, 0]
    var answered = [0.0, 0, 0]
    var sums = [0.0, 0, 0]
    let influence = share.influence.dense(count: units.count)
    var influenceOf = [Double](repeating: 0, count: responded.count)
    for (index, unit) in units.enumerated() { influenceOf[unit] = influence[index] }
    for unit in responded.indices {
      let weight = survey.designWeights[unit] * Double(survey.multiplicity[unit])
      sampled[survey.firstCategory[unit]] += weight
      if responded[unit] {
        answered[survey.firstCategory[unit]] += weight
        sums[survey.firstCategory[unit]] += weight * influenceOf[unit]
      }
    }
    let scores = responded.indices.map { unit in
      let index = survey.firstCategory[unit]
      let mean = sums[index] / answered[index]
      let factor = responded[unit] ? sampled[index] / answered[index] : 0
      return survey.designWeights[unit] * (mean + factor * (influenceOf[unit] - mean))
    }
    let expected = everyone.variance(of: scores)
    #expect(Reference.relativeError(share.estimate.variance, expected) <= 1e-11)
    for index in 0..<3 {
      let factor = sampled[index] / answered[index]
      #expect(Reference.relativeError(adjustment.factors[index], factor) <= 1e-13)
    }
  }

  @Test func refusals() {
    let group = NonrespondentGroup(stratum: 0, responseClass: 1, count: 3, designWeight: 2)
    #expect(throws: NonresponseError.classWithoutRespondents(1)) {
      try NonresponseAdjustment(designWeights: [1], classOfUnit: [0], nonrespondents: [group])
    }
    let broken = NonrespondentGroup(stratum: 0, responseClass: 0, count: -1, designWeight: 2)
    #expect(throws: NonresponseError.invalidGroup(0)) {
      try NonresponseAdjustment(designWeights: [1], classOfUnit: [0], nonrespondents: [broken])
    }
  }

  @Test func nonrespondentsMustFitTheDesign() throws {
    func fits(_ group: NonrespondentGroup, sampled: Int) throws {
      let adjustment = try NonresponseAdjustment(
        designWeights: [2, 2], classOfUnit: [0, 0], nonrespondents: [group])
      let design = try SampleDesign(
        strata: [DesignStratum(sampledPSUs: sampled)], stratumOfUnit: [0, 0])
      _ = try LinearizedVariance(design: design, nonresponse: adjustment)
    }
    let group = NonrespondentGroup(stratum: 0, responseClass: 0, count: 3, designWeight: 2)
    try fits(group, sampled: 5)
    #expect(throws: NonresponseError.sampledPSUsTooFew(stratum: 0, present: 5)) {
      try fits(group, sampled: 4)
    }
    for wrong in [
      NonrespondentGroup(stratum: 1, responseClass: 0, count: 3, designWeight: 2),
      NonrespondentGroup(stratum: 0, cluster: 0, responseClass: 0, count: 3, designWeight: 2),
    ] {
      #expect(throws: NonresponseError.invalidGroup(0)) { try fits(wrong, sampled: 9) }
    }
  }
}
