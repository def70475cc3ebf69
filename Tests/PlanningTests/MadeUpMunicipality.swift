import Diagnostics
import Estimation
import SurveyModel

@testable import Planning

/// A made-up municipality of five places, by waves with a given number of otrygga, and its plan.
struct MadeUpMunicipality {
  let register = PlaceRegister(["A", "B", "C", "D", "E"].map { .init(name: $0) })

  /// A wave in which of `base` respondents per place so many answered `1`.
  func wave(_ year: Int, base: Int, counted: [Int]) -> Wave {
    var table = ResponseTable()
    table.count = base * counted.count
    table.dispositions = Array(repeating: .complete, count: table.count)
    var answers: [UInt8] = []
    for (place, count) in counted.enumerated() {
      table.places.append(contentsOf: Array(repeating: UInt16(place + 1), count: base))
      answers += (0..<base).map { AnswerCode.category($0 < count ? 0 : 1) }
    }
    table.questions = [AnswerColumn(name: "otrygg", categories: ["1", "0"], values: answers)]
    table.multipleChoices = [
      MultipleChoiceColumn(
        name: "orsaker", options: ["mörker", "gäng"],
        values: answers.map {
          MultipleChoiceColumn.answeredBit | ($0 == AnswerCode.category(0) ? 1 : 2)
        })
    ]
    return Wave(
      identifier: WaveIdentifier(year: year), settings: SurveySettings(title: "Prov"),
      codebook: Codebook([
        Variable(name: "otrygg", role: .question, columns: []),
        Variable(
          name: "orsaker", role: .multipleChoice, columns: [],
          answers: [AnswerRule(match: .text("Dåligt ljus"), outcome: .code("mörker"))]),
      ]), respondents: table, nonrespondents: ResponseTable(), sample: [], files: [])
  }

  func plan(
    _ waves: [Wave], direction: Indicator.Direction = .lowerIsBetter, promises: [Promise] = [],
    settings: SurveySettings = SurveySettings(title: "Prov")
  ) -> SurveyPlan {
    let survey = Survey(
      name: "lokal", settings: settings,
      indicators: [
        Indicator(
          name: "otrygg", title: "Otrygga", question: "otrygg", countedCodes: ["1"],
          direction: direction, timeOfDay: "kväll")
      ], waves: waves)
    let collection = SurveyCollection(
      places: register, surveys: [survey], inputs: [], promises: promises)
    return Planner.plan(Estimator.estimate(collection, survey: "lokal").value, in: collection)
  }
}
