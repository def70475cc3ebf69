import Statistics
import TestSupport
import Testing

/// Outcome rates (c20) and the evenness of response.
@Suite struct ResponseTests {
  @Test(arguments: ["ordinary", "no_unknown", "all_answered", "nobody"])
  func outcomeRates(name: String) throws {
    let block = try ExpectedCase("c20-aapor").expected[name]
    func count(_ key: String) throws -> Double { try #require(block[key].double) }
    let rates = OutcomeRates(
      complete: try count("I"), partial: try count("P"), refusal: try count("R"),
      nonContact: try count("NC"), other: try count("O"),
      unknownEligibility: try count("UH") + count("UO"), ineligible: try count("not_eligible"))
    for (key, rate) in [
      ("e_cases", rates.eligibility), ("RR1", rates.rr1), ("RR2", rates.rr2), ("RR3", rates.rr3),
      ("RR4", rates.rr4), ("RR5", rates.rr5), ("RR6", rates.rr6), ("COOP1", rates.coop1),
      ("COOP2", rates.coop2), ("COOP3", rates.coop3), ("COOP4", rates.coop4),
      ("REF1", rates.ref1), ("REF2", rates.ref2), ("REF3", rates.ref3), ("CON1", rates.con1),
      ("CON2", rates.con2), ("CON3", rates.con3),
    ] {
      let error = Reference.relativeError(try #require(rate), try count(key))
      #expect(error <= 1e-14, "\(name) \(key)")
    }
  }

  @Test func ratesWithoutDenominator() {
    let nobody = OutcomeRates(complete: 0)
    #expect(nobody.rr1 == nil && nobody.rr4 == nil && nobody.rr6 == nil && nobody.coop1 == nil)
    #expect(nobody.eligibility == nil)
    // Nothing is known of the unknown: no RR4, but its lower bound exists.
    let unknown = OutcomeRates(complete: 0, unknownEligibility: 10)
    #expect(unknown.rr4 == nil && unknown.rr2 == 0)
  }

  @Test func evennessOfResponse() throws {
    let even = [
      ResponseCell(sampled: 100, responded: 40), ResponseCell(sampled: 50, responded: 20),
    ]
    #expect(ResponseRepresentativity.indicator(cells: even) == 1)
    #expect(ResponseRepresentativity.weightedRate(cells: even) == 0.4)
    // Rates 0.2 and 0.6 of 100 each: S² = 200 · 0.04 / 199.
    let uneven = [
      ResponseCell(sampled: 100, responded: 20), ResponseCell(sampled: 100, responded: 60),
      ResponseCell(sampled: 0, responded: 0),
    ]
    let expected = 1 - 2 * (8.0 / 199).squareRoot()
    let measured = try #require(ResponseRepresentativity.indicator(cells: uneven))
    #expect(abs(measured - expected) <= 1e-14)
    #expect(ResponseRepresentativity.indicator(cells: []) == nil)
    #expect(ResponseRepresentativity.weightedRate(cells: []) == nil)
  }
}
