import Diagnostics
import SurveyModel
import Validation

/// Makes small collections for the rules to look at.
struct SurveyBuilder {
  var name = "lokal"
  var settings = SurveySettings(title: "Trygghet")
  var indicators = [
    Indicator(name: "otrygg", title: "Otrygga", question: "q", countedCodes: ["ja"])
  ]
  var waves: [Wave] = []
  var published: [PublishedShare] = []
  var places = PlaceRegister([
    PlaceRegister.Place(name: "Sätila", partOf: [2]), PlaceRegister.Place(name: "Kinna"),
    PlaceRegister.Place(name: "Mark"),
  ])
  /// Surveys beside it.
  var others: [Survey] = []

  var survey: Survey {
    Survey(
      name: name, settings: settings, indicators: indicators, waves: waves, published: published)
  }

  /// What the rules find, each diagnostic as one line.
  func findings() -> [String] {
    let collection = SurveyCollection(
      places: places, surveys: others + [survey], inputs: [])
    return Validator.check(collection).map { diagnostic in
      let place = diagnostic.location.map { " \($0)" } ?? ""
      let remedy = diagnostic.remedy.isEmpty ? "" : " \(diagnostic.remedy)"
      return "\(diagnostic.severity.word) \(diagnostic.code)\(place): \(diagnostic.text)\(remedy)"
    }
  }

  /// The settings of a wave with something changed.
  static func settings(_ change: (inout SurveySettings) -> Void) -> SurveySettings {
    var settings = SurveySettings(title: "Trygghet")
    change(&settings)
    return settings
  }

  /// A wave of respondents who answered `ja` and `nej` in turn.
  static func wave(
    _ identifier: String, count: Int = 10, settings: SurveySettings? = nil,
    sample: [SampleRow] = [], change: (inout ResponseTable) -> Void = { _ in },
    leftOut: [FileAccount.Reason: [Int]] = [:]
  ) -> Wave {
    var table = ResponseTable()
    table.count = count
    table.dispositions = Array(repeating: .complete, count: count)
    table.places = CodeColumn((0..<count).map { UInt16($0 % 2 + 1) })
    table.questions = [
      AnswerColumn(
        name: "q", categories: ["ja", "nej"], values: (0..<count).map { UInt8($0 % 2 + 2) })
    ]
    change(&table)
    let rows = leftOut.values.reduce(count) { $0 + $1.count }
    return Wave(
      identifier: WaveIdentifier(identifier) ?? WaveIdentifier(year: 1),
      settings: settings ?? SurveySettings(title: "Trygghet"),
      codebook: Codebook([
        Variable(name: "plats", role: .place, columns: [Variable.Column(reference: "Område")])
      ]),
      respondents: table, nonrespondents: ResponseTable(), sample: sample,
      files: [
        FileAccount(
          file: "lokal/\(identifier)/svar.csv", recognition: "", rowsRead: rows, rowsUsed: count,
          leftOut: leftOut)
      ])
  }

  /// A row of `urval.csv`.
  static func sample(place: Int? = nil, stratum: String? = nil, line: Int = 2) -> SampleRow {
    SampleRow(
      place: place, stratum: stratum, population: 100, sampled: 20, notEligible: nil,
      unknownEligibility: nil, line: line)
  }
}
