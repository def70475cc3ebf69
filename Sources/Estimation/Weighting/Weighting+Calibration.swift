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
            margin: targets.titles[index], name: name, respondents: persons[category],
            designShare: weight[category] / all,
            populationShare: margin.totals[category] / population))
      }
    }
    return MethodFacts.Calibration(
      margins: targets.titles, isPostStratification: targets.margins.count == 1,
      rounds: calibrated.rounds, smallestAdjustment: calibrated.smallestAdjustment,
      largestAdjustment: calibrated.largestAdjustment, missingShares: targets.missingShares,
      categories: categories)
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
