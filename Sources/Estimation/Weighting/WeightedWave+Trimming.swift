import Statistics
import SurveyModel

extension WeightedWave {
  /// The facts with what trimming did to the headline.
  func facts(of headline: Indicator?) -> MethodFacts.WaveFacts {
    var facts = facts
    guard facts.trimming != nil, let headline,
      let states = AnswerCoding.states(of: headline, in: wave.respondents)
    else { return facts }
    facts.trimming?.headlineBefore = share(states, weights: untrimmedWeights)
    facts.trimming?.headlineAfter = share(states, weights: weights)
    return facts
  }

  /// The share of the whole with some weights; nil when nobody is in the base.
  private func share(_ states: [UInt8], weights: [Double]) -> Double? {
    var counted = CompensatedSum()
    var base = CompensatedSum()
    for (row, state) in states.enumerated() where state != AnswerCoding.State.outsideBase {
      let weight = weights[cells.cellOfRespondent?[row] ?? row]
      base.add(weight)
      if state == AnswerCoding.State.counted { counted.add(weight) }
    }
    return base.value > 0 ? counted.value / base.value : nil
  }
}
