public import Diagnostics
public import SurveyModel

/// One thing to look for in surveys that could be read: what it finds, its message, its advice.
///
/// A rule looks at what fits badly together across files; what is wrong within one file Loading
/// reports, and what keeps a weight or an estimate from being made Estimation.
protocol ValidationRule: Sendable {
  /// What the rule finds in one survey.
  func problems(in survey: Survey, of collection: SurveyCollection) -> [Diagnostic]
}

/// Applies the rules to everything that was loaded.
public enum Validator {
  /// Every rule, in the order in which their findings are told.
  static let rules: [any ValidationRule] = [
    WaveWithoutRespondentsRule(),
    WaveNamesRule(),
    CounterpartRule(),
    IndicatorNotAskedRule(),
    SeriesBreakRule(),
    MethodChangeRule(),
    MethodNotGivenRule(),
    OpenLinkSampleRule(),
    SampleDivisionRule(),
    SamplePlacesRule(),
    SampleNumbersRule(),
    RowsLeftOutRule(),
    PlaceNotGivenRule(),
    PlacesOfOneWaveRule(),
    GroupsOfOneWaveRule(),
    ItemNonresponseRule(),
    WeightSpreadRule(),
    MinimumBaseRule(),
    UnusedCodeRule(),
  ]

  /// Everything the rules find, survey by survey; nothing for a collection without surveys.
  public static func check(_ collection: SurveyCollection) -> [Diagnostic] {
    collection.surveys.flatMap { survey in
      rules.flatMap { $0.problems(in: survey, of: collection) }
    }
  }
}
