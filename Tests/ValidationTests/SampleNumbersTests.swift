import SurveyModel
import Testing

/// Numbers of `urval.csv` that contradict each other, the export, the method or the wave before.
@Suite struct SampleNumbersTests {
  private static func row(
    _ place: Int?, _ population: Double?, _ sampled: Double?, line: Int
  ) -> SampleRow {
    SampleRow(
      place: place, stratum: nil, population: population, sampled: sampled, notEligible: nil,
      unknownEligibility: nil, line: line)
  }

  private func findings(
    _ rows: [SampleRow], method: SurveySettings.CollectionMethod = .sample
  ) -> [String] {
    var settings = SurveySettings(title: "Trygghet")
    settings.method = method
    settings.stratification = .places
    return SurveyBuilder(
      waves: [SurveyBuilder.wave("2021", settings: settings, sample: rows)]
    ).findings()
  }

  @Test func theWholeIsNotLessThanItsParts() {
    let parts = [Self.row(0, 100, 20, line: 2), Self.row(1, 200, 30, line: 3)]
    #expect(findings(parts + [Self.row(nil, 300, 50, line: 4)]) == [])
    #expect(
      findings(parts + [Self.row(nil, 300, 40, line: 4)]) == [
        "fel urval-summan-stämmer-inte lokal/2021/urval.csv:4: Raden utan plats gäller hela "
          + "urvalet 2021 och har 40 i ”urval”, men platsernas rader har tillsammans 50. Rätta "
          + "talen, eller ta bort raden utan plats; programmet lägger ihop platserna."
      ])
    // All who answered live in the places, and so do all who were asked.
    let more = findings(parts + [Self.row(nil, 400, 50, line: 4)])
    #expect(more.count == 1)
    #expect(more.first?.hasPrefix("varning urval-summan-stämmer-inte") == true)
    #expect(more.first?.contains("har 400 i ”population”") == true)
  }

  @Test func aLargerPlaceIsNotAddedToItsParts() {
    // Sätila, which is 0, lies in Mark, which is 2.
    let rows = [
      Self.row(0, 100, 20, line: 2), Self.row(2, 150, 25, line: 3), Self.row(1, 200, 30, line: 4),
      Self.row(nil, 350, 55, line: 5),
    ]
    #expect(!findings(rows).contains { $0.contains("urval-summan") })
  }

  @Test func placesThatOverlapAreNotSummed() {
    var builder = SurveyBuilder()
    builder.places = PlaceRegister([
      .init(name: "Berga", partOf: [1, 2]), .init(name: "Norra"), .init(name: "Polisområde A"),
    ])
    let rows = [
      Self.row(1, 600, 60, line: 2), Self.row(2, 300, 30, line: 3), Self.row(nil, 600, 60, line: 4),
    ]
    builder.waves = [SurveyBuilder.wave("2021", sample: rows)]
    #expect(!builder.findings().contains { $0.contains("urval-summan") })
  }

  @Test func aTotalSurveyAsksEverybody() {
    let rows = [Self.row(0, 100, 99, line: 2), Self.row(1, 200, 190, line: 3)]
    #expect(findings(rows, method: .census) == [])
    let few = [Self.row(0, 100, 50, line: 2), Self.row(1, 200, 190, line: 3)]
    #expect(
      findings(few, method: .census) == [
        "varning totalundersökning-med-urval lokal/2021/urval.csv:2: Omgången 2021 är en "
          + "totalundersökning, men bara 240 av 300 fick enkäten enligt urval.csv. Drogs ett urval, "
          + "skriv ”metod;urval” i undersokning.csv. Annars rätta talen."
      ])
    let none = findings([Self.row(nil, 300, 149, line: 2)], method: .census)
    #expect(none.first?.hasPrefix("fel totalundersökning-med-urval") == true)
    #expect(findings(few) == [])
    #expect(!findings(few, method: .openLink).contains { $0.contains("totalundersökning") })
  }

  @Test func theExportHasNoMoreRowsThanWereAsked() {
    func findings(_ sampled: Double) -> [String] {
      var nonrespondents = ResponseTable()
      nonrespondents.count = 5
      nonrespondents.dispositions = Array(repeating: .refusal, count: 5)
      let made = SurveyBuilder.wave("2021", sample: [Self.row(nil, 1000, sampled, line: 2)])
      let wave = Wave(
        identifier: made.identifier, settings: made.settings, codebook: made.codebook,
        respondents: made.respondents, nonrespondents: nonrespondents, sample: made.sample,
        files: made.files)
      return SurveyBuilder(waves: [wave]).findings()
    }
    #expect(findings(15) == [])
    #expect(
      findings(14) == [
        "varning fler-rader-än-urval lokal/2021/urval.csv:2: Exporten för omgång 2021 har 15 "
          + "personer, men urvalet är 14 enligt urval.csv. Svarsfrekvensen kan vara fel. "
          + "Kontrollera att urval.csv gäller den här omgången."
      ])
    // More answers than were asked is told with the response rate.
    #expect(findings(9) == [])
  }

  @Test func aFrameDoesNotDoubleBetweenWaves() {
    func findings(_ later: Double) -> [String] {
      var settings = SurveySettings(title: "Trygghet")
      settings.stratification = .places
      return SurveyBuilder(
        waves: [("2021", 100.0), ("2022", later)].map { name, population in
          SurveyBuilder.wave(
            name, settings: settings,
            sample: [Self.row(0, population, 20, line: 2), Self.row(1, 200, 20, line: 3)])
        }
      ).findings()
    }
    #expect(findings(199) == [])
    #expect(
      findings(200) == [
        "varning population-ändrad lokal/2022/urval.csv:2: Populationen i omgång 2022 är minst "
          + "dubbelt så stor eller högst hälften så stor som i omgång 2021 för Sätila. "
          + "Kontrollera kolumnen ”population” i båda omgångarna."
      ])
    #expect(findings(50).count == 1)
  }

  @Test func anyNumberCanStandInTheFile() {
    let rows = [Self.row(0, 1e300, 1e300, line: 2), Self.row(nil, 10, 1e300, line: 3)]
    #expect(findings(rows).first?.contains("tillsammans 1e+300") == true)
  }
}
