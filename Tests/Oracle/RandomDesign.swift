import SurveyModel
import TestSupport

/// One random survey of one wave: strata, clusters, fpc, weights, item nonresponse, calibration.
struct RandomDesign {
  struct Person {
    let stratum: Int
    let cluster: Int?
    let weight: Double
    let answer: Bool?
    let domain: Int
    let a: Int
    let b: Int
  }

  let id: Int
  private(set) var persons: [Person] = []
  /// Population of persons, or of clusters where there are clusters, by stratum; nil without fpc.
  private(set) var frame: [Int]?
  let isClustered: Bool
  /// Known totals of the variables that the design is calibrated to, `a` and perhaps `b`.
  private(set) var margins: [(variable: String, totals: [Double])] = []

  /// Makes the design of a number; the same number and seed give the same design.
  init(id: Int, seed: UInt64) {
    self.id = id
    var random = SeededGenerator(seed: seed &+ UInt64(id) &* 0x9E37_79B9)
    let strata = Int.random(in: 1...5, using: &random)
    isClustered = id % 3 == 0
    let hasFrame = id % 2 == 0
    var units: [Int] = []
    for stratum in 0..<strata {
      let isLonely = !isClustered && strata > 1 && stratum == 0 && id % 20 == 1
      let count = isLonely ? 1 : Int.random(in: 8...60, using: &random)
      let clusters = isClustered ? Int.random(in: 2...8, using: &random) : 0
      let level = Double.random(in: 0.05...0.9, using: &random)
      for member in 0..<count {
        persons.append(
          Person(
            stratum: stratum,
            cluster: isClustered
              ? (member < clusters ? member : Int.random(in: 0..<clusters, using: &random)) : nil,
            weight: (Double.random(in: 1...30, using: &random) * 1000).rounded() / 1000,
            answer: Double.random(in: 0..<1, using: &random) < 0.1
              ? nil : Double.random(in: 0..<1, using: &random) < level,
            domain: Int.random(in: 0..<3, using: &random),
            a: member < 3 ? member : Int.random(in: 0..<3, using: &random),
            b: member < 2 ? member : Int.random(in: 0..<2, using: &random)))
      }
      units.append(isClustered ? min(clusters, count) : count)
    }
    if hasFrame { frame = units.map { $0 + Int.random(in: 0...(9 * $0), using: &random) } }
    // A margin needs somebody in each category, and totals that some weights can meet.
    guard id % 4 < 2 else { return }
    let population = (persons.reduce(0) { $0 + $1.weight } * 1.5).rounded()
    for variable in id % 4 == 0 ? ["a"] : ["a", "b"] {
      let categories = variable == "a" ? 3 : 2
      var sums = [Double](repeating: 0, count: categories)
      for person in persons { sums[variable == "a" ? person.a : person.b] += person.weight }
      let wanted = sums.map { $0 * Double.random(in: 0.7...1.4, using: &random) }
      let scale = population / wanted.reduce(0, +)
      var totals = wanted.map { ($0 * scale).rounded() }
      totals[0] += population - totals.reduce(0, +)
      margins.append((variable, totals))
    }
  }

  /// The design as what Loading would have made of a survey folder.
  var collection: SurveyCollection {
    var table = ResponseTable()
    table.count = persons.count
    table.dispositions = persons.map { _ in .complete }
    table.places = CodeColumn(zeros: persons.count)
    table.stratumNames = (0...(persons.map(\.stratum).max() ?? 0)).map { "s\($0)" }
    table.strata = persons.map { UInt32($0.stratum) }
    if isClustered {
      table.clusters = persons.map { UInt32($0.stratum * 1000 + ($0.cluster ?? 0)) }
    }
    table.weights = WeightColumn(persons.map(\.weight))
    let group = { (name: String, count: Int, value: (Person) -> Int) in
      AnswerColumn(
        name: name, categories: (0..<count).map { "\(name)\($0)" },
        values: persons.map { AnswerCode.category(value($0)) })
    }
    table.groups = [
      group("d", 3, \.domain), group("a", 3, \.a), group("b", 2, \.b),
    ]
    table.questions = [
      AnswerColumn(
        name: "q", categories: ["ja", "nej"],
        values: persons.map { person in
          person.answer.map { AnswerCode.category($0 ? 0 : 1) } ?? AnswerCode.missing
        })
    ]
    var settings = SurveySettings(title: "Slumpad")
    settings.calibrationMargins = margins.map { [$0.variable] }
    settings.minimumBase = 1
    let wave = WaveIdentifier(year: 2021)
    let rows = (frame ?? []).enumerated().map { stratum, size in
      SampleRow(
        place: nil, stratum: "s\(stratum)", population: isClustered ? nil : Double(size),
        sampled: nil, notEligible: nil, unknownEligibility: nil,
        clusterPopulation: isClustered ? Double(size) : nil, line: stratum + 2)
    }
    let population = margins.flatMap { margin in
      margin.totals.enumerated().map { index, total in
        PopulationCell(
          year: nil, place: nil,
          group: GroupSelection([
            .init(variable: margin.variable, code: "\(margin.variable)\(index)")
          ]),
          count: total, line: index + 2)
      }
    }
    let answers = { (codes: [String]) in
      codes.map { AnswerRule(match: .text($0), outcome: .code($0)) }
    }
    let variable = { (role: Role, name: String, codes: [String]) in
      Variable(name: name, role: role, columns: [.init(reference: name)], answers: answers(codes))
    }
    var variables = [
      variable(.stratum, "stratum", []), variable(.weight, "vikt", []),
      variable(.group, "d", ["d0", "d1", "d2"]), variable(.group, "a", ["a0", "a1", "a2"]),
      variable(.group, "b", ["b0", "b1"]), variable(.question, "q", ["ja", "nej"]),
    ]
    if isClustered { variables.append(variable(.cluster, "kluster", [])) }
    let codebook = Codebook(variables)
    let survey = Survey(
      name: "slumpad", settings: settings,
      indicators: [
        Indicator(name: "i", title: "Andel", question: "q", countedCodes: ["ja"])
      ],
      waves: [
        Wave(
          identifier: wave, settings: settings, codebook: codebook, respondents: table,
          nonrespondents: ResponseTable(), sample: rows, files: [])
      ], population: population)
    return SurveyCollection(places: PlaceRegister([]), surveys: [survey], inputs: [])
  }
}
