import Statistics
import TestSupport
import Testing

/// Ranks and steadied estimates of places.
@Suite struct PlacesTests {
  @Test func ranks() {
    let intervals = [
      Interval(lower: 0.40, upper: 0.50), Interval(lower: 0.10, upper: 0.20),
      Interval(lower: 0.15, upper: 0.42), Interval(lower: 0.05, upper: 0.09),
    ]
    #expect(RankInterval.ranks(intervals) == [1...2, 2...3, 1...3, 4...4])
    #expect(RankInterval.ranks([]).isEmpty)
    #expect(RankInterval.ranks([intervals[0]]) == [1...1])
    #expect(abs(RankInterval.confidence(joint: 0.95, places: 10) - 0.994883803) <= 1e-9)
    #expect(RankInterval.confidence(places: 1) == 0.95)
  }

  let direct = [0.31, 0.42, 0.25, 0.38, 0.19, 0.29, 0.35, 0.22]
  let variances = [0.002, 0.004, 0.001, 0.006, 0.003, 0.0015, 0.005, 0.0025]

  /// REML by `uniroot` on the restricted score, written out with matrices in R 4.2.2.
  @Test func fayHerriotWithCovariate() throws {
    let x = [1.0, 3, 2, 4, 1, 2, 3, 2].map { [1, $0] }
    let model = try #require(
      FayHerriot.fit(direct: direct, variances: variances, covariates: x))
    #expect(Reference.relativeError(model.variance, 0.00096047135160994164) <= 1e-10)
    near(model.coefficients, [0.178580911813423338, 0.052801294454942277])
    near(
      model.estimates.map(\.value),
      [
        0.25688832662482541, 0.35305861565368629, 0.26743636839948531, 0.38843571287533191,
        0.22134642515584185, 0.28645403352925469, 0.33908206746247144, 0.26636904499545078,
      ])
    near(
      model.estimates.map(\.meanSquaredError),
      [
        0.0019562415572653953, 0.0021319571680874388, 0.0012867112850023573,
        0.0035841423505939014, 0.0021189968741840057, 0.0015251838041849624,
        0.0021520757041509140, 0.0016975256689183344,
      ])
  }

  @Test func fayHerriotWithoutCovariate() throws {
    let model = try #require(
      FayHerriot.fit(
        direct: direct, variances: variances, covariates: direct.map { _ in [1] }))
    #expect(Reference.relativeError(model.variance, 0.0020586337816976465) <= 1e-10)
    near(model.coefficients, [0.28873794328258795])
    near(
      model.estimates.map(\.value),
      [
        0.29952255470139089, 0.33333884077038101, 0.26266511326540276, 0.31205146739040429,
        0.24855609293550329, 0.28946803037563057, 0.30660487665739322, 0.25769657016459752,
      ])
    #expect(!model.isVarianceZero)
  }

  @Test func noVarianceBetweenPlacesIsSaid() throws {
    let model = try #require(
      FayHerriot.fit(
        direct: direct, variances: variances.map { $0 * 20 },
        covariates: direct.map { _ in [1] }))
    #expect(model.isVarianceZero)
    near(model.estimates.map(\.value), direct.map { _ in 0.28094786729857818 })
    near(
      model.estimates.map(\.meanSquaredError),
      [
        0.024772690869003983, 0.015229947330236589, 0.043858177946538776, 0.012049032817314126,
        0.018410861843159057, 0.031134519894848920, 0.013321398622483112, 0.020955593453497026,
      ])
  }

  @Test func steadiedShares() throws {
    let bases = [40.0, 300, 80, 1000, 35]
    let shares = [0.0, 0.3, 0.2, 0.28, 0.6]
    let result = try #require(FayHerriot.shares(shares, effectiveBases: bases))
    for (steadied, direct) in zip(result.shares, shares) {
      #expect(steadied.share > 0 && steadied.share < 1)
      #expect(steadied.standardError > 0)
      #expect(abs(steadied.share - 0.28) <= abs(direct - 0.28) + 0.02)
    }
    // The larger the base, the more of the direct share stays.
    #expect(result.shares[3].directWeight > result.shares[1].directWeight)
    #expect(result.shares[1].directWeight > result.shares[4].directWeight)
  }

  @Test func whatCannotBeFitted() {
    #expect(FayHerriot.fit(direct: [0.1], variances: [0.1], covariates: [[1]]) == nil)
    #expect(
      FayHerriot.fit(direct: [0.1, 0.2], variances: [0, 0.1], covariates: [[1], [1]]) == nil)
    let collinear = [[1.0, 2], [1, 2], [1, 2], [1, 2]]
    #expect(
      FayHerriot.fit(
        direct: [0.1, 0.2, 0.3, 0.4], variances: [1, 1, 1, 1], covariates: collinear) == nil)
    #expect(FayHerriot.shares([0.1, 0.2], effectiveBases: [0, 10]) == nil)
  }

  private func near(_ values: [Double], _ expected: [Double]) {
    #expect(values.count == expected.count)
    for (value, number) in zip(values, expected) {
      #expect(Reference.relativeError(value, number) <= 1e-10)
    }
  }
}
