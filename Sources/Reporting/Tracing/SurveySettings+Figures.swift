internal import SurveyModel

/// The limits that a survey has set, each with its key.
extension SurveySettings {
  /// The fewest respondents of whom anything is shown.
  var leastShown: Count { Count(minimumBase, .setting("minsta_bas")) }
  /// The fewest for a share.
  var leastForShare: Count { Count(minimumBaseForShare, .setting("minsta_bas_andel")) }
  /// The fewest on each side of a comparison.
  var leastForComparison: Count {
    Count(minimumBaseForComparison, .setting("minsta_bas_jämförelse"))
  }
  /// The fewest for a rank.
  var leastForRanking: Count { Count(minimumBaseForRanking, .setting("minsta_bas_rangordning")) }
  /// The confidence level in percent.
  var confidence: Sentence {
    Share(confidenceLevel, .setting("konfidensgrad")).number(decimals: 0)
  }
  /// The difference below which one is called small.
  var practicalLimit: PercentagePoints {
    PercentagePoints(practicalDifference, .setting("praktisk_skillnad"))
  }
}
