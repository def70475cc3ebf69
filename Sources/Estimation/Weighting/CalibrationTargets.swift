import Statistics
import SurveyModel

/// The margins of `kalibrering` as the cells of respondents meet them.
struct CalibrationTargets {
  /// The margins.
  var margins: [CalibrationMargin] = []
  /// The name of each category of each margin, for messages.
  var names: [[String]] = []
  /// The place and group of each category of each margin; nil for those who lack its variables.
  var domains: [[Domain?]] = []
  /// The margins' own names, for example `plats*kön`.
  let titles: [String]
  /// The share of the design weight that lacks the margin's variables, per margin.
  var missingShares: [Double] = []
}
