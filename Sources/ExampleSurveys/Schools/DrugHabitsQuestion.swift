/// A column of the export of the survey of drug habits.
enum DrugHabitsQuestion: CaseIterable, Sendable {
  case number, school, schoolClass, grade, stratum, sex
  case alcohol, smoking, snus, offered
  case friends, parents, home, dealer, otherSource

  /// Where the alcohol came from: a column an option, as LimeSurvey exports it.
  static let sources: [DrugHabitsQuestion] = [.friends, .parents, .home, .dealer, .otherSource]

  /// The header.
  var header: String {
    switch self {
    case .number: "Svar-ID"
    case .school: "Skola"
    case .schoolClass: "Klass"
    case .grade: "Vilken årskurs går du i?"
    case .stratum: "Stratum"
    case .sex: "Är du"
    case .alcohol: "Har du druckit alkohol under de senaste tolv månaderna?"
    case .smoking: "Har du rökt cigaretter?"
    case .snus: "Har du snusat vitt snus?"
    case .offered: "Har du blivit erbjuden narkotika under de senaste tolv månaderna?"
    case .friends: source("Kompisar")
    case .parents: source("Föräldrar, med lov")
    case .home: source("Hemifrån, utan lov")
    case .dealer: source("Någon som säljer")
    case .otherSource: source("Någon annanstans")
    }
  }

  private func source(_ option: String) -> String {
    "Varifrån kom alkoholen senast? [\(option)]"
  }
}
