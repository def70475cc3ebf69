import SurveyModel

/// The domains of a wave: the whole and every place, each with all its groups.
struct DomainPlan: Sendable {
  /// One background variable and its codes.
  struct Variable: Sendable {
    let name: String
    let codes: [String]
    /// The index of the variable's first code among all groups, where 0 is everybody.
    let firstSlot: Int
  }

  /// Places in register order; the whole is not among them.
  let places: [Int]
  /// Background variables.
  let variables: [Variable]
  /// Everybody, then every code of every variable.
  let groups: [GroupSelection]

  /// Every domain: by place, the whole first, then by group, everybody first.
  let domains: [Domain]
  /// The index of each domain among `domains`.
  let slots: [Domain: Int]

  /// How many domains there are.
  var count: Int { domains.count }

  /// The domains of a wave; `onlyPlace` keeps the whole and that place, for a counterpart.
  ///
  /// Places are those that respondents or rows of `urval.csv` name, and the larger ones around
  /// them. Groups are all codes of all background variables, whether or not anybody has them.
  init(_ wave: Wave, register: PlaceRegister, onlyPlaces: [Int]? = nil) {
    let table = wave.respondents
    var isNamed = [Bool](repeating: false, count: register.places.count)
    for (code, count) in table.places.counts().enumerated()
    where count > 0 && code > 0 && code <= isNamed.count { isNamed[code - 1] = true }
    for row in wave.sample {
      if let place = row.place, isNamed.indices.contains(place) { isNamed[place] = true }
    }
    for place in isNamed.indices where isNamed[place] {
      for larger in register.ancestors(of: place) { isNamed[larger] = true }
    }
    let places = isNamed.indices.filter { isNamed[$0] && (onlyPlaces?.contains($0) ?? true) }
    var variables: [Variable] = []
    var groups = [GroupSelection.all]
    for column in table.groups where column.values.count == table.count {
      variables.append(
        Variable(name: column.name, codes: column.categories, firstSlot: groups.count))
      groups += column.categories.map {
        GroupSelection([GroupSelection.Term(variable: column.name, code: $0)])
      }
    }
    let domains = ([nil] + places.map(Optional.some)).flatMap { place in
      groups.map { Domain(place: place, group: $0) }
    }
    self.places = places
    self.variables = variables
    self.groups = groups
    self.domains = domains
    slots = Dictionary(zip(domains, domains.indices), uniquingKeysWith: { first, _ in first })
  }
}
