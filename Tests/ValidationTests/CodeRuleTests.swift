import SurveyModel
import Testing

@Suite struct CodeRuleTests {
  private var builder = SurveyBuilder(waves: [SurveyBuilder.wave("2021")])

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
    builder.waves[1] = wave("2022", nil, SurveyBuilder.settings { $0.startsNewSeries = true })
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
      "2022", ["Kvinna", "Man"], settings: SurveyBuilder.settings { $0.startsNewSeries = true })
    #expect(builder.findings() == [])
    // One group more, or one less, is no other spelling.
    builder.waves = [
      wave("2021", ["kvinna", "man"]),
      wave("2022", ["kvinna", "man", "annat"]) { $0 < 5 ? 4 : UInt8($0 % 2 + 2) },
    ]
    #expect(builder.findings() == [])
  }
}
