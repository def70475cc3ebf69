import SurveyModel

extension SurveyEstimation {
  /// What was found of one indicator.
  struct IndicatorResults {
    let indicator: Indicator
    var estimates: [WaveEstimates] = []
    var changes: [ContrastDraft] = []
    var groupTests: [GroupTest] = []
    var trends: [TrendEstimate] = []
    /// By wave.
    var comparisons: [WaveComparisons] = []
  }

  /// The comparisons of one wave, kept apart so that they can be put in order.
  struct WaveComparisons {
    var surveys: [ContrastDraft] = []
    var rest: [ContrastDraft] = []
    var groups: [ContrastDraft] = []
    var pairs: [ContrastDraft] = []
    var inOrder: [ContrastDraft] { surveys + rest + groups + pairs }
  }

  /// What was found of one indicator in one wave; its sample only where waves share persons.
  struct WaveResults {
    let estimates: WaveEstimates
    var comparisons = WaveComparisons()
    var groupTests: [GroupTest] = []
    var sample: (samples: [DomainSample], sampling: DomainSampling)?
  }
}
