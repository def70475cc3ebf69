import Estimation
import SurveyModel
import TestSupport
import Testing

/// One block of expected numbers of a reference case, and the tolerances that go with it.
struct ReferenceBlock {
  let json: JSONValue
  let tolerance: JSONValue

  /// The group or place of the block as the fixtures name it: two variables are one crossed group.
  func group(without place: String? = nil) -> String {
    let terms = json["domain"].object.filter { $0.key != place }
      .sorted { $0.key < $1.key }
    if terms.isEmpty { return "alla" }
    let names = terms.map(\.key).joined(separator: "&")
    let codes = terms.map { $0.value.string ?? $0.value.int.map(String.init) ?? "" }
    return "\(names)=\(codes.joined(separator: "&"))"
  }

  /// Checks an estimate against every number of the block that it has.
  func check(_ estimate: ShareEstimate?, _ comment: Comment) {
    guard let estimate else {
      Issue.record("no estimate: \(comment)")
      return
    }
    #expect(estimate.base == json["n"].int, comment)
    #expect(estimate.counted == json["n_positive"].int, comment)
    expect(estimate.share, "estimate", relative: tolerance["estimate_rel"].double, comment)
    guard let df = json["df"].int, df > 0 else {
      #expect(estimate.figures == nil, comment)
      return
    }
    let figures = estimate.figures
    #expect(figures?.degreesOfFreedom == df, comment)
    let relative = tolerance["se_rel"].double
    expect(figures?.standardError, "se", relative: relative, comment)
    expect(figures?.effectiveBase, "n_eff_capped", relative: relative, comment)
    interval(figures?.lower, figures?.upper, "wilson_capped", comment)
    interval(figures?.kornGraubardLower, figures?.kornGraubardUpper, "kg_capped", comment)
  }

  private func expect(
    _ value: Double?, _ name: String, relative: Double?, _ comment: Comment
  ) {
    guard let expected = json[name].double else { return }
    let error = value.map { Reference.relativeError($0, expected) } ?? .infinity
    #expect(error <= (relative ?? 0), "\(name) \(value ?? .nan) for \(expected): \(comment)")
  }

  private func interval(
    _ lower: Double?, _ upper: Double?, _ name: String, _ comment: Comment
  ) {
    for (index, limit) in [lower, upper].enumerated() {
      guard let expected = json["ci95"][name][index].double else { continue }
      let error = limit.map { abs($0 - expected) } ?? .infinity
      #expect(error <= (tolerance["ci_abs"].double ?? 0), "\(name): \(comment)")
    }
  }
}

/// A case's expected numbers.
struct ReferenceCase {
  let json: JSONValue

  /// Reads `cases/<name>.expected.json`.
  init(_ name: String) throws {
    json = try JSONValue(contentsOf: Reference.path("statistics/cases/\(name).expected.json"))
  }

  /// The blocks below a key of `expected`.
  func blocks(_ key: String) -> [ReferenceBlock] {
    json["expected"][key].array.map { ReferenceBlock(json: $0, tolerance: json["tolerance"]) }
  }
}

extension WaveFixture {
  /// Adds the background variables of a table, and the crossings of some of them as one variable.
  mutating func groups(
    of table: ReferenceTable, _ names: [String], crossed: [[String]] = []
  ) throws {
    for name in names { group(name, try table.texts(name)) }
    for pair in crossed {
      let columns = try pair.sorted().map { try table.texts($0) }
      group(
        pair.sorted().joined(separator: "&"),
        table.rows.indices.map { row in columns.map { $0[row] }.joined(separator: "&") })
    }
  }

  /// Adds a question whose blank is no answer.
  mutating func question(of table: ReferenceTable, _ name: String) throws {
    question(name, try table.texts(name).map { $0.isEmpty ? nil : $0 })
  }
}
