/// A sex and an age group.
struct PopulationGroup: Sendable {
  let sex: Sex
  let age: AgeGroup

  /// Women first, each by age.
  static let all = Sex.allCases.flatMap { sex in
    AgeGroup.all.map { PopulationGroup(sex: sex, age: $0) }
  }

  /// The country's population.
  var count: Int { sex == .man ? age.men : age.women }

  /// How much more or less often than all this group feels unsafe.
  var insecurityFactor: Double { sex.insecurityFactor * age.insecurityFactor }

  /// The invented probability that one who is asked answers; women answer a little more often.
  var responseProbability: Double { age.responseProbability + (sex == .woman ? 0.03 : -0.03) }

  /// A whole number of people over the groups as in the country (largest remainders).
  static func spread(_ people: Int) -> [Int] {
    let total = all.reduce(0) { $0 + $1.count }
    var counts = all.map { people * $0.count / total }
    let remainders = all.map { people * $0.count % total }
    let order = all.indices.sorted { (remainders[$1], $0) < (remainders[$0], $1) }
    for index in order.prefix(people - counts.reduce(0, +)) { counts[index] += 1 }
    return counts
  }
}
