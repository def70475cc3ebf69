/// One wave of the local survey: its year and how its export looks.
struct LocalWave: Sendable {
  let year: Int
  /// Its position among the waves.
  let index: Int
  let form: FileForm
  /// What stands between the options of a multiple choice.
  let causeSeparator: String
  /// How "don't know" is written.
  let dontKnow: String
  /// Other spellings of places that some rows have.
  let spellings: [String: String]
  /// How the willingness to answer compares with the first wave's.
  let responseFactor: Double
  /// The true share who see vandalism as a large problem in a place of ordinary insecurity.
  let vandalism: Double

  static let all = [
    LocalWave(
      year: 2019, index: 0, form: .oldExcel, causeSeparator: ", ", dontKnow: "Vet inte",
      spellings: [LocalPlace.combinedName: "Norrgärdet-Sjövik"], responseFactor: 1,
      vandalism: 0.11),
    LocalWave(
      year: 2020, index: 1, form: .commas, causeSeparator: ";", dontKnow: "Vet ej",
      spellings: ["Sjövik": "Sjövick", "Norrgärdet": "Norrgärde"], responseFactor: 0.99,
      vandalism: 0.12),
    LocalWave(
      year: 2021, index: 2, form: .excel, causeSeparator: ";", dontKnow: "Vet inte",
      spellings: ["Lillsäter": "Lillsätter", "Kvarnängen": "Kvarnängarna"], responseFactor: 0.97,
      vandalism: 0.12),
    LocalWave(
      year: 2023, index: 3, form: .tabs, causeSeparator: ", ", dontKnow: "Vet inte",
      spellings: ["Åby centrum": "Centrum", "Lillsäter": "Lilla Säter"], responseFactor: 0.96,
      vandalism: 0.19),
  ]

  /// The folder below `surveys/`.
  var folder: String { "lokal/\(year)" }

  /// The questions of the wave, in order.
  var asked: [LocalQuestion] {
    LocalQuestion.asked.filter { !($0 == .exposed && year == 2019) }
  }
}
