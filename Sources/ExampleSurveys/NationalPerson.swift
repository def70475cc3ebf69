/// One invented respondent.
struct NationalPerson: Sendable {
  let county: County
  let group: PopulationGroup
  let age: Int
  var answer: NationalAnswer
  /// How many inhabitants the person stands for.
  var weight: Double

  /// The weight as it is delivered, with two decimals.
  var weightInHundredths: Int { Int((weight * 100).rounded()) }
}
