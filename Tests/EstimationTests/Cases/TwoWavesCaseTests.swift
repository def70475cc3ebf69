import Diagnostics
import Estimation
import SurveyModel
import TestSupport
import Testing

/// Two independent waves with different designs: the change, against R `survey`.
@Suite struct TwoWavesCaseTests {
  @Test(arguments: ReferenceTable.Dialect.allCases)
  func changeBetweenTwoDesigns(dialect: ReferenceTable.Dialect) throws {
    let table = try ReferenceTable("c13-two-waves", dialect)
    let years = try table.texts("year")
    let waves = try ["1999", "2000"].map { year in
      let rows = years.indices.filter { years[$0] == year }
      func column(_ name: String) throws -> [String] {
        let texts = try table.texts(name)
        return rows.map { texts[$0] }
      }
      let weights = try table.numbers("pw")
      let sizes = try table.numbers("fpc")
      var wave = WaveFixture(year)
      wave.group("stype", try column("stype"))
      wave.group("awards", try column("awards"))
      wave.question("hi", try column("hi"))
      wave.strata = try column("stratum")
      wave.weights = rows.map { weights[$0] }
      for (index, stratum) in wave.strata.enumerated()
      where wave.strata.firstIndex(of: stratum) == index {
        wave.frame(stratum: stratum, population: sizes[rows[index]])
      }
      return wave
    }
    let result = Estimator.estimate(.of(waves), survey: "lokal").value
    let reference = try ReferenceCase("c13-two-waves")
    for (key, year) in [("wave_1999", "1999"), ("wave_2000", "2000")] {
      for block in reference.blocks(key) {
        block.check(result.share("hi", year, block.group()), "\(year) \(block.group())")
      }
    }
    for block in reference.blocks("difference_2000_minus_1999") {
      // The case tests every domain; here a base below 30 is not tested.
      let change = result.change("hi", to: "2000", block.group())
      let bases = [change?.ownBase, change?.otherBase].compactMap { $0 }
      if bases.contains(where: { $0 < 30 }) {
        #expect(change?.outcome == .baseTooSmall)
        continue
      }
      DifferenceBlock(json: block.json, tolerance: block.tolerance)
        .check(change, "\(block.group())")
    }
    #expect(result.changes.allSatisfy { $0.counterpart == .wave(WaveIdentifier(year: 1999)) })
  }
}
