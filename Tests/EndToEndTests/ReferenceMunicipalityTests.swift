import TestSupport
import Testing

@testable import trygg

/// The end-to-end case c25 through the command line, its numbers out of `tabeller/*.csv`.
@Suite struct ReferenceMunicipalityTests {
  private struct Row {
    let fields: [String: String]
    func number(_ column: String) -> Double? { fields[column].flatMap(Double.init) }
  }

  /// The rows of a machine table by the given key columns.
  private static func table(
    _ folder: TemporaryFolder, _ path: String, key: [String]
  ) throws -> [String: Row] {
    let rows = PlainCSV(try folder.text("reports/\(path)")).rows
    return Dictionary(
      rows.map { row in (key.map { row[$0] ?? "?" }.joined(separator: "|"), Row(fields: row)) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func place(_ domain: JSONValue) -> String { domain["place"].string ?? "alla" }

  private static func group(_ domain: JSONValue) -> String {
    if let sex = domain["sex"].string { return "kön=\(sex)" }
    if let age = domain["age"].string { return "ålder=\(age)" }
    return "alla"
  }

  private func expectClose(
    _ value: Double?, _ reference: Double?, relative: Double = 0, absolute: Double = 0,
    _ what: String
  ) {
    guard let value, let reference else {
      #expect(value == nil && reference == nil, "\(what): \(String(describing: value))")
      return
    }
    #expect(
      abs(value - reference) <= max(absolute, relative * abs(reference)),
      "\(what): \(value) against \(reference)")
  }

  @Test(arguments: ["comma", "semicolon"])
  func everyNumberIsThatOfTheReference(dialect: String) throws {
    let municipality = try ReferenceMunicipality(dialect: dialect, minimumBase: 1)
    let run = CapturedRun(
      "report", "--surveys", municipality.surveys, "--reports", municipality.reports)
    try #require(run.code == .success, "\(run.error)")
    let file = Reference.path("statistics/cases/c25-e2e.expected.json")
    let expected = try JSONValue(contentsOf: file)["expected"]
    let folder = municipality.folder

    let shares = try Self.table(
      folder, "lokal/2024/tabeller/andelar.csv", key: ["omgang", "plats", "grupp"])
    let rates = try Self.table(
      folder, "lokal/2024/tabeller/svarsfrekvens.csv", key: ["omgang", "plats"])
    var checked = 0
    for wave in expected["local"].array {
      let year = wave["year"].int ?? 0
      for (name, rate) in wave["response_rate"].object {
        expectClose(
          rates["\(year)|\(name)"]?.number("svarsfrekvens"), rate.double, relative: 1e-12,
          "svarsfrekvens \(year) \(name)")
      }
      expectClose(
        rates["\(year)|alla"]?.number("svarsfrekvens"), wave["response_rate_total"].double,
        relative: 1e-12, "svarsfrekvens \(year)")
      for estimate in wave["estimates"].array {
        let key = "\(year)|\(Self.place(estimate["domain"]))|\(Self.group(estimate["domain"]))"
        let row = try #require(shares[key], "\(key) is missing")
        #expect(row.number("bas") == estimate["n"].double, "bas \(key)")
        let item = (estimate["n"].double ?? 0) + (estimate["n_item_missing"].double ?? 0)
        #expect(row.number("svarande") == item, "svarande \(key)")
        guard row.fields["status"] == "ok" else {
          #expect((estimate["n"].double ?? 0) < 30, "status of \(key)")
          continue
        }
        expectClose(row.number("andel"), estimate["estimate"].double, relative: 1e-9, key)
        expectClose(row.number("medelfel"), estimate["se"].double, relative: 1e-7, key)
        expectClose(row.number("frihetsgrader"), estimate["df"].double, key)
        expectClose(
          row.number("effektiv_bas"), estimate["n_eff_capped"].double, relative: 1e-7, key)
        let interval = estimate["ci95"]["wilson_capped"]
        expectClose(row.number("ki_nedre"), interval[0].double, absolute: 1e-8, key)
        expectClose(row.number("ki_ovre"), interval[1].double, absolute: 1e-8, key)
        checked += 1
      }
    }
    #expect(checked > 100)

    let national = try Self.table(
      folder, "ntu/2024/tabeller/andelar.csv", key: ["omgang", "plats", "grupp"])
    for wave in expected["national"].array {
      let row = try #require(national["\(wave["year"].int ?? 0)|alla|alla"])
      expectClose(row.number("andel"), wave["estimate"].double, relative: 1e-9, "ntu")
      expectClose(row.number("medelfel"), wave["se"].double, relative: 1e-7, "ntu")
    }

    let changes = try Self.table(
      folder, "lokal/2024/tabeller/forandringar.csv", key: ["fran", "till", "plats", "grupp"])
    for change in expected["change_on_previous_year"].array {
      let year = change["year"].int ?? 0
      let key = "\(year - 1)|\(year)|\(Self.place(change["domain"]))|alla"
      try check(changes[key], against: change, key)
    }
    let comparisons = try Self.table(
      folder, "lokal/2024/tabeller/jamforelser.csv", key: ["omgang", "plats", "grupp", "mot"])
    for comparison in expected["local_minus_national"].array {
      let key = "\(comparison["year"].int ?? 0)|\(Self.place(comparison["domain"]))|alla|ntu"
      try check(comparisons[key], against: comparison, key)
    }
  }

  @Test func smallBasesHaveNeitherShareNorComparison() throws {
    let municipality = try ReferenceMunicipality(dialect: "comma", minimumBase: 30)
    let run = CapturedRun(
      "report", "--surveys", municipality.surveys, "--reports", municipality.reports)
    try #require(run.code == .success, "\(run.error)")
    var small = 0
    let shares = try municipality.folder.text("reports/lokal/2024/tabeller/andelar.csv")
    for row in PlainCSV(shares).rows {
      guard let base = row["bas"].flatMap(Int.init) else { continue }
      #expect((row["status"] == "ok") == (base >= 30))
      #expect((row["andel"] == "") == (base < 30))
      small += base < 30 ? 1 : 0
    }
    #expect(small > 0)
  }

  private func check(_ found: Row?, against reference: JSONValue, _ key: String) throws {
    let row = try #require(found, "\(key) is missing")
    #expect(row.fields["status"] == "ok", "status of \(key)")
    expectClose(row.number("skillnad"), reference["difference"].double, relative: 1e-8, key)
    expectClose(row.number("medelfel"), reference["se"].double, relative: 1e-7, key)
    expectClose(row.number("p"), reference["score_n_eff"]["p"].double, relative: 1e-6, key)
    let interval = reference["ci95"]["mover_wilson_capped"]
    expectClose(row.number("ki_nedre"), interval[0].double, absolute: 1e-8, key)
    expectClose(row.number("ki_ovre"), interval[1].double, absolute: 1e-8, key)
    let adjusted =
      reference["p_score_BH_within_year_over_places"].double ?? reference["score_n_eff"]["p"].double
    expectClose(row.number("p_justerat"), adjusted, relative: 1e-6, key)
  }
}
