import Diagnostics
import Estimation
import SurveyModel
import TestSupport
import Testing

/// A survey of one wave with places, groups, item nonresponse and one of several designs.
struct PropertySample {
  static let seeds: [UInt64] = Array(0..<24)

  var wave: WaveFixture
  var population: [PopulationCell] = []
  let places = ["A", "B", "C"]

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 120...260, using: &generator)
    var settings = SurveySettings(title: "Prov")
    let design = seed % 4
    if design >= 2 { settings.stratification = .places }
    if design == 3 { settings.calibrationMargins = [["plats", "kön"], ["ålder"]] }
    wave = WaveFixture("2021", settings: settings)
    wave.places = (0..<count).map { _ in places.randomElement(using: &generator) }
    let sexes = ["k", "m"]
    let ages = ["16–29", "30–64", "65–84"]
    wave.group("kön", (0..<count).map { _ in sexes.randomElement(using: &generator) })
    wave.group("ålder", (0..<count).map { _ in ages.randomElement(using: &generator) })
    wave.question(
      "q",
      (0..<count).map { _ in
        let draw = Double.random(in: 0..<1, using: &generator)
        return draw < 0.1 ? nil : (draw < 0.15 ? "utanför" : (draw < 0.45 ? "1" : "0"))
      })
    if design == 1 {
      wave.weights = (0..<count).map { _ in Double.random(in: 0.5...4, using: &generator) }
      wave.clusters = (0..<count).map { _ in UInt32.random(in: 0..<9, using: &generator) }
    }
    if design >= 2 {
      for place in places.indices {
        wave.frame(place: place, population: Double(500 * (place + 1)), sampled: 200)
      }
    }
    for (place, sex) in places.indices.flatMap({ p in sexes.map { (p, $0) } }) {
      population.append(
        PopulationCell(
          year: nil, place: place, group: GroupSelection([.init(variable: "kön", code: sex)]),
          count: Double(200 * (place + 1)) + (sex == "k" ? 60 : 0), line: 2))
    }
    let total = population.reduce(0) { $0 + $1.count }
    for (age, share) in zip(ages, [0.2, 0.5, 0.3]) {
      population.append(
        PopulationCell(
          year: nil, place: nil, group: GroupSelection([.init(variable: "ålder", code: age)]),
          count: total * share, line: 2))
    }
  }

  func run(
    register: PlaceRegister? = nil, indicators: [Indicator]? = nil, threads: Int = 1
  ) -> EstimatedSurvey {
    let result = Estimator.estimate(
      .of(
        [wave], places: places, register: register, indicators: indicators,
        population: population), survey: "lokal", threads: threads)
    #expect(result.diagnostics.isEmpty)
    return result.value
  }
}
