import FoundationEssentials

/// The tables of Brå, Nationella trygghetsundersökningen 2025, as text so that digits are kept.
struct PublishedTables: Sendable {
  /// A share of table 4A:1 or R4:1; a text is empty where the source has none.
  struct Share: Sendable {
    let label: String
    let year: String
    let percent: String
    let respondents: String
    let lower: String
    let upper: String
  }

  /// Table 4A:1: groups of the country.
  let groups: [Share]
  /// Table R4:1: the country and the counties.
  let counties: [Share]
  /// Table 2A, 2025: respondents by a key such as `Kvinnor;16–19 år`.
  let respondents: [String: String]
  /// Table 4A:2: percent by a key such as `Kvinnor;2020;Mycket trygga`.
  let answers: [String: Double]

  /// Reads the tables; throws when a file cannot be read.
  init(folder: String) throws {
    groups = try Self.rows("\(folder)/tabell-4A1-otrygga-riket.csv").map {
      Share(
        label: $0[0], year: $0[1], percent: $0[3], respondents: "", lower: $0[4], upper: $0[5])
    }
    counties = try Self.rows("\(folder)/tabell-R4-1-otrygga-lan.csv").map {
      Share(
        label: $0[0], year: $0[1], percent: $0[2], respondents: $0[3], lower: $0[4], upper: $0[5])
    }
    var respondents: [String: String] = [:]
    for row in try Self.rows("\(folder)/tabell-2A-respondenter-population-2025.csv") {
      respondents["\(row[0]);\(row[1])"] = row[2]
    }
    self.respondents = respondents
    var answers: [String: Double] = [:]
    for row in try Self.rows("\(folder)/tabell-4A2-svarsfordelning-riket.csv") {
      answers["\(row[0]);\(row[1]);\(row[2])"] = Double(row[3])
    }
    self.answers = answers
  }

  /// The percent otrygga of a county in a year; nil when the table has no such row.
  func countyPercent(_ name: String, _ year: Int) -> Double? {
    counties.first { $0.label == name && $0.year == String(year) }.flatMap { Double($0.percent) }
  }

  /// The rows below the header, split at semicolons.
  private static func rows(_ path: String) throws -> [[String]] {
    let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
