import SurveyModel
import Testing

@Suite struct WaveContentRuleTests {
  private var builder = SurveyBuilder(waves: [SurveyBuilder.wave("2021")])

  @Test mutating func samplesThatTheDesignDoesNotUse() {
    builder.waves = [
      SurveyBuilder.wave(
        "2021",
        sample: [
          SurveyBuilder.sample(place: 0, line: 2), SurveyBuilder.sample(place: 2, line: 3),
          SurveyBuilder.sample(stratum: "A", line: 4),
        ])
    ]
    #expect(
      builder.findings() == [
        "varning strata-utan-kolumn lokal/2021/urval.csv:4: Urvalet 2021 är delat i strata, men "
          + "svaren säger inte vilket. Ge kolumnen med stratum rollen ”stratum” i kodboken, eller "
          + "skriv ”stratifiering;plats” om platserna är strata.",
        "upplysning urval-per-plats-utan-stratifiering lokal/2021/urval.csv:2: Urvalet 2021 är "
          + "angivet per plats, men platserna används inte som strata. Drogs urvalet inom varje "
          + "plats, skriv ”stratifiering;plats” i undersokning.csv.",
      ])
  }

  @Test func aTotalSurveyDrewNothingWithinPlaces() {
    let settings = SurveyBuilder.settings { $0.method = .census }
    let wave = SurveyBuilder.wave(
      "2021", settings: settings, sample: [SurveyBuilder.sample(place: 0, line: 2)])
    #expect(!SurveyBuilder(waves: [wave]).findings().contains { $0.contains("per-plats") })
  }

  @Test mutating func placesOfTheSampleAndOfTheAnswers() {
    builder.places = PlaceRegister(
      ["Sätila", "Kinna", "Fritsla"].map { PlaceRegister.Place(name: $0) })
    var rows = [SurveyBuilder.sample(place: 0), SurveyBuilder.sample(place: 2)]
    rows = rows.map {
      SampleRow(
        place: $0.place, stratum: nil, population: nil, sampled: 10, notEligible: nil,
        unknownEligibility: nil, line: 2)
    }
    builder.waves = [SurveyBuilder.wave("2021", sample: rows)]
    #expect(
      builder.findings() == [
        "varning urval-utan-svar lokal/2021/urval.csv: Urvalet 2021 har platser som ingen svarade "
          + "från: Fritsla. Kontrollera platsernas namn i urval.csv och i exporten.",
        "varning svar-utan-urval lokal/2021/urval.csv: Omgången 2021 har svar från platser som "
          + "inte finns i urvalet: Kinna. Lägg till platserna i urval.csv, annars får de ingen "
          + "svarsfrekvens.",
      ])
    builder.waves = [
      SurveyBuilder.wave(
        "2021", settings: SurveyBuilder.settings { $0.stratification = .places }, sample: rows)
    ]
    #expect(builder.findings() == [])
  }

  @Test mutating func manyRowsLeftOut() {
    builder.waves = [
      SurveyBuilder.wave(
        "2021", count: 8, leftOut: [.breakOff: [2], .empty: [3], .nonresponse: [4, 5, 6]])
    ]
    #expect(
      builder.findings() == [
        "varning många-rader-utelämnade lokal/2021/svar.csv: 2 av 10 svar (20 procent) användes "
          + "inte: 1 tom och 1 avbruten. Kontrollera kodboken och gränserna ”gräns_delvis” och "
          + "”gräns_fullständig” i undersokning.csv."
      ])
    builder.waves = [SurveyBuilder.wave("2021", count: 81, leftOut: [.breakOff: Array(0..<19)])]
    #expect(builder.findings() == [])
  }

  @Test mutating func answersNotGiven() {
    builder.waves = [
      SurveyBuilder.wave("2021") { table in
        table.places = CodeColumn((0..<10).map { $0 == 0 ? 0 : UInt16($0 % 2 + 1) })
        for row in 0..<3 { table.questions[0].values[row] = AnswerCode.missing }
      }
    ]
    #expect(
      builder.findings() == [
        "varning många-utan-plats lokal/2021/svar.csv: 1 av 10 svarande 2021 (10 procent) har "
          + "ingen plats och räknas bara i helheten. Kontrollera att kodboken namnger rätt kolumn "
          + "för plats.",
        "varning stort-partiellt-bortfall lokal/2021/svar.csv: 3 av 10 svarande 2021 (30 procent) "
          + "har inget svar på ”q”. Kontrollera kolumnen i kodboken. Ställdes frågan inte alls den "
          + "här omgången ska den ha rollen ”saknas”.",
      ])
  }

  @Test mutating func largeWeights() {
    let heavy: (inout ResponseTable) -> Void = { table in
      table.weights = WeightColumn(Array(repeating: 1, count: 9) + [20])
    }
    builder.waves = [SurveyBuilder.wave("2021", change: heavy)]
    #expect(
      builder.findings() == [
        "varning stora-vikter lokal/2021/svar.csv: 1 svarande 2021 har en vikt som är minst 20 "
          + "gånger medianvikten. Kontrollera vikterna. De kan kapas med till exempel "
          + "”trimning;5” i undersokning.csv."
      ])
    builder.waves = [
      SurveyBuilder.wave(
        "2021", settings: SurveyBuilder.settings { $0.trimming = 5 }, change: heavy)
    ]
    #expect(builder.findings() == [])
  }

  @Test mutating func `weights far apart are not large beside their median`() {
    builder.waves = [
      SurveyBuilder.wave("2021") { table in
        table.weights = WeightColumn([1, 1, 1, 10, 10, 10, 10, 100, 100, 100])
      }
    ]
    #expect(builder.findings() == [])
  }
}
