import FoundationEssentials
import TestSupport
import Testing

@testable import trygg

/// What a run does when the input is wrong: says so, all of it, and writes nothing.
@Suite struct ErrorsTests {
  @Test func aRightSurveyIsReported() throws {
    let survey = try SmallSurvey()
    let run = survey.report()
    #expect(run.code == .success, "\(run.error)")
    #expect(run.output.isEmpty)
    #expect(try survey.folder.text("reports/liten/2024/sammanfattning.txt").contains("2024"))
  }

  @Test func everyErrorIsSaidAtOnceAndTheOldReportStays() throws {
    let survey = try SmallSurvey()
    #expect(survey.report().code == .success)
    let before = try survey.folder.bytes("reports/liten/2024/sammanfattning.txt")
    try survey.folder.write(
      "plats;kväll\nBergga;Otrygg\nBerga;Otryg\nSkogby;Trygg\nBergga;Trygg\n",
      to: "surveys/liten/2024/svar.csv")
    let run = survey.report()
    #expect(run.code == .invalidData)
    #expect(run.error.contains("liten/2024/svar.csv:2:1: fel: "))
    #expect(run.error.contains("Berga"))
    #expect(run.error.contains("liten/2024/svar.csv:3:2: fel: "))
    #expect(run.error.contains("”Otrygg”"))
    #expect(run.error.contains("Inga rapporter skrevs."))
    #expect(try survey.folder.bytes("reports/liten/2024/sammanfattning.txt") == before)
  }

  @Test func nothingIsWrittenWhereThereIsAnError() throws {
    let survey = try SmallSurvey()
    try survey.folder.write("nyckel;värde\ntitle;Liten\n", to: "surveys/liten/undersokning.csv")
    let run = survey.report()
    #expect(run.code == .invalidData)
    #expect(run.error.contains("liten/undersokning.csv:2:1: fel: "))
    #expect(run.error.contains("titel"))
    #expect(!FileManager.default.fileExists(atPath: "\(survey.folder.path)/reports"))
  }

  @Test func jsonDiagnosticsAreLinesOnTheOutput() throws {
    let survey = try SmallSurvey()
    try survey.folder.write(
      "plats;kväll\nBergga;Otrygg\nBerga;Trygg\nBergga;Trygg\n",
      to: "surveys/liten/2024/svar.csv")
    let run = survey.report("--json")
    #expect(run.code == .invalidData)
    let lines = run.output.split(separator: "\n")
    let decoded = try lines.map {
      try JSONDecoder().decode(JSONValue.self, from: Data($0.utf8))
    }
    let unknown = decoded.filter { $0["kod"].string == "okänd-plats" }
    #expect(unknown.first?["allvar"].string == "fel")
    #expect(unknown.first?["fil"].string == "liten/2024/svar.csv")
    #expect(unknown.first?["rad"].int == 2)
    #expect(unknown.first?["kolumn"].int == 1)
    #expect(unknown.first?["atgard"].string?.contains("platser.csv") == true)
  }

  @Test func anUnknownSurveyOrWaveIsAWrongCommandLine() throws {
    let survey = try SmallSurvey()
    #expect(survey.report("--survey", "litten").code == .usage)
    #expect(survey.report("--survey", "litten").error.contains("Menade du ”liten”?"))
    #expect(survey.report("--wave", "2019").code == .usage)
    #expect(survey.report("--wave", "2019").error.contains("Det finns 2024."))
  }

  @Test func aFolderThatCannotBeWrittenIsAnInputOutputFailure() throws {
    let survey = try SmallSurvey()
    try survey.folder.write("en fil", to: "reports")
    let run = survey.report()
    #expect(run.code == .inputOutput)
    #expect(run.error.contains("kunde inte"))
  }

  @Test func checkWritesNothing() throws {
    let survey = try SmallSurvey()
    let run = CapturedRun("check", "--surveys", "\(survey.folder.path)/surveys")
    #expect(run.code == .success)
    #expect(run.error.hasSuffix("Allt gick att läsa och räkna. Inget skrevs.\n"))
    #expect(!FileManager.default.fileExists(atPath: "\(survey.folder.path)/reports"))
  }

  @Test func readShowsTheTableAsPlainCSV() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "\u{FEFF}sep=;\r\nPlats;\"Säg, varför\"\r\nBerga;\"två\r\nrader\"\r\n", to: "export.csv")
    let run = CapturedRun("read", "\(folder.path)/export.csv")
    #expect(run.code == .success, "\(run.error)")
    #expect(run.output == "Plats,\"Säg, varför\"\nBerga,\"två\r\nrader\"\n")
    #expect(run.error.contains("semikolon"))
    #expect(CapturedRun("read", "\(folder.path)/saknas.csv").code == .inputOutput)
    #expect(CapturedRun("read").code == .usage)
  }
}
