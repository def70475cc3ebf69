/// A question's answers as the export spells them, and which of them an indicator counts.
struct AnswerScale {
  /// The labels, each with the code the codebook gives it.
  let answers: [(label: String, code: String)]
  /// The codes that count.
  let counted: [String]
  /// Of a thousand answers, how many fall at or before each label where the level is 0.
  let cumulative: [Int]

  /// How safe one feels outdoors.
  static let safety = AnswerScale(
    answers: [
      ("Mycket trygg", "mycket_trygg"), ("Ganska trygg", "ganska_trygg"),
      ("Ganska otrygg", "ganska_otrygg"), ("Mycket otrygg", "mycket_otrygg"),
      ("Går ej ut", "gar_ej_ut"),
    ],
    counted: ["ganska_otrygg", "mycket_otrygg", "gar_ej_ut"],
    cumulative: [330, 720, 890, 950, 1000])

  /// How often one worries.
  static let worry = AnswerScale(
    answers: [
      ("Mycket ofta", "mycket_ofta"), ("Ganska ofta", "ganska_ofta"),
      ("Ganska sällan", "ganska_sallan"), ("Mycket sällan", "mycket_sallan"),
      ("Aldrig", "aldrig"),
    ],
    counted: ["mycket_ofta", "ganska_ofta"],
    cumulative: [60, 210, 520, 830, 1000])

  /// The index of a random answer; `level` in thousandths moves answers towards the first label.
  func draw(level: Int, from random: inout SplitMix64) -> Int {
    let position = random.below(1000) - level
    return cumulative.firstIndex { position < $0 } ?? cumulative.count - 1
  }

  /// The codebook's rows of a column with these answers.
  func codebookRows(column: String) -> [String] {
    ["\(column);fråga;\(column);;"]
      + answers.map { "\(column);;;\($0.label);\($0.code)" }
  }

  /// The indicator that counts `counted` of all answers.
  func indicatorRow(column: String) -> String {
    let base = answers.map(\.code).joined(separator: "|")
    return "\(column);Andel \(column);\(column);\(counted.joined(separator: "|"));\(base)"
  }
}
