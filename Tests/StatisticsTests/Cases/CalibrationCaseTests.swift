import Statistics
import TestSupport
import Testing

/// The reference cases of calibrated designs, in both dialects, at their tolerances.
@Suite struct CalibrationCaseTests {
  private func check(
    _ name: String, _ sample: SampleCase, _ blocks: JSONValue, _ reference: ExpectedCase
  ) throws {
    #expect(!blocks.array.isEmpty)
    for block in blocks.array {
      let share = try sample.share(of: sample.rows(of: block["domain"]))
      let label = "\(name) \(sample.table.dialect) [\(describe(block["domain"]))]"
      EstimateBlock(block, of: reference, label: label).check(share.estimate)
    }
  }

  @Test(arguments: Dialect.allCases)
  func postStratification(dialect: Dialect) throws {
    let reference = try ExpectedCase("c08-poststrat")
    let table = try CaseTable("c08-poststrat", dialect)
    let population = try CaseTable("c08-poststrat.population", dialect)
    let keys = try zip(population.texts("stype"), population.texts("comp_imp")).map { $0 + $1 }
    let ofRow = try zip(table.texts("stype"), table.texts("comp_imp")).map { $0 + $1 }
    let margin = CalibrationMargin(
      categoryOfUnit: try ofRow.map { try #require(keys.firstIndex(of: $0)) },
      totals: try population.numbers("N"))
    let design = try table.numbers("pw")
    let calibrated = try Raking.rake(designWeights: design, margins: [margin])
    let final = try CaseTable("c08-poststrat.weights", dialect).numbers("weight")
    for (weight, expected) in zip(calibrated.weights, final) {
      #expect(Reference.relativeError(weight, expected) <= 1e-12)
    }
    let model = CalibrationModel(designWeights: design, margins: [margin])
    let sample = try SampleCase(
      table, outcome: "hi", weight: "pw", strata: ["stype"], populationSize: "fpc"
    ) { design, _ in
      LinearizedVariance(design: design, weights: calibrated.weights, calibration: model)
    }
    try check("c08", sample, reference.expected["estimates"], reference)
    let fixed = try SampleCase(
      table, outcome: "hi", weight: "pw", strata: ["stype"], populationSize: "fpc"
    ) { design, _ in LinearizedVariance(design: design, weights: calibrated.weights) }
    try check("c08 fixed", fixed, reference.expected["weights_taken_as_fixed"], reference)
  }

  @Test(arguments: Dialect.allCases)
  func raking(dialect: Dialect) throws {
    let reference = try ExpectedCase("c11-rake-srs")
    let table = try CaseTable("c11-rake-srs", dialect)
    let margins = try CaseTable("c11-rake-srs.margins", dialect)
    let variables = try margins.texts("variable")
    let categories = try margins.texts("category")
    let totals = try margins.numbers("N")
    let rakeMargins = try ["stype", "comp_imp"].map { variable in
      let rows = variables.indices.filter { variables[$0] == variable }
      return CalibrationMargin(
        categoryOfUnit: try table.texts(variable).map { text in
          try #require(rows.firstIndex { categories[$0] == text })
        }, totals: rows.map { totals[$0] })
    }
    let design = try table.numbers("pw")
    let calibrated = try Raking.rake(designWeights: design, margins: rakeMargins)
    #expect(calibrated.largestMarginError <= 1e-12)
    let final = try CaseTable("c11-rake-srs.weights", dialect).numbers("weight")
    for (weight, expected) in zip(calibrated.weights, final) {
      #expect(abs(weight - expected) <= 1e-6)
    }
    let model = CalibrationModel(designWeights: design, margins: rakeMargins)
    #expect(model.rank == 4)
    let sample = try SampleCase(table, outcome: "hi", weight: "pw", populationSize: "fpc") {
      design, _ in
      LinearizedVariance(design: design, weights: calibrated.weights, calibration: model)
    }
    try check("c11", sample, reference.expected["estimates"], reference)
  }
}
