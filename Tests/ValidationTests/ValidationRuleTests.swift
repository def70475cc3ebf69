import SurveyModel
import Testing

@Suite struct ValidationRuleTests {
  private var builder = SurveyBuilder(waves: [SurveyBuilder.wave("2021")])

  @Test func aSoundSurveyGivesNothing() {
    #expect(builder.findings() == [])
    #expect(SurveyBuilder(indicators: []).findings() == [])
  }

  @Test func aMethodIsNotTakenForGrantedWhereNothingSaysThatASampleWasDrawn() {
    let settings = SurveyBuilder.settings { $0.isMethodGiven = false }
    func findings(_ wave: Wave) -> [String] { SurveyBuilder(waves: [wave]).findings() }
    #expect(
      findings(SurveyBuilder.wave("2021", settings: settings)) == [
        "varning metod-inte-angiven lokal/undersokning.csv: ”metod” är inte angiven, och 2021 har "
          + "varken urval.csv, status eller vikter. Svaren räknas som ett slumpmässigt urval. "
          + "Kunde vem som helst svara, skriv ”metod;öppen” i undersokning.csv. Annars skriv "
          + "”metod;urval”, eller ”metod;totalundersökning” om alla fick enkäten."
      ])
    let drawn = SurveyBuilder.wave(
      "2021", settings: settings, sample: [SurveyBuilder.sample(line: 2)])
    #expect(!findings(drawn).contains { $0.contains("metod-inte-angiven") })
    let weighted = SurveyBuilder.wave("2021", settings: settings) { table in
      table.weights = WeightColumn((0..<10).map { 1 + Double($0 % 2) })
    }
    #expect(!findings(weighted).contains { $0.contains("metod-inte-angiven") })
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
    let open = SurveyBuilder.settings { $0.method = .openLink }
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
}
