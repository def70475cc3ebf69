import Statistics
import TestSupport
import Testing

/// A municipality of eight places and four years, raked, against a national file (c25).
@Suite struct EndToEndCaseTests {
  let reference: ExpectedCase
  init() throws { reference = try ExpectedCase("c25-e2e") }

  /// The respondents of one year with raked weights.
  private struct Wave {
    let estimator: ShareEstimator
    let columns: [String: [String]]
    let outcome: [Double?]

    func share(_ domain: JSONValue) throws -> ShareEstimate {
      let units = outcome.indices.filter { row in
        outcome[row] != nil
          && domain.object.allSatisfy { columns[$0.key]?[row] == $0.value.string }
      }
      let share = estimator.estimate(units: units, positive: units.map { outcome[$0] == 1 })
      return try #require(share).estimate
    }
  }

  private func localWave(_ year: Int, _ dialect: Dialect) throws -> Wave {
    let table = try CaseTable("c25-e2e-local", dialect)
    let years = try table.numbers("year")
    let answered = try table.numbers("answered")
    let rows = table.rows.indices.filter { years[$0] == Double(year) && answered[$0] == 1 }
    func pick<Value>(_ values: [Value]) -> [Value] { rows.map { values[$0] } }
    let places = pick(try table.texts("place"))
    let ages = pick(try table.texts("age"))
    let sexes = pick(try table.texts("sex"))
    let sizes = pick(try table.numbers("N_place"))

    let names = places.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let counts = names.map { name in places.count { $0 == name } }
    let strata = try names.indices.map { index in
      let size = sizes[try #require(places.firstIndex(of: names[index]))]
      return DesignStratum(
        sampledPSUs: counts[index], samplingFraction: Double(counts[index]) / size)
    }
    let stratumOfUnit = try places.map { try #require(names.firstIndex(of: $0)) }
    let design = try SampleDesign(strata: strata, stratumOfUnit: stratumOfUnit)
    let designWeights = zip(sizes, stratumOfUnit).map { $0 / Double(counts[$1]) }

    let population = try CaseTable("c25-e2e-local.population", dialect)
    let populationYears = try population.numbers("year")
    let cells = population.rows.indices.filter { populationYears[$0] == Double(year) }
    let numbers = try population.numbers("N")
    func margin(_ column: String, _ ofUnit: [String]) throws -> CalibrationMargin {
      let keys = try zip(population.texts(column), population.texts("sex")).map { $0 + "*" + $1 }
      var order: [String] = []
      var totals: [Double] = []
      for cell in cells {
        if let index = order.firstIndex(of: keys[cell]) {
          totals[index] += numbers[cell]
        } else {
          order.append(keys[cell])
          totals.append(numbers[cell])
        }
      }
      return CalibrationMargin(
        categoryOfUnit: try zip(ofUnit, sexes).map {
          try #require(order.firstIndex(of: $0 + "*" + $1))
        }, totals: totals)
    }
    let margins = [try margin("place", places), try margin("age", ages)]
    let calibrated = try Raking.rake(designWeights: designWeights, margins: margins)
    try checkWeights(calibrated, ids: pick(try table.texts("id")), dialect)
    return Wave(
      estimator: ShareEstimator(
        LinearizedVariance(
          design: design, weights: calibrated.weights,
          calibration: CalibrationModel(designWeights: designWeights, margins: margins))),
      columns: ["place": places, "age": ages, "sex": sexes],
      outcome: pick(try table.optionalNumbers("unsafe")))
  }

  private func checkWeights(
    _ calibrated: CalibratedWeights, ids: [String], _ dialect: Dialect
  ) throws {
    let file = try CaseTable("c25-e2e-local.weights", dialect)
    let expected = Dictionary(
      uniqueKeysWithValues: zip(try file.texts("id"), try file.numbers("weight")))
    let tolerance = reference.tolerance("weight_rel", otherwise: 0)
    for (id, weight) in zip(ids, calibrated.weights) {
      let error = Reference.relativeError(weight, try #require(expected[id]))
      #expect(error <= tolerance, "weight of \(id)")
    }
    #expect(calibrated.largestMarginError <= 1e-12)
  }

  private func nationalShare(_ year: Int, _ dialect: Dialect) throws -> ShareEstimate {
    let table = try CaseTable("c25-e2e-national", dialect)
    let sample = try SampleCase(
      table, outcome: "unsafe", weight: "weight", strata: ["year", "region"])
    let years = try table.numbers("year")
    return try sample.share(of: table.rows.indices.filter { years[$0] == Double(year) }).estimate
  }

  @Test(arguments: Dialect.allCases)
  func endToEnd(dialect: Dialect) throws {
    var waves: [Int: Wave] = [:]
    var nation: [Int: ShareEstimate] = [:]
    #expect(reference.expected["local"].array.count == 4)
    for block in reference.expected["local"].array {
      let year = try #require(block["year"].int)
      let wave = try localWave(year, dialect)
      waves[year] = wave
      for estimate in block["estimates"].array {
        let label = "c25 \(dialect) \(year) [\(describe(estimate["domain"]))]"
        EstimateBlock(estimate, of: reference, label: label).check(
          try wave.share(estimate["domain"]))
      }
    }
    for block in reference.expected["national"].array {
      let year = try #require(block["year"].int)
      let share = try nationalShare(year, dialect)
      nation[year] = share
      EstimateBlock(block, of: reference, label: "c25 national \(year)").check(share)
    }
    try checkDifferences("change_on_previous_year", 27) { year, domain in
      (
        try #require(waves[year - 1]).share(domain).evidence,
        try #require(waves[year]).share(domain).evidence
      )
    }
    try checkDifferences("local_minus_national", 36) { year, domain in
      (try #require(nation[year]).evidence, try #require(waves[year]).share(domain).evidence)
    }
  }

  private func checkDifferences(
    _ name: String, _ count: Int,
    _ pair: (Int, JSONValue) throws -> (ShareEvidence, ShareEvidence)
  ) throws {
    let blocks = reference.expected[name].array
    #expect(blocks.count == count)
    var family: [Int: [(p: Double, wald: Double, block: JSONValue)]] = [:]
    for block in blocks {
      let year = try #require(block["year"].int)
      let (first, second) = try pair(year, block["domain"])
      let label = "c25 \(name) \(year) [\(describe(block["domain"]))]"
      let p = try DifferenceBlock(block, of: reference, label: label).check(first, second)
      if !block["domain"]["place"].isNull {
        let wald = try #require(WaldTest.test(first, second, degreesOfFreedom: .satterthwaite))
        family[year, default: []].append((p, wald.pValue, block))
      }
    }
    for members in family.values {
      let adjusted = MultipleTesting.standard.adjust(members.map(\.p))
      let waldAdjusted = MultipleTesting.standard.adjust(members.map(\.wald))
      for (index, member) in members.enumerated() {
        for (value, key) in [
          (adjusted[index], "p_score_BH_within_year_over_places"),
          (waldAdjusted[index], "p_BH_within_year_over_places"),
        ] {
          let expected = try #require(member.block[key].double)
          #expect(Reference.relativeError(try #require(value), expected) <= 1e-6, "\(key)")
        }
      }
    }
  }
}
