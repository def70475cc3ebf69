/// One wave of the school safety measurement: its month, its export, and the truth behind its
/// answers.
struct SchoolSafetyWave: Sendable {
  /// The folder, year and month.
  let name: String
  let seed: UInt64
  let form: FileForm
  /// The true share of pupils who feel safe at school.
  let safety: Double
  /// The true share of pupils who have been insulted during the term.
  let insulted: Double

  /// Autumn terms are worse than spring terms each year, which is why they are never compared; from
  /// November to November things get better, from March to March they stay as they are.
  static let all = [
    SchoolSafetyWave(name: "2019-03", seed: 1903, form: .tabs, safety: 0.89, insulted: 0.15),
    SchoolSafetyWave(name: "2019-11", seed: 1911, form: .excel, safety: 0.80, insulted: 0.24),
    SchoolSafetyWave(name: "2020-03", seed: 2003, form: .tabs, safety: 0.89, insulted: 0.15),
    SchoolSafetyWave(name: "2020-11", seed: 2011, form: .excel, safety: 0.87, insulted: 0.20),
  ]

  /// The year and the month of the folder.
  var year: String { String(name.prefix(4)) }
  var month: String { String(name.suffix(2)) }
}
