/// The respondents of one national wave.
struct NationalSample: Sendable {
  let year: Int
  private(set) var people: [NationalPerson] = []

  /// Draws respondents by county, and makes their weighted answers by sex the published ones.
  init(year: Int, tables: PublishedTables) {
    self.year = year
    var random = RandomSource(seed: 0x4E54_5500 &+ UInt64(year))
    let respondingGroups = PopulationGroup.all.map { Double($0.count) * $0.responseProbability }
    for county in County.all {
      let level = (tables.countyPercent(county.name, year) ?? 28) / 100
      for _ in 0..<county.respondents {
        let group = PopulationGroup.all[random.index(weights: respondingGroups)]
        people.append(
          NationalPerson(
            county: county, group: group, age: random.number(in: group.age.ages),
            answer: Self.answer(of: group, level: level, year, tables, &random), weight: 0))
      }
    }
    addDesignWeights()
    let targets = Sex.allCases.map {
      NationalTarget(sex: $0, year: year, tables: tables, people: people)
    }
    for target in targets { fit(target, &random) }
    people = random.shuffled(people)
  }

  private static func answer(
    of group: PopulationGroup, level: Double, _ year: Int, _ tables: PublishedTables,
    _ random: inout RandomSource
  ) -> NationalAnswer {
    if random.chance(0.045) {
      return random.choice([(.staysInOtherwise, 0.65), (.dontKnow, 0.35)])
    }
    let shares = NationalTarget.shares(of: group.sex, year, tables)
    let isInsecure = random.chance(min(0.9, level * group.insecurityFactor))
    let range = isInsecure ? 2..<5 : 0..<2
    return random.choice(range.map { (NationalAnswer.base[$0].0, shares[$0]) })
  }

  /// Inhabitants a respondent, by county and then by sex and age so that the groups are in
  /// proportion to the country's.
  private mutating func addDesignWeights() {
    var responding: [String: Double] = [:]
    func key(_ group: PopulationGroup) -> String { "\(group.sex.rawValue) \(group.age.name)" }
    for index in people.indices {
      let county = people[index].county
      people[index].weight = Double(county.population) / Double(county.respondents)
      responding[key(people[index].group), default: 0] += people[index].weight
    }
    let total = County.all.reduce(0) { $0 + $1.population }
    let country = PopulationGroup.all.reduce(0) { $0 + $1.count }
    for index in people.indices {
      let group = people[index].group
      let target = Double(total) * Double(group.count) / Double(country)
      people[index].weight *= target / (responding[key(group)] ?? target)
    }
  }

  /// Changes answers of one sex until they are within a person's weight of their targets, and then
  /// mends what is left in the weights.
  private mutating func fit(_ target: NationalTarget, _ random: inout RandomSource) {
    let members = people.indices.filter { people[$0].group.sex == target.sex }
    var surplus = target.surplus(people)
    for _ in 0..<20_000 {
      guard let most = surplus.indices.max(by: { surplus[$0] < surplus[$1] }),
        let least = surplus.indices.min(by: { surplus[$0] < surplus[$1] })
      else { return }
      let room = 2 * min(surplus[most], -surplus[least])
      if room < 200 { break }
      let index = members[random.below(members.count)]
      let weight = people[index].weight
      if people[index].answer == NationalAnswer.base[most].0, weight < room {
        people[index].answer = NationalAnswer.base[least].0
        surplus[most] -= weight
        surplus[least] += weight
      }
    }
    surplus = target.surplus(people)
    for index in members {
      guard let answer = target.index(of: people[index].answer) else { continue }
      let wanted = target.totals[answer]
      people[index].weight *= wanted / (wanted + surplus[answer])
    }
  }
}
