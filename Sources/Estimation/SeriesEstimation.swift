import Statistics
import SurveyModel

/// Estimates one indicator in one wave of a series.
struct SeriesEstimation {
  /// The series.
  let series: SurveySeries
  /// The settings that thresholds and confidence are taken from.
  let settings: SurveySettings

  /// What was estimated, and what comparisons within the wave need of the sample.
  struct Analysis {
    let estimates: WaveEstimates
    /// The sample of each domain and where it came from; nil for published shares, and where the
    /// question was not asked.
    let sample: (samples: [DomainSample], sampling: DomainSampling)?
  }

  /// All domains of an indicator in the wave of an index.
  func analyse(_ indicator: Indicator, wave index: Int) -> Analysis {
    let member = series.members[index]
    guard let (weighted, plan) = member.sample else {
      return Analysis(
        estimates: PublishedEstimation(settings: member.settings).estimates(
          of: indicator.name, wave: member.identifier, from: series.survey.published), sample: nil)
    }
    let estimation = ShareEstimation(confidence: settings.confidenceLevel)
    let table = weighted.wave.respondents
    guard let states = AnswerCoding.states(of: indicator, in: table),
      let rows = DomainRows(weighted, states: [states])
    else {
      return Analysis(
        estimates: estimation.notAsked(indicator.name, wave: weighted, plan: plan), sample: nil)
    }
    let sampling = DomainSampling(rows, plan: plan, table: table, register: series.register)
    let samples = sampling.samples()
    let estimates = zip(samples, plan.domains).map { sample, domain in
      estimation.estimate(sample, domain: domain, indicator: indicator.name, wave: weighted)
    }
    return Analysis(
      estimates: WaveEstimates(
        wave: member.identifier, isOpenLink: weighted.isOpenLink,
        hasClusters: weighted.hasClusters, isAvailable: true, estimates: estimates,
        slots: plan.slots),
      sample: (samples, sampling))
  }
}
