import SurveyModel
import Testing

@Suite struct ValidationRuleTests {
  private var builder = SurveyBuilder(waves: [SurveyBuilder.wave("2021")])

  private func settings(_ change: (inout SurveySettings) -> Void) -> SurveySettings {
    var settings = SurveySettings(title: "Trygghet")
    change(&settings)
    return settings
  }

  @Test func aSoundSurveyGivesNothing() {
    #expect(builder.findings() == [])
    #expect(SurveyBuilder(indicators: []).findings() == [])
  }

  @Test mutating func waveWithoutRespondents() {
    builder.waves.append(SurveyBuilder.wave("2022", count: 0))
    #expect(
      builder.findings() == [
        "fel omgång-utan-svarande lokal/2022/svar.csv: Omgången 2022 har ingen rad som går att "
          + "använda. Kontrollera att exporten har svar och att kodboken namnger rätt kolumner, "
          + "eller ta bort omgången."
      ])
  }

  @Test mutating func yearsAndMonths() {
    builder.waves.append(SurveyBuilder.wave("2021-03"))
    builder.settings.waveComparison = .sameMonth
    #expect(
      builder.findings() == [
        "varning år-och-månad lokal: Året 2021 finns både som omgången 2021 och som 2021-03. Döp "
          + "om mappen 2021 så att den också anger månad, till exempel 2021-10.",
        "varning samma-månad-utan-månad lokal/undersokning.csv: ”jämför_våg” är ”samma_månad”, "
          + "men alla omgångar anger inte månad. Döp mapparna som ”2020-03”, eller skriv "
          + "”föregående” för ”jämför_våg”.",
      ])
  }

  @Test mutating func counterparts() {
    builder.others = [
      Survey(
        name: "ntu", settings: SurveySettings(title: "NTU"),
        indicators: [Indicator(name: "annat", title: "", question: "", countedCodes: [])],
        waves: [],
        published: [
          PublishedShare(
            indicator: "annat", wave: WaveIdentifier(year: 2021), place: 0, group: .all,
            share: 0.3, lower: nil, upper: nil, respondents: 100, designEffect: nil, line: 2)
        ])
    ]
    builder.settings.counterparts = [
      SurveySettings.Counterpart(survey: "nt"), SurveySettings.Counterpart(survey: "lokal"),
      SurveySettings.Counterpart(survey: "ntu", place: "Sätilla"),
      SurveySettings.Counterpart(survey: "ntu", place: "Kinna"),
    ]
    let nothingShared =
      "varning ingen-gemensam-indikator lokal/undersokning.csv: lokal och ntu har ingen indikator "
      + "med samma namn. Ge indikatorer som ska jämföras samma namn i båda undersökningarnas "
      + "indikatorer.csv."
    #expect(
      builder.findings() == [
        "fel jämför-med-saknas lokal/undersokning.csv: ”jämför_med” namnger undersökningen ”nt”, "
          + "som inte finns. Menas ntu?",
        "fel jämför-med-saknas lokal/undersokning.csv: ”jämför_med” namnger undersökningen "
          + "”lokal”, som inte finns. Undersökningarna är ntu.",
        "fel jämför-med-okänd-plats lokal/undersokning.csv: ”jämför_med” namnger platsen "
          + "”Sätilla”, som inte finns i platser.csv. Menas Sätila? Rätta då platsen. Annars jämför "
          + "med hela undersökningen: ”ntu”.",
        nothingShared,
        "varning jämför-med-plats-utan-uppgifter lokal/undersokning.csv: ntu har inga uppgifter "
          + "för Kinna, som ”jämför_med” namnger. ntu har uppgifter för Sätila. Rätta platsen, eller "
          + "jämför med hela undersökningen: ”ntu”.",
        nothingShared,
      ])
  }

  @Test mutating func indicatorsWithoutAnswers() {
    builder.indicators.append(
      Indicator(
        name: "dag", title: "Dag", question: "dag", countedCodes: ["ja"],
        seriesBreaks: [WaveIdentifier(year: 2021), WaveIdentifier(year: 2019)]))
    #expect(
      builder.findings() == [
        "varning indikator-utan-uppgifter lokal/indikatorer.csv: Indikatorn ”dag” har inga "
          + "uppgifter i någon omgång. Ta bort raden, eller kontrollera att frågan inte har rollen "
          + "”saknas” överallt.",
        "varning ny-serie-okänd-omgång lokal/indikatorer.csv: ”ny_serie” för ”dag” anger omgången "
          + "2019, som undersökningen inte har. Omgångarna är 2021.",
      ])
  }

  @Test mutating func openLinks() {
    let open = settings { $0.method = .openLink }
    builder.waves = [
      SurveyBuilder.wave("2020", settings: open, sample: [SurveyBuilder.sample()]),
      SurveyBuilder.wave("2021"),
    ]
    #expect(
      builder.findings() == [
        "upplysning metod-byts lokal/2021/svar.csv: Metoden byts från ”öppen” 2020 till ”urval” "
          + "2021; omgångarna jämförs inte.",
        "varning öppen-enkät-med-urval lokal/2020/urval.csv:2: Omgången 2020 är en öppen enkät men "
          + "har ett urval, som inte används. Drogs ett urval, skriv ”metod;urval” i "
          + "undersokning.csv. Annars ta bort urval.csv.",
      ])
  }

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
      SurveyBuilder.wave("2021", settings: settings { $0.stratification = .places }, sample: rows)
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
      SurveyBuilder.wave("2021", settings: settings { $0.trimming = 5 }, change: heavy)
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

  @Test mutating func minimumBases() {
    builder.settings.minimumBase = 4
    builder.settings.minimumBaseForShare = 3
    #expect(
      builder.findings() == [
        "varning låg-minsta-bas lokal/undersokning.csv: ”minsta_bas” är 4; då kan enskilda "
          + "personers svar röjas. Skriv minst 5 för ”minsta_bas”.",
        "varning minsta-bas-i-fel-ordning lokal/undersokning.csv: ”minsta_bas_andel” (3) är lägre "
          + "än ”minsta_bas” (4) och har ingen verkan. Skriv ett högre tal för "
          + "”minsta_bas_andel”.",
      ])
  }

  @Test mutating func codesThatNobodyHas() {
    builder.waves = [
      SurveyBuilder.wave("2020") { $0.questions[0].values = Array(repeating: 2, count: 10) },
      SurveyBuilder.wave("2021") { table in
        table.questions[0] = AnswerColumn(
          name: "q", categories: ["ja", "nej", "kanske"],
          values: Array(repeating: 4, count: 10))
      },
    ]
    #expect(
      builder.findings() == [
        "upplysning kod-som-ingen-har lokal/kodbok.csv: Ingen svarande har koden ”nej” för ”q”."
      ])
  }

  @Test mutating func placesThatOneWaveLacks() {
    func wave(_ identifier: String, _ place: UInt16?, _ settings: SurveySettings? = nil) -> Wave {
      SurveyBuilder.wave(identifier, settings: settings) { table in
        if let place { table.places = CodeColumn(Array(repeating: place, count: table.count)) }
      }
    }
    func sentence(_ own: String, _ other: String) -> String {
      "varning platser-i-en-omgång lokal/2022/svar.csv: Omgång \(own) har svar från Kinna, men omgång "
        + "\(other) har inga svar därifrån. En förändring för alla kan komma av det. Kontrollera "
        + "platsernas namn i exporten och i platser.csv. Ska omgångarna inte jämföras, skriv "
        + "”ny_serie;ja” i lokal/2022/undersokning.csv."
    }
    builder.waves = [wave("2021", nil), wave("2022", 1)]
    #expect(builder.findings() == [sentence("2021", "2022")])
    builder.waves = [wave("2021", 1), wave("2022", nil)]
    #expect(builder.findings() == [sentence("2022", "2021")])
    builder.settings.minimumBase = 6
    #expect(builder.findings() == [])
    builder.settings.minimumBase = 5
    builder.waves[1] = wave("2022", nil, settings { $0.startsNewSeries = true })
    #expect(builder.findings() == [])
    // Sätila belongs to Mark.
    builder.waves = [wave("2021", 1), wave("2022", 3)]
    #expect(builder.findings() == [])
  }

  @Test mutating func groupsWithOtherCodesInOneWave() {
    func wave(
      _ identifier: String, _ categories: [String], settings: SurveySettings? = nil,
      _ value: (Int) -> UInt8 = { UInt8($0 % 2 + 2) }
    ) -> Wave {
      SurveyBuilder.wave(identifier, settings: settings) { table in
        table.groups = [
          AnswerColumn(name: "kön", categories: categories, values: (0..<table.count).map(value))
        ]
      }
    }
    let sentence =
      "varning grupper-i-en-omgång lokal/kodbok.csv: Bakgrunden ”kön” har koderna ”Kvinna” och "
      + "”Man” i omgång 2022, men koderna ”kvinna” och ”man” i omgång 2021. De räknas som olika "
      + "grupper, och någon förändring visas inte för dem. Är det samma grupper, ge dem samma "
      + "koder i kodböckerna. Är grupperna nya, behöver inget göras."
    builder.waves = [wave("2021", ["kvinna", "man"]), wave("2022", ["Kvinna", "Man"])]
    #expect(builder.findings() == [sentence])
    // The codebook may be the same, and the answers yet fall on other codes.
    let all = ["kvinna", "man", "Kvinna", "Man"]
    builder.waves = [wave("2021", all), wave("2022", all) { UInt8($0 % 2 + 4) }]
    #expect(builder.findings() == [sentence])
    builder.settings.minimumBase = 6
    #expect(builder.findings() == [])
    builder.settings.minimumBase = 5
    builder.waves[1] = wave(
      "2022", ["Kvinna", "Man"], settings: settings { $0.startsNewSeries = true })
    #expect(builder.findings() == [])
    // One group more, or one less, is no other spelling.
    builder.waves = [
      wave("2021", ["kvinna", "man"]),
      wave("2022", ["kvinna", "man", "annat"]) { $0 < 5 ? 4 : UInt8($0 % 2 + 2) },
    ]
    #expect(builder.findings() == [])
  }
}
