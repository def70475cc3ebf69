/// A school of the invented municipality.
struct School: Sendable {
  let name: String
  /// Classes in each of the grades 7–9.
  let classesPerGrade: Int
  /// Pupils on the list of a class, one more or less.
  let classSize: Int
  /// Staff.
  let staff: Int
  /// How much more or less often than at the other schools pupils are offered drugs.
  var offers = 1.0
  /// Exactly this many of a grade answer, where it matters to the example.
  var fixedResponses: Int?

  /// The schools, the largest first; offers of drugs are more common at Centralskolan.
  ///
  /// The smallest has three answers a wave, too few to be named, so that another has to be hidden
  /// too; Skogsby friskola has one class a grade, which gives no degrees of freedom.
  static let all = [
    School(name: "Centralskolan", classesPerGrade: 4, classSize: 25, staff: 58, offers: 1.9),
    School(name: "Ekbacksskolan", classesPerGrade: 3, classSize: 24, staff: 44),
    School(name: "Sjöviksskolan", classesPerGrade: 2, classSize: 23, staff: 31),
    School(name: "Hammarskolan", classesPerGrade: 2, classSize: 21, staff: 27),
    School(name: "Skogsby friskola", classesPerGrade: 1, classSize: 14, staff: 9),
    School(
      name: "Ytterö byskola", classesPerGrade: 1, classSize: 2, staff: 2, fixedResponses: 1),
  ]

  /// The grades of the pupils.
  static let grades = [7, 8, 9]

  /// The name of a class, `7A`.
  static func className(grade: Int, index: Int) -> String {
    "\(grade)\(["A", "B", "C", "D"][index % 4])"
  }
}
