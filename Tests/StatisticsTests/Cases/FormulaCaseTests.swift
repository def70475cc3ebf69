import Statistics
import TestSupport
import Testing

/// The cases without data: adjusted p values (c18) and the grid of interval formulas (c22).
@Suite struct FormulaCaseTests {
  @Test(arguments: ["bh1995", "ties_and_missing"])
  func adjustedPValues(vector: String) throws {
    let block = try ExpectedCase("c18-multiplicity").expected[vector]
    let values = block["p"].array.map(\.double)
    for (name, method) in [
      ("BH", MultipleTesting.benjaminiHochberg), ("BY", .benjaminiYekutieli), ("holm", .holm),
      ("hochberg", .hochberg), ("bonferroni", .bonferroni),
    ] {
      let adjusted = method.adjust(values)
      let expected = block[name].array
      #expect(adjusted.count == expected.count)
      for (value, expected) in zip(adjusted, expected) {
        guard let number = expected.double else {
          #expect(value == nil)
          continue
        }
        #expect(Reference.relativeError(try #require(value), number) <= 1e-14, "\(name)")
      }
    }
    // The paper's own finding: four of fifteen at 5 percent.
    if vector == "bh1995" {
      let rejected = MultipleTesting.standard.adjust(values).filter { ($0 ?? 1) <= 0.05 }
      #expect(rejected.count == 4)
    }
  }

  @Test func emptyAndSingleFamilies() {
    for method in MultipleTesting.allCases {
      #expect(method.adjust([]).isEmpty)
      #expect(method.adjust([nil]) == [nil])
      #expect(method.adjust([0.03, nil]) == [0.03, nil])
    }
  }

  @Test(arguments: ["grid", "low_df"])
  func intervalFormulas(part: String) throws {
    let points = try ExpectedCase("c22-interval-grid").expected[part].array
    #expect(points.count == (part == "grid" ? 44 : 4))
    for point in points {
      let share = try #require(point["p"].double)
      let base = try #require(point["n"].double)
      let variance = try #require(point["variance"].double)
      let size = share * (1 - share) / variance
      let evidence = ShareEvidence(
        share: share, variance: variance, base: base, effectiveBase: min(base, size),
        degreesOfFreedom: try #require(point["df"].double))
      for (name, method) in [
        ("kg_capped", ShareIntervalMethod.kornGraubard), ("kg_uncapped", .kornGraubardUncapped),
        ("wilson", .wilson), ("wilson_capped_kish_is_n", .wilsonCapped), ("logit", .logit),
        ("wald", .waldT),
      ] {
        let interval = try #require(
          ShareInterval.interval(for: evidence, method: method).interval)
        let lower = try #require(point[name][0].double)
        let upper = try #require(point[name][1].double)
        let error = max(
          Reference.relativeError(interval.lower, lower),
          Reference.relativeError(interval.upper, upper))
        #expect(error <= 1e-9, "\(name) at p \(share) n \(base): \(interval), error \(error)")
      }
      for (name, isCapped) in [("n_eff_capped", true), ("n_eff_uncapped", false)] {
        let size = ShareInterval.kornGraubardSize(evidence, isCapped: isCapped)
        let expected = try #require(point[name].double)
        #expect(Reference.relativeError(size, expected) <= 1e-11, "\(name)")
      }
    }
  }
}
