import Diagnostics
import Estimation
import SurveyModel
import TestSupport
import Testing

/// A municipality of eight places and four years, raked, against a national file.
@Suite struct EndToEndCaseTests {
  @Test(arguments: ReferenceTable.Dialect.allCases)
  func everyNumberOfTheCase(dialect: ReferenceTable.Dialect) throws {
    let collection = try MunicipalityCase(dialect).collection()
    let result = Estimator.estimate(collection, survey: "lokal")
    #expect(result.diagnostics.isEmpty)
    let estimated = result.value
    let reference = try ReferenceCase("c25-e2e")
    let expected = reference.json["expected"]
    let tolerance = reference.json["tolerance"]
    let place = { (block: ReferenceBlock) in
      block.json["domain"]["place"].string.flatMap(collection.places.index)
    }
    var checked = 0
    for year in expected["local"].array {
      let wave = "\(year["year"].int ?? 0)"
      for json in year["estimates"].array {
        let block = ReferenceBlock(json: json, tolerance: tolerance)
        let group = block.group(without: "place")
        block.check(
          estimated.share("unsafe", wave, place: place(block), group), "\(wave) \(json["domain"])")
        checked += 1
      }
      checkRates(estimated, wave, year, collection.places)
    }
    #expect(checked == 4 * 31)
    for block in reference.blocks("change_on_previous_year") {
      let wave = "\(block.json["year"].int ?? 0)"
      DifferenceBlock(json: block.json, tolerance: tolerance)
        .check(estimated.change("unsafe", to: wave, place: place(block)), "\(wave)")
    }
    for block in reference.blocks("local_minus_national") {
      let wave = WaveIdentifier(year: block.json["year"].int ?? 0)
      let contrast = estimated.comparisons.first {
        $0.wave == wave && $0.domain == Domain(place: place(block))
          && $0.counterpart == .survey(name: "ntu", wave: wave, place: nil)
      }
      DifferenceBlock(json: block.json, tolerance: tolerance).check(contrast, "\(wave)")
    }
  }

  @Test(arguments: ReferenceTable.Dialect.allCases)
  func theNationalFile(dialect: ReferenceTable.Dialect) throws {
    let collection = try MunicipalityCase(dialect).collection()
    let result = Estimator.estimate(collection, survey: "ntu")
    #expect(result.diagnostics.isEmpty)
    for block in try ReferenceCase("c25-e2e").blocks("national") {
      let year = "\(block.json["year"].int ?? 0)"
      block.check(result.value.share("unsafe", year), "\(year)")
    }
    #expect(result.value.comparisons.allSatisfy { $0.counterpart != .restOfMunicipality })
  }

  private func checkRates(
    _ estimated: EstimatedSurvey, _ wave: String, _ year: JSONValue, _ places: PlaceRegister
  ) {
    for row in estimated.responseRates where row.wave.description == wave {
      let expected =
        row.place.map { year["response_rate"][places.places[$0].name].double }
        ?? year["response_rate_total"].double
      guard case .success(let rate) = row.rate else {
        Issue.record("no rate")
        continue
      }
      #expect(abs(rate.estimate - (expected ?? .nan)) < 1e-12)
      if row.place == nil {
        let weighted = year["response_rate_weighted"].double ?? .nan
        #expect(abs((row.weightedRate?.rate.estimate ?? 0) - weighted) < 1e-12)
      }
    }
  }
}
