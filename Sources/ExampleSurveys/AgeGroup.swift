/// An age group of NTU, with the country's population (NTU table 2A, 2025).
struct AgeGroup: Sendable {
  let name: String
  let ages: ClosedRange<Int>
  let men: Int
  let women: Int
  /// How much more or less often than all this group feels unsafe, roughly as in table 4A:1.
  let insecurityFactor: Double
  /// The invented probability that one who is asked answers.
  let responseProbability: Double

  static let all = [
    AgeGroup(16...19, 258_469, 242_989, insecurity: 1.12, response: 0.33),
    AgeGroup(20...24, 307_453, 289_222, insecurity: 1.20, response: 0.31),
    AgeGroup(25...34, 702_277, 654_769, insecurity: 1.04, response: 0.37),
    AgeGroup(35...44, 730_379, 695_798, insecurity: 0.90, response: 0.43),
    AgeGroup(45...54, 664_525, 644_744, insecurity: 0.89, response: 0.48),
    AgeGroup(55...64, 656_145, 643_174, insecurity: 0.96, response: 0.56),
    AgeGroup(65...74, 528_079, 540_995, insecurity: 1.02, response: 0.64),
    AgeGroup(75...84, 432_449, 478_065, insecurity: 1.12, response: 0.60),
  ]

  private init(
    _ ages: ClosedRange<Int>, _ men: Int, _ women: Int, insecurity: Double, response: Double
  ) {
    name = "\(ages.lowerBound)–\(ages.upperBound)"
    self.ages = ages
    self.men = men
    self.women = women
    insecurityFactor = insecurity
    responseProbability = response
  }
}
