/// The sampled cases of one wave as columns of small integers, one entry per case and column.
///
/// Respondents and nonrespondents are kept in tables of their own; of a nonrespondent only what
/// the frame knows is filled in. Every column has `count` entries, or none where the wave does not
/// have the variable.
public struct ResponseTable: Sendable, Equatable {
  /// How many cases there are.
  public var count = 0
  /// What became of each case.
  public var dispositions: [Disposition] = []
  /// The place as its index in the register plus one; 0 where none was given.
  public var places: CodeColumn = []
  /// The stratum as an index of `stratumNames`; empty without a column of role `stratum`.
  public var strata: [UInt32] = []
  /// The names of the strata, in order of first appearance.
  public var stratumNames: [String] = []
  /// The cluster (PSU) as a number that is unique within the stratum; empty without clusters.
  public var clusters: [UInt32] = []
  /// The delivered weight; empty without a column of role `vikt`.
  public var weights: WeightColumn = []
  /// The person as an index of the wave's identifiers; empty unless the survey is a panel.
  public var persons: [String] = []
  /// Background variables, and birth years as ages.
  public var groups: [AnswerColumn] = []
  /// Single-choice questions, with `=NAMN` resolved.
  public var questions: [AnswerColumn] = []
  /// Multiple-choice questions.
  public var multipleChoices: [MultipleChoiceColumn] = []
  /// Free text coded to themes, one option per theme; answered when anything was written.
  public var themes: [MultipleChoiceColumn] = []
  /// Places that respondents pointed out.
  public var indicatedPlaces: [IndicatedPlaceColumn] = []

  /// Makes an empty table.
  public init() {}

  /// Makes room for so many cases in the columns that have any, so that growing copies nothing.
  public mutating func reserve(_ cases: Int) {
    func reserve<Value>(_ values: inout [Value]) {
      if !values.isEmpty { values.reserveCapacity(cases) }
    }
    reserve(&dispositions)
    if !places.isEmpty { places.reserveCapacity(cases) }
    reserve(&strata)
    reserve(&clusters)
    if !weights.isEmpty { weights.reserveCapacity(cases) }
    reserve(&persons)
    for index in groups.indices { reserve(&groups[index].values) }
    for index in questions.indices { reserve(&questions[index].values) }
    for index in multipleChoices.indices { reserve(&multipleChoices[index].values) }
    for index in themes.indices { reserve(&themes[index].values) }
    for index in indicatedPlaces.indices { reserve(&indicatedPlaces[index].values) }
  }

  /// The background variable of a name.
  public func group(_ name: String) -> AnswerColumn? { groups.first { $0.name == name } }
  /// The single-choice question of a name.
  public func question(_ name: String) -> AnswerColumn? { questions.first { $0.name == name } }
  /// The multiple-choice question of a name.
  public func multipleChoice(_ name: String) -> MultipleChoiceColumn? {
    multipleChoices.first { $0.name == name }
  }
  /// The free text of a name, coded to themes.
  public func theme(_ name: String) -> MultipleChoiceColumn? { themes.first { $0.name == name } }
  /// The pointed-out places of a name.
  public func indicatedPlace(_ name: String) -> IndicatedPlaceColumn? {
    indicatedPlaces.first { $0.name == name }
  }
}
