import Diagnostics
import Loading
import SurveyModel
import Testing

@Suite struct SmallestSurveyTests {
  @Test func loadsWithoutAWord() throws {
    let loaded = try TemporarySurveys().load()
    #expect(loaded.diagnostics.map(\.line) == [])
    let survey = try #require(loaded.value.surveys.first)
    #expect(survey.name == "lokal")
    #expect(survey.settings.title == "Trygghet")
    let wave = try #require(survey.waves.first)
    #expect(wave.identifier == WaveIdentifier(year: 2021))
    #expect(wave.respondents.count == 4)
    #expect(wave.respondents.places == [1, 2, 2, 0])
    #expect(wave.respondents.dispositions == [.complete, .complete, .complete, .complete])
    #expect(wave.respondents.group("kön")?.values == [2, 3, 3, 2])
    #expect(wave.respondents.question("otrygg")?.values == [2, 3, 1, 2])
    #expect(wave.respondents.question("otrygg")?.categories == ["trygg", "otrygg"])
    #expect(wave.nonrespondents.count == 0)
    #expect(wave.files.map(\.rowsRead) == [4])
    #expect(wave.files.map(\.rowsUsed) == [4])
  }

  @Test func listsEveryFileRead() throws {
    let inputs = try TemporarySurveys().load().value.inputs
    #expect(
      inputs.map(\.path) == [
        "lokal/2021/svar.csv", "lokal/indikatorer.csv", "lokal/kodbok.csv",
        "lokal/undersokning.csv", "platser.csv",
      ])
  }
}
