/// One wave of the survey of drug habits: its year, its export, and the truth behind its answers.
struct DrugHabitsWave: Sendable {
  let year: Int
  let form: FileForm
  /// The true share who have drunk alcohol, in grade 8.
  let alcohol: Double
  /// The true share who have smoked, in grade 8.
  let smoking: Double
  /// The true share who have used white snus, in grade 8.
  let snus: Double
  /// The true share who have been offered drugs, in grade 8.
  let offered: Double

  /// Alcohol and smoking become less common, white snus more common, offers stay as they are.
  static let all = [
    DrugHabitsWave(
      year: 2021, form: .excel, alcohol: 0.28, smoking: 0.17, snus: 0.07, offered: 0.10),
    DrugHabitsWave(
      year: 2022, form: .commas, alcohol: 0.27, smoking: 0.15, snus: 0.10, offered: 0.10),
    DrugHabitsWave(
      year: 2023, form: .excel, alcohol: 0.19, smoking: 0.10, snus: 0.15, offered: 0.11),
  ]

  /// How common a habit of grade 8 is in another grade.
  static func factor(grade: Int) -> Double { [7: 0.45, 9: 1.5][grade] ?? 1 }
}
