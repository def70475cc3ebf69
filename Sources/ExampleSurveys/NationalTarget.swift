/// The weighted numbers of one sex that answer each answer inside the base.
struct NationalTarget: Sendable {
  let sex: Sex
  let totals: [Double]

  /// The published shares, over a base that splits on the sexes so that the country's share holds.
  init(sex: Sex, year: Int, tables: PublishedTables, people: [NationalPerson]) {
    self.sex = sex
    var base = 0.0
    for person in people where Self.isInBase(person.answer) { base += person.weight }
    let men = Self.unsafeShare("Män", year, tables)
    let women = Self.unsafeShare("Kvinnor", year, tables)
    let all = Self.unsafeShare("Samtliga 16–84 år", year, tables)
    let shareOfMen = (women - all) / (women - men)
    let shares = Self.shares(of: sex, year, tables)
    let sum = shares.reduce(0, +)
    totals = shares.map { $0 / sum * base * (sex == .man ? shareOfMen : 1 - shareOfMen) }
  }

  /// Published percent of each answer inside the base.
  static func shares(of sex: Sex, _ year: Int, _ tables: PublishedTables) -> [Double] {
    NationalAnswer.base.map { answer in
      tables.answers["\(sex == .man ? "Män" : "Kvinnor");\(year);\(answer.1)"] ?? 0
    }
  }

  /// How much the weighted number of each answer lies above its target.
  func surplus(_ people: [NationalPerson]) -> [Double] {
    var surplus = totals.map { -$0 }
    for person in people where person.group.sex == sex {
      if let answer = index(of: person.answer) { surplus[answer] += person.weight }
    }
    return surplus
  }

  /// The position of an answer inside the base; nil for one outside.
  func index(of answer: NationalAnswer) -> Int? {
    NationalAnswer.base.firstIndex { $0.0 == answer }
  }

  private static func isInBase(_ answer: NationalAnswer) -> Bool {
    NationalAnswer.base.contains { $0.0 == answer }
  }

  private static func unsafeShare(_ group: String, _ year: Int, _ tables: PublishedTables) -> Double
  {
    NationalAnswer.base.dropFirst(2).reduce(0) { sum, answer in
      sum + (tables.answers["\(group);\(year);\(answer.1)"] ?? 0)
    }
  }
}
