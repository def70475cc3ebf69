import Diagnostics
import Loading
import SurveyModel
import Testing

/// Which surveys of a folder are loaded.
@Suite struct SurveyFolderTests {
  @Test func onlyTheWantedSurveyAndItsCounterpartsAreLoaded() throws {
    var surveys = TemporarySurveys([
      "lokal/undersokning.csv": "nyckel;värde\ntitel;T\njämför_med;b",
      "arkiv/undersokning.csv": "nyckel;värde\nfel;1",
    ])
    for (name, counterpart) in [("b", "c"), ("c", "lokal")] {
      surveys.files["\(name)/undersokning.csv"] =
        "nyckel;värde\ntitel;\(name)\njämför_med;\(counterpart)"
      surveys.files["\(name)/indikatorer.csv"] = "indikator;titel;fråga;räknas;bas\no;O;;;"
      surveys.files["\(name)/publicerat.csv"] = "indikator;omgång;andel\no;2021;28"
    }
    let loaded = try surveys.load(survey: "lokal")
    #expect(loaded.diagnostics.map(\.line) == [])
    #expect(loaded.value.surveys.map(\.name) == ["b", "c", "lokal"])
    #expect(!loaded.value.inputs.map(\.path).contains("arkiv/undersokning.csv"))
    #expect(
      try surveys.load(survey: "lokall").diagnostics.map(\.line) == [
        "fel okänd-undersökning: Undersökningen ”lokall” finns inte. Menas ”lokal”?"
      ])
  }

  @Test func aFolderThatDoesNotExistIsAnError() throws {
    let loaded = try SurveyLoader.load(folder: "/finns/inte")
    #expect(
      loaded.diagnostics.map(\.line) == [
        "fel mapp-saknas: Mappen /finns/inte finns inte. Ange mappen med undersökningarna, till "
          + "exempel ”--surveys surveys”."
      ])
  }

  @Test func theNumberOfThreadsChangesNothing() throws {
    let rows = (1...5000).map { "\($0);Kinna;\($0 % 3 == 0 ? "Man" : "Kvinna");Trygg" }
    let surveys = TemporarySurveys([
      "lokal/2021/svar.csv": "nr;Område;Kön;Q1\n" + rows.joined(separator: "\n")
    ])
    let one = try surveys.load().value.surveys.first?.waves.first
    let two = try surveys.load(threads: 3).value.surveys.first?.waves.first
    #expect(one?.respondents == two?.respondents)
    #expect(one?.files == two?.files)
    #expect(one?.respondents.count == 5000)
  }
}
