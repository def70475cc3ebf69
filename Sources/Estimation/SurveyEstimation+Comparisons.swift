import Concurrency
import Diagnostics
import SurveyModel

extension SurveyEstimation {
  /// Adds every indicator against the one it is paired with.
  func addPairs(to found: inout [IndicatorResults]) {
    let results = found
    for (index, own) in results.enumerated() {
      for (wave, drafts) in pairs(own, among: results).enumerated() {
        found[index].comparisons[wave].pairs = drafts
      }
    }
  }

  /// An indicator against the one it is paired with, by wave; empty where it is paired with none.
  private func pairs(
    _ own: IndicatorResults, among results: [IndicatorResults]
  ) -> [[ContrastDraft]] {
    guard let name = own.indicator.paired,
      let other = results.first(where: { $0.indicator.name == name })
    else { return [] }
    return Array(series.members.indices).parallelMap(threads: threads) { wave in
      guard let (weighted, plan) = series.members[wave].sample else { return [] }
      return PairedComparisons(
        indicator: own.indicator, paired: other.indicator, own: own.estimates[wave],
        other: other.estimates[wave], wave: weighted, plan: plan, register: series.register,
        testing: testing
      ).drafts()
    }
  }

  /// Adds the comparisons with other surveys; gives what is doubtful about those.
  func addOtherSurveys(to found: inout [IndicatorResults]) -> [Diagnostic] {
    let named = series.members.flatMap(\.settings.counterparts)
    var others = CounterpartEstimates(
      collection, settings: settings, counterparts: named.grouped { $0 }.compactMap(\.first))
    for index in found.indices {
      for (wave, member) in series.members.enumerated()
      where found[index].estimates[wave].isAvailable {
        for counterpart in member.settings.counterparts {
          let figures = others.figures(
            for: member.identifier, named: member.settings.counterpartWave,
            indicator: found[index].indicator.name, in: counterpart)
          guard let figures else { continue }
          found[index].comparisons[wave].surveys += SurveyComparisons(
            indicator: found[index].indicator.name, counterpart: counterpart,
            place: counterpart.place.flatMap(collection.places.index),
            own: found[index].estimates[wave], other: figures.estimates,
            incomparability: figures.incomparability, testing: testing
          ).drafts()
        }
      }
    }
    return others.diagnostics
  }
}
