import Estimation
import SurveyModel

/// The data of one wave, column by column, from which a test makes a `Wave`.
struct WaveFixture {
  var identifier: WaveIdentifier
  var settings: SurveySettings
  /// The name of each respondent's place; nil for none; empty when the wave has no places.
  var places: [String?] = []
  var strata: [String] = []
  var clusters: [UInt32] = []
  var weights: [Double] = []
  var persons: [String] = []
  var dispositions: [Disposition] = []
  /// Background variables: name, categories in order, and each respondent's code, nil for none.
  var groups: [(name: String, categories: [String], codes: [String?])] = []
  /// Questions likewise; `utanför` is an answer outside every base.
  var questions: [(name: String, categories: [String], codes: [String?])] = []
  var multipleChoices: [MultipleChoiceColumn] = []
  var sample: [SampleRow] = []
  /// The disposition and place of each nonrespondent.
  var nonrespondents: [(Disposition, String?)] = []
  var hasStatus = false
  var followUps: [String] = []

  init(_ wave: String, settings: SurveySettings = SurveySettings(title: "Prov")) {
    identifier = WaveIdentifier(wave) ?? WaveIdentifier(year: 2000)
    self.settings = settings
  }

  /// Adds a background variable; categories in alphabetical order unless given.
  mutating func group(_ name: String, _ codes: [String?], categories: [String]? = nil) {
    groups.append((name, categories ?? Set(codes.compactMap { $0 }).sorted(), codes))
  }

  /// Adds a question whose answers are `1`, `0`, `utanför` or nil.
  mutating func question(_ name: String, _ codes: [String?]) {
    questions.append((name, ["1", "0"], codes))
  }

  /// Adds a frame row.
  mutating func frame(
    place: Int? = nil, stratum: String? = nil, population: Double?, sampled: Double? = nil,
    notEligible: Double? = nil, unknown: Double? = nil, clusters: Double? = nil
  ) {
    sample.append(
      SampleRow(
        place: place, stratum: stratum, population: population, sampled: sampled,
        notEligible: notEligible, unknownEligibility: unknown, clusterPopulation: clusters,
        line: sample.count + 2))
  }

  var count: Int { questions.first?.codes.count ?? groups.first?.codes.count ?? places.count }

  /// The wave, with places as a register knows them.
  func wave(_ register: PlaceRegister) -> Wave {
    var table = ResponseTable()
    table.count = count
    table.dispositions =
      dispositions.isEmpty ? Array(repeating: .complete, count: count) : dispositions
    table.places = CodeColumn(places.map { code($0, register) })
    for name in strata where !table.stratumNames.contains(name) { table.stratumNames.append(name) }
    table.strata = strata.map { UInt32(table.stratumNames.firstIndex(of: $0) ?? 0) }
    table.clusters = clusters
    table.weights = WeightColumn(weights)
    table.persons = persons
    table.groups = groups.map { column($0.name, $0.categories, $0.codes) }
    table.questions = questions.map { column($0.name, $0.categories, $0.codes) }
    table.multipleChoices = multipleChoices
    var silent = ResponseTable()
    silent.count = nonrespondents.count
    silent.dispositions = nonrespondents.map(\.0)
    silent.places = CodeColumn(nonrespondents.map { code($0.1, register) })
    var variables = groups.map { Variable(name: $0.name, role: .group, columns: []) }
    for question in questions {
      variables.append(
        Variable(
          name: question.name, role: .question, columns: [],
          answers: followUps.map { AnswerRule(match: .anyOther, outcome: .codeOf($0)) }))
    }
    for question in multipleChoices {
      variables.append(Variable(name: question.name, role: .multipleChoice, columns: []))
    }
    if hasStatus { variables.append(Variable(name: "status", role: .status, columns: [])) }
    return Wave(
      identifier: identifier, settings: settings, codebook: Codebook(variables),
      respondents: table, nonrespondents: silent, sample: sample, files: [])
  }

  private func code(_ place: String?, _ register: PlaceRegister) -> UInt16 {
    place.flatMap(register.index).map { UInt16($0 + 1) } ?? 0
  }

  private func column(
    _ name: String, _ categories: [String], _ codes: [String?]
  ) -> AnswerColumn {
    AnswerColumn(
      name: name, categories: categories,
      values: codes.map { code in
        guard let code else { return AnswerCode.missing }
        if code == "utanför" { return AnswerCode.outside }
        return categories.firstIndex(of: code).map(AnswerCode.category) ?? AnswerCode.missing
      })
  }
}

extension SurveyCollection {
  /// A collection of one survey with one indicator per question, counting `1`.
  static func of(
    _ waves: [WaveFixture], places: [String] = [], register: PlaceRegister? = nil,
    indicators: [Indicator]? = nil, population: [PopulationCell] = [],
    published: [PublishedShare] = []
  ) -> SurveyCollection {
    let register = register ?? PlaceRegister(places.map { .init(name: $0) })
    return SurveyCollection(
      places: register,
      surveys: [
        .of("lokal", waves, register: register, indicators: indicators, population: population)
      ], inputs: [])
  }
}

extension Survey {
  /// A survey with one indicator per question, counting `1`, unless others are given.
  static func of(
    _ name: String, _ waves: [WaveFixture], register: PlaceRegister,
    indicators: [Indicator]? = nil, population: [PopulationCell] = [],
    published: [PublishedShare] = [], settings: SurveySettings? = nil
  ) -> Survey {
    var names: [String] = []
    for question in waves.flatMap(\.questions) where !names.contains(question.name) {
      names.append(question.name)
    }
    return Survey(
      name: name,
      settings: settings ?? waves.last?.settings ?? SurveySettings(title: name),
      indicators: indicators
        ?? names.map { Indicator(name: $0, title: $0, question: $0, countedCodes: ["1"]) },
      waves: waves.map { $0.wave(register) }, published: published, population: population)
  }
}

extension EstimatedSurvey {
  /// The share of an indicator in a wave and domain.
  func share(
    _ indicator: String, _ wave: String, place: Int? = nil, _ group: String = "alla"
  ) -> ShareEstimate? {
    let domain = Domain(place: place, group: GroupSelection(group) ?? .all)
    return shares.first {
      $0.indicator == indicator && $0.wave.description == wave && $0.domain == domain
    }
  }

  /// The change of an indicator to a wave in a domain.
  func change(
    _ indicator: String, to wave: String, from: String? = nil, place: Int? = nil,
    _ group: String = "alla"
  ) -> Contrast? {
    let domain = Domain(place: place, group: GroupSelection(group) ?? .all)
    return changes.first {
      $0.indicator == indicator && $0.wave.description == wave && $0.domain == domain
        && (from.flatMap(WaveIdentifier.init).map { .wave($0) } ?? $0.counterpart)
          == $0.counterpart
    }
  }
}
