import Diagnostics
import Statistics
import SurveyModel

extension Weighting {
  /// What calibration did, for the method note and the weights report.
  static func facts(
    of calibrated: CalibratedWeights, targets: CalibrationTargets, cells: RespondentCells,
    start: [Double]
  ) -> MethodFacts.Calibration {
    var categories: [MethodFacts.Calibration.Category] = []
    for (index, margin) in targets.margins.enumerated() {
      var persons = [Int](repeating: 0, count: margin.totals.count)
      var weight = [Double](repeating: 0, count: margin.totals.count)
      for (cell, category) in margin.categoryOfUnit.enumerated() {
        let count = cells.multiplicity?[cell] ?? 1
        persons[category] += count
        weight[category] += start[cell] * Double(count)
      }
      let all = weight.compensatedSum()
      let population = margin.totals.compensatedSum()
      for (category, name) in targets.names[index].enumerated() {
        categories.append(
          MethodFacts.Calibration.Category(
            margin: targets.titles[index], name: name,
            domain: targets.domains[index][category], respondents: persons[category],
            designShare: weight[category] / all,
            populationShare: margin.totals[category] / population))
      }
    }
    let total = zip(start, cells.multiplicity ?? start.map { _ in 1 })
      .map { $0 * Double($1) }.compensatedSum()
    let spread = total > 0 ? ((start.max() ?? 0) - (start.min() ?? 0)) / total : 0
    return MethodFacts.Calibration(
      margins: targets.titles, isPostStratification: targets.margins.count == 1,
      rounds: calibrated.rounds, smallestAdjustment: calibrated.smallestAdjustment,
      largestAdjustment: calibrated.largestAdjustment, designWeightSpread: spread,
      missingShares: targets.missingShares,
      categories: categories)
  }

  /// Caps the weights, keeping the margins where there are any; the weights as they were when it
  /// cannot be done.
  static func trim(
    _ weights: [Double], start: [Double], multiple: Double, cells: RespondentCells,
    adjustment: WeightedWave.Adjustment, wave: Wave, files: SurveyFiles
  ) -> Diagnosed<(weights: [Double], facts: MethodFacts.Trimming?)> {
    let margins: [CalibrationMargin]
    if case .calibrated(let calibrated) = adjustment {
      margins = calibrated
    } else {
      // Without margins the weight that is cut off is spread over everybody.
      let total = zip(start, cells.multiplicity ?? start.map { _ in 1 })
        .map { $0 * Double($1) }.compensatedSum()
      margins = [CalibrationMargin(categoryOfUnit: start.map { _ in 0 }, totals: [total])]
    }
    do throws(CalibrationError) {
      let trimmed = try WeightTrimming.trim(
        designWeights: start, multiplicity: cells.multiplicity, margins: margins,
        multipleOfMedian: multiple)
      let facts = MethodFacts.Trimming(
        multipleOfMedian: multiple, trimmedShare: trimmed.trimmedShare)
      return Diagnosed(
        (trimmed.calibrated.weights, facts),
        trimmed.isConverged ? [] : [untrimmed(multiple, wave: wave, files: files)])
    } catch {
      return Diagnosed((weights, nil), [untrimmed(multiple, wave: wave, files: files)])
    }
  }

  private static func untrimmed(
    _ multiple: Double, wave: Wave, files: SurveyFiles
  ) -> Diagnostic {
    Diagnostic(
      .warning, code: "trimning-gick-inte", at: files.settings(wave.identifier),
      text: "Alla vikter i omgång \(wave.identifier) gick inte att trimma till så få gånger "
        + "medianvikten som trimning anger.",
      remedy: "Välj ett större tal för trimning, eller en grövre kalibrering.")
  }
}

extension CalibrationBuilder {
  /// Why raking failed, with the category's name.
  func failure(_ error: CalibrationError, targets: CalibrationTargets) -> Diagnostic {
    func name(_ margin: Int, _ category: Int) -> String { targets.names[margin][category] }
    let reason: String
    var remedy = "Välj en grövre kalibrering, eller slå ihop kategorier."
    switch error {
    case .emptyCategory(let margin, let category):
      reason = "ingen svarade i \(name(margin, category))"
    case .zeroTotal(let margin, let category):
      reason = "befolkningen är 0 i \(name(margin, category))"
    case .invalidTotal(let margin, let category):
      reason = "befolkningen i \(name(margin, category)) är inte ett antal"
    case .notConverged(let margin, let category, _, let rounds):
      reason = "vikterna når inte fram till \(name(margin, category)) på \(rounds) varv"
    case .differingTotals(let margin, _, _):
      reason = "summan för \(targets.titles[margin]) skiljer sig från de andra"
      remedy = "Använd tal från samma källa och datum för alla marginaler."
    case .invalidWeight:
      reason = "en vikt är inte ett tal större än 0"
      remedy = "Rätta kolumnen med rollen vikt."
    case .noMargins, .noUnits:
      reason = "det finns inget att kalibrera"
    }
    return Diagnostic(
      .error, code: "kalibrering-gick-inte", at: files.settings(wave.identifier),
      text: "Kalibreringen av omgång \(wave.identifier) gick inte: \(reason).", remedy: remedy)
  }
}
