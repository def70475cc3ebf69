import Diagnostics
import Loading
import SurveyModel
import TestSupport
import Testing

/// Whatever a person writes in a definition file, the loader says what is wrong and goes on.
@Suite struct RobustnessTests {
  private static let cells = [
    "", "", "", "Q1", "Q2", "#1", "#9", "Q1 #2", "fråga", "grupp", "flerval", "id", "status",
    "plats", "omgång", "vikt", "stratum", "kluster", "födelseår", "saknas", "hoppa_över", "q",
    "dag", "kön", "Trygg", "Otrygg", "*", "(tom)", "1..5", "3..", "..", "=q", "=dag", "=",
    "utanför",
    "bortfall", "trygg", "otrygg", "fullständig", "2021", "Sätila", "a|b", "\"citat\"", "å",
  ]

  private func row(_ count: Int, _ generator: inout SeededGenerator) -> String {
    (0..<count).map { _ in Self.cells.randomElement(using: &generator) ?? "" }
      .joined(separator: ";")
  }

  @Test(arguments: 1...150) func noDefinitionBringsTheLoaderDown(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    func rows(_ header: String, _ count: Int, columns: Int) -> String {
      ([header] + (0..<count).map { _ in row(columns, &generator) }).joined(separator: "\n")
    }
    var surveys = TemporarySurveys()
    surveys.files["lokal/kodbok.csv", default: ""] +=
      "\n" + (0..<8).map { _ in row(5, &generator) }.joined(separator: "\n")
    surveys.files["lokal/2021/kodbok.csv"] = rows("kolumn;roll;namn;svar;kod", 5, columns: 5)
    surveys.files["lokal/2021/urval.csv"] = rows("plats;kön;urval;population", 4, columns: 4)
    surveys.files["platser.csv", default: ""] += "\n" + row(3, &generator)
    surveys.files["befolkning.csv"] = rows("år;plats;kön;antal", 4, columns: 4)
    surveys.files["lokal/indikatorer.csv", default: ""] += "\n" + row(5, &generator)
    surveys.files["lokal/publicerat.csv"] = rows(
      "indikator;omgång;plats;grupp;andel;ki_nedre;ki_övre", 4, columns: 7)
    surveys.files["lokal/2021/svar.csv"] = rows("nr;Område;Kön;Q1;Q2;Q1", 12, columns: 6)
    let loaded = try surveys.load()
    for wave in loaded.value.surveys.flatMap(\.waves) {
      #expect(!wave.files.map(\.isBalanced).contains(false), "seed \(seed)")
      #expect(wave.respondents.count == wave.files.reduce(0) { $0 + $1.rowsUsed })
      for column in wave.respondents.questions + wave.respondents.groups {
        #expect(column.values.count == wave.respondents.count, "seed \(seed)")
        #expect(column.values.map(Int.init).max() ?? 0 < column.categories.count + 2)
      }
    }
    #expect(!loaded.diagnostics.map(\.code).contains("rader-går-inte-ihop"), "seed \(seed)")
  }

  @Test func aSharedExportIsReadByEachWavesCodebook() throws {
    var surveys = TemporarySurveys()
    surveys.files["lokal/2021/svar.csv"] = nil
    surveys.files["lokal/kodbok.csv", default: ""] +=
      "\nÅr;omgång;;Våren 20;2020-03\nQ2;fråga;dag;Ja;ja"
    surveys.files["lokal/2021/kodbok.csv"] = """
      kolumn;roll;namn;svar;kod
      ;saknas;dag;;
      Q3;;otrygg;T;trygg
      """
    surveys.files["lokal/svar.csv"] = """
      nr;Område;Kön;Q1;Q2;Q3;År
      1;Sätila;Man;Trygg;Ja;;Våren 20
      1;Kinna;Man;;;T;2021
      2;Kinna;Man;;;T;2021
      """
    let loaded = try surveys.load()
    #expect(loaded.diagnostics.map(\.line) == [])
    let waves = try #require(loaded.value.surveys.first?.waves)
    #expect(waves.map(\.identifier.description) == ["2020-03", "2021"])
    #expect(waves[0].respondents.question("dag")?.values == [2])
    #expect(waves[1].respondents.question("dag") == nil)
    #expect(waves[1].respondents.question("otrygg")?.values == [2, 2])
    #expect(waves[1].files.map(\.rowsUsed) == [3])
  }
}
