import Diagnostics
import Statistics
import SurveyModel

/// The jackknife of one wave's headline beside its linearised standard error.
struct JackknifeCheck {
  let comparison: JackknifeComparison
  private let wave: WeightedWave
  private let emptied: Int
  private let failed: Int
  private let degreesOfFreedom: Int
  private let hasLonelyPSU: Bool

  /// The check; nil where the question was not asked or nobody is in the base.
  init?(_ wave: WeightedWave, of indicator: Indicator, maximumReplicates: Int) {
    guard let weighting = ReplicateWeighting(wave, of: indicator),
      let whole = weighting.share(without: nil)
    else { return nil }
    let rows = weighting.rows
    let inBase = (0..<rows.count).filter { rows.states[0][$0] != AnswerCoding.State.outsideBase }
    guard
      let linearized = ShareEstimator(rows.variance).estimate(
        units: inBase, positive: inBase.map { rows.states[0][$0] == AnswerCoding.State.counted })
    else { return nil }
    let design = rows.variance.design
    let jackknife = Jackknife(
      design, nonrespondents: weighting.nonrespondents, maximumReplicates: maximumReplicates)
    var emptied = 0
    let result = jackknife.variance(around: whole.share) { replicate in
      let share = weighting.share(without: replicate)
      if share?.isEmptied == true { emptied += 1 }
      return share?.share
    }
    self.wave = wave
    self.emptied = emptied
    failed = result.failed
    degreesOfFreedom = linearized.estimate.degreesOfFreedom
    hasLonelyPSU = !design.strataWithOnePSU.isEmpty
    comparison = JackknifeComparison(
      wave: wave.wave.identifier, indicator: indicator.name,
      linearized: linearized.estimate.standardError, jackknife: result.variance.squareRoot(),
      replicates: result.replicates, isGrouped: jackknife.isGrouped)
  }

  /// The warning, with the likely reason.
  func warning(at location: SourceLocation) -> Diagnostic {
    let percent = Int((abs(comparison.difference) * 100).rounded())
    return Diagnostic(
      .warning, code: "jackknife-skiljer", at: location,
      text: "Medelfelet för \(comparison.indicator) i omgång \(comparison.wave) är \(percent) "
        + "procent \(comparison.difference > 0 ? "större" : "mindre") med jackknife än det som "
        + "redovisas. \(reason.text)",
      remedy: reason.remedy)
  }

  /// The first that applies, the plainest first.
  private var reason: (text: String, remedy: String) {
    let calibration = wave.facts.calibration
    let ratio = calibration.map { $0.largestAdjustment / $0.smallestAdjustment } ?? 1
    if hasLonelyPSU {
      return (
        "Troligen för att ett stratum bara har en svarande eller ett kluster.",
        "Slå ihop stratumet med ett annat."
      )
    }
    if emptied > 0 || failed > 0 {
      return (
        "Troligen för att en kategori i kalibreringen vilar på en enda svarande eller ett kluster.",
        "Välj en grövre kalibrering, eller slå ihop kategorier."
      )
    }
    if (wave.facts.trimming?.trimmedShare ?? 0) > 0 {
      return (
        "Troligen för att vikterna är trimmade, vilket det redovisade medelfelet inte följer.",
        "Välj ett större tal för trimning."
      )
    }
    if wave.hasClusters && degreesOfFreedom < 30 {
      return (
        "Troligen för att klustren är få, så att båda är osäkra.",
        "Läs intervallen med försiktighet."
      )
    }
    if ratio > 5 {
      return (
        "Troligen för att kalibreringen ändrar vikterna mycket.",
        "Välj en grövre kalibrering, eller trimma vikterna."
      )
    }
    if comparison.isGrouped {
      return (
        "De svarande är många och utelämnades i slumpvisa grupper, vilket ger en viss osäkerhet.",
        "Läs intervallen med försiktighet om skillnaden är stor."
      )
    }
    return (
      "Troligen för att de svarande är få.", "Läs intervallen med försiktighet."
    )
  }
}
