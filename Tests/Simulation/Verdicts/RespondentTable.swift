import SurveyModel

/// Collects drawn persons into the table of a wave.
struct RespondentTable {
  private var table = ResponseTable()
  private var places: [UInt16] = []
  private var sexes: [UInt8] = []
  private var ages: [UInt8] = []
  private var answers: [UInt8] = []
  private var weights: [Double] = []
  private let levels: [Double]
  private let hasClusters: Bool
  private var clusters: [UInt32] = []

  /// An empty table; with delivered weights of CV 0.5, or with clusters.
  init(hasWeights: Bool = false, hasClusters: Bool = false) {
    levels = hasWeights ? WeightLevels(variation: 0.5).weights : []
    self.hasClusters = hasClusters
  }

  /// The only indicator.
  static let indicator = Indicator(
    name: "otrygg", title: "Otrygga", question: "q", countedCodes: ["ja"])

  /// The population by sex and by age, for all places and years.
  static var population: [PopulationCell] {
    let variables = [("kön", Society.sexes), ("ålder", Society.ages)]
    return zip(variables, Society.margins).flatMap { variable, totals in
      zip(variable.1, totals).map { code, total in
        PopulationCell(
          year: nil, place: nil, group: GroupSelection([.init(variable: variable.0, code: code)]),
          count: total, line: 2)
      }
    }
  }

  /// Adds a person, with a random weight where there are weights.
  mutating func add(
    _ person: (cell: Int, isPositive: Bool), place: Int?, _ random: inout RandomStream
  ) {
    add(
      person, place: place,
      weight: levels.isEmpty ? nil : levels[random.index(below: levels.count)])
  }

  /// Adds a person of a weight, or of a cluster.
  mutating func add(
    _ person: (cell: Int, isPositive: Bool), place: Int?, weight: Double?, cluster: Int = 0
  ) {
    places.append(place.map { UInt16($0 + 1) } ?? 0)
    sexes.append(AnswerCode.category(person.cell / Society.ages.count))
    ages.append(AnswerCode.category(person.cell % Society.ages.count))
    answers.append(AnswerCode.category(person.isPositive ? 0 : 1))
    if let weight { weights.append(weight) }
    if hasClusters { clusters.append(UInt32(cluster)) }
  }

  /// The wave of a year.
  func wave(year: Int, settings: SurveySettings, sample: [SampleRow] = []) -> Wave {
    var table = ResponseTable()
    table.count = answers.count
    table.dispositions = [Disposition](repeating: .complete, count: answers.count)
    if places.contains(where: { $0 > 0 }) { table.places = places }
    table.weights = weights
    table.clusters = clusters
    table.groups = [
      AnswerColumn(name: "kön", categories: Society.sexes, values: sexes),
      AnswerColumn(name: "ålder", categories: Society.ages, values: ages),
    ]
    table.questions = [AnswerColumn(name: "q", categories: ["ja", "nej"], values: answers)]
    return Wave(
      identifier: WaveIdentifier(year: year), settings: settings, codebook: Self.codebook,
      respondents: table, nonrespondents: ResponseTable(), sample: sample, files: [])
  }

  private static let codebook: Codebook = {
    let variables: [(Role, String, [String])] = [
      (.place, "plats", []), (.group, "kön", Society.sexes), (.group, "ålder", Society.ages),
      (.question, "q", ["ja", "nej"]),
    ]
    return Codebook(
      variables.map { role, name, codes in
        Variable(
          name: name, role: role, columns: [.init(reference: name)],
          answers: codes.map { AnswerRule(match: .text($0), outcome: .code($0)) })
      })
  }()
}
