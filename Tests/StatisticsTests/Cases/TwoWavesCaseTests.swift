import Statistics
import TestSupport
import Testing

/// Two independent waves: shares, changes, tests, intervals and the family of places (c13).
@Suite struct TwoWavesCaseTests {
  @Test(arguments: Dialect.allCases)
  func changeBetweenWaves(dialect: Dialect) throws {
    let reference = try ExpectedCase("c13-two-waves")
    let sample = try SampleCase(
      CaseTable("c13-two-waves", dialect), outcome: "hi", weight: "pw",
      strata: ["year", "stratum"], populationSize: "fpc")
    let years = try sample.table.texts("year")
    func share(_ domain: JSONValue, _ year: String) throws -> DomainShare {
      try sample.share(of: try sample.rows(of: domain).filter { years[$0] == year })
    }
    for year in ["1999", "2000"] {
      let blocks = reference.expected["wave_\(year)"].array
      #expect(blocks.count == 6)
      for block in blocks {
        let label = "c13 \(dialect) \(year) [\(describe(block["domain"]))]"
        EstimateBlock(block, of: reference, label: label).check(
          try share(block["domain"], year).estimate)
      }
    }
    var scores: [Double] = []
    var walds: [Double] = []
    for block in reference.expected["difference_2000_minus_1999"].array {
      let first = try share(block["domain"], "1999").estimate.evidence
      let second = try share(block["domain"], "2000").estimate.evidence
      let label = "c13 \(dialect) change [\(describe(block["domain"]))]"
      scores.append(try DifferenceBlock(block, of: reference, label: label).check(first, second))
      walds.append(
        try #require(WaldTest.test(first, second, degreesOfFreedom: .pooled)).pValue)
    }
    let family = reference.expected["bh_over_domains"]
    for (values, method, name) in [
      (walds, MultipleTesting.benjaminiHochberg, "adjusted_BH"), (walds, .holm, "adjusted_holm"),
      (scores, .benjaminiHochberg, "adjusted_BH_score"),
    ] {
      let adjusted = method.adjust(values)
      #expect(adjusted.count == family[name].array.count)
      for (value, expected) in zip(adjusted, family[name].array) {
        let error = Reference.relativeError(try #require(value), try #require(expected.double))
        #expect(error <= 1e-8, "\(name)")
      }
    }
    // R's svyttest regresses on the wave, which leaves one degree of freedom less.
    let ttest = reference.expected["r_svyttest"]
    let degrees = try #require(ttest["df"].double)
    let statistic = try #require(ttest["statistic"].double)
    let p = StudentT(degreesOfFreedom: degrees).twoSidedP(statistic)
    #expect(Reference.relativeError(p, try #require(ttest["p"].double)) <= 1e-12)
  }
}
