import SurveyModel
import TestSupport

/// The files of case c25 as a collection: `lokal` with four waves, and `ntu`.
struct MunicipalityCase {
  let dialect: ReferenceTable.Dialect
  private let local: ReferenceTable
  private let national: ReferenceTable
  private let population: ReferenceTable

  init(_ dialect: ReferenceTable.Dialect) throws {
    self.dialect = dialect
    local = try ReferenceTable("c25-e2e-local", dialect)
    national = try ReferenceTable("c25-e2e-national", dialect)
    population = try ReferenceTable("c25-e2e-local.population", dialect)
  }

  /// The collection; places are in alphabetical order.
  func collection(change: (inout SurveySettings) -> Void = { _ in }) throws -> SurveyCollection {
    let names = Set(try local.texts("place")).sorted()
    let register = PlaceRegister(names.map { .init(name: $0) })
    var settings = SurveySettings(title: "c25")
    settings.stratification = .places
    settings.calibrationMargins = [["plats", "sex"], ["age", "sex"]]
    settings.publicationRule = .base
    settings.counterparts = [.init(survey: "ntu")]
    // The case adjusts over all eight places, one of which has 25 in its base.
    settings.minimumBaseForComparison = 20
    change(&settings)
    let indicators = [
      Indicator(name: "unsafe", title: "Otrygg", question: "unsafe", countedCodes: ["1"])
    ]
    var nationalSettings = SurveySettings(title: "ntu")
    nationalSettings.scope = .national
    return SurveyCollection(
      places: register,
      surveys: [
        .of(
          "lokal", try localWaves(settings, register), register: register,
          indicators: indicators, population: try cells(register)),
        .of("ntu", try nationalWaves(nationalSettings), register: register),
      ], inputs: [])
  }

  private func localWaves(
    _ settings: SurveySettings, _ register: PlaceRegister
  ) throws -> [WaveFixture] {
    let years = try local.texts("year")
    let places = try local.texts("place")
    let ages = try local.texts("age")
    let sexes = try local.texts("sex")
    let answered = try local.texts("answered")
    let answers = try local.texts("unsafe")
    let sizes = try local.numbers("N_place")
    let drawn = try local.numbers("n_place")
    return Set(years).sorted().map { year in
      let sampled = years.indices.filter { years[$0] == year }
      let rows = sampled.filter { answered[$0] == "1" }
      var wave = WaveFixture(year, settings: settings)
      wave.places = rows.map { places[$0] }
      wave.group("age", rows.map { ages[$0] })
      wave.group("sex", rows.map { sexes[$0] })
      wave.question("unsafe", rows.map { answers[$0].isEmpty ? nil : answers[$0] })
      for place in register.places.indices {
        guard let row = sampled.first(where: { places[$0] == register.places[place].name })
        else { continue }
        wave.frame(place: place, population: sizes[row], sampled: drawn[row])
      }
      return wave
    }
  }

  private func nationalWaves(_ settings: SurveySettings) throws -> [WaveFixture] {
    let years = try national.texts("year")
    let regions = try national.texts("region")
    let weights = try national.numbers("weight")
    let answers = try national.texts("unsafe")
    return Set(years).sorted().map { year in
      let rows = years.indices.filter { years[$0] == year }
      var wave = WaveFixture(year, settings: settings)
      wave.strata = rows.map { regions[$0] }
      wave.weights = rows.map { weights[$0] }
      wave.question("unsafe", rows.map { answers[$0].isEmpty ? nil : answers[$0] })
      return wave
    }
  }

  private func cells(_ register: PlaceRegister) throws -> [PopulationCell] {
    let years = try population.texts("year")
    let places = try population.texts("place")
    let ages = try population.texts("age")
    let sexes = try population.texts("sex")
    return try population.numbers("N").enumerated().map { row, count in
      PopulationCell(
        year: Int(years[row]), place: register.index(of: places[row]),
        group: GroupSelection([
          .init(variable: "age", code: ages[row]), .init(variable: "sex", code: sexes[row]),
        ]), count: count, line: row + 2)
    }
  }
}
