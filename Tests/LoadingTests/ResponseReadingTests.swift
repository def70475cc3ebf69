import Diagnostics
import FoundationEssentials
import Loading
import SurveyModel
import TestSupport
import Testing

/// What the settings say of how files of answers are read, and what becomes of bad records.
@Suite struct ResponseReadingTests {
  @Test func aDelimiterInTheSettingsSettlesTwoReadings() throws {
    var surveys = TemporarySurveys([
      "lokal/2021/svar.csv": "a;b,c\n1;2,3\n4;5,6\n", "lokal/kodbok.csv": "",
    ])
    surveys.files["lokal/kodbok.csv"] = """
      kolumn;roll;namn;svar;kod
      #2;fråga;otrygg;;
      ;;otrygg;2,3;trygg
      ;;otrygg;5,6;otrygg
      """
    let refused = try surveys.load()
    let message = refused.diagnostics.first { $0.code == "tvetydig-uppdelning" }
    #expect(message?.remedy.contains("fältavgränsare") == true)
    surveys.files["lokal/2021/undersokning.csv"] = "nyckel;värde\nfältavgränsare;semikolon\n"
    #expect(try surveys.load().hasErrors == false)
    let wave = try surveys.wave()
    #expect(wave.respondents.count == 2)
    #expect(wave.files.first?.recognition.contains("semikolon (angivet)") == true)
  }

  @Test func anEncodingInTheSettingsIsTaken() throws {
    var surveys = TemporarySurveys()
    surveys.files["lokal/undersokning.csv"] = "nyckel;värde\ntitel;T\nteckenkodning;UTF-8\n"
    #expect(try surveys.wave().files.first?.recognition.hasPrefix("UTF-8 (angiven), ") == true)
  }

  @Test func anUnknownNameIsAnErrorWithAChoice() throws {
    var surveys = TemporarySurveys()
    surveys.files["lokal/undersokning.csv"] =
      "nyckel;värde\ntitel;T\nteckenkodning;UTF-7\nfaltavgransare;punkt\n"
    let problems = try surveys.problems()
    #expect(problems.count == 2)
    #expect(
      problems.first
        == "fel ogiltigt-värde lokal/undersokning.csv:3:2: Värdet ”UTF-7” går inte att använda för "
        + "”teckenkodning”. Skriv UTF-8, Windows-1252, Mac Roman, CP850, UTF-16LE eller "
        + "UTF-16BE.")
    #expect(
      problems.last?.contains("Skriv ”semikolon”, ”komma”, ”tabb” eller ”lodstreck”.") == true)
  }

  @Test(arguments: [(3, false), (5, false), (6, true)])
  func badRecordsAreAccountedForOneByOne(bad: Int, isError: Bool) throws {
    var surveys = TemporarySurveys()
    let good = (0..<90).map { "\($0);Kinna;Man;Trygg\n" }.joined()
    surveys.files["lokal/2021/svar.csv"] =
      "nr;Område;Kön;Q1\n" + good + String(repeating: "x;Kinna;Man;Trygg;1\n", count: bad)
    let loaded = try surveys.load()
    #expect(loaded.hasErrors == isError)
    #expect(loaded.diagnostics.count { $0.code == "för-många-fält" } == bad)
    let account = try #require(try surveys.wave().files.first)
    #expect(account.rowsRead == 90 + bad)
    #expect(account.rowsUsed == 90)
    #expect(account.leftOut[.invalid] == Array(92..<(92 + bad)))
    #expect(account.isBalanced)
  }

  @Test func everyBlockIsTold() throws {
    let folder = try TemporaryFolder()
    for (path, text) in TemporarySurveys().files { try folder.write(text, to: path) }
    let rows = (0..<60_000).map { "\($0);Kinna;Kvinna;Otrygg\n" }.joined()
    try folder.write("nr;Område;Kön;Q1\n" + rows, to: "lokal/2021/svar.csv")
    var steps: [LoadingProgress] = []
    _ = try SurveyLoader.load(folder: folder.path) { steps.append($0) }
    let own = steps.filter { $0.file == "lokal/2021/svar.csv" }
    #expect(own.count > 2)
    #expect(own.first == LoadingProgress(file: "lokal/2021/svar.csv"))
    #expect(own.map(\.bytesRead) == own.map(\.bytesRead).sorted())
    #expect(own.last.map { $0.bytesRead == $0.bytes } == true)
    #expect(steps.contains(LoadingProgress(file: "platser.csv")))
  }

  @Test(arguments: ["2021/svar-2.csv", "2023/svar.csv"])
  func theSameExportTwiceIsAnError(path: String) throws {
    let export = "nr;Område;Kön;Q1\n1;Sätila;Man;Trygg\n2;Kinna;Man;Otrygg\n"
    let surveys = TemporarySurveys(["lokal/2021/svar.csv": export, "lokal/\(path)": export])
    let found = try surveys.load().diagnostics.filter { $0.code == "samma-export-igen" }
    let (first, second) = path.hasPrefix("2021") ? (path, "2021/svar.csv") : ("2021/svar.csv", path)
    #expect(
      found.map(\.line) == [
        "fel samma-export-igen lokal/\(second): Filen är exakt densamma som lokal/\(first), så "
          + "samma svar skulle räknas två gånger. Ta bort den ena, eller lägg dit rätt export."
      ])
  }

  @Test func exportsOfTheSameLengthAreNotTheSame() throws {
    let rows = ["1;Sätila;Man;Trygg", "2;Sätila;Man;Trygg"].map { "nr;Område;Kön;Q1\n\($0)\n" }
    let surveys = TemporarySurveys([
      "lokal/2021/svar.csv": rows[0], "lokal/2023/svar.csv": rows[1],
    ])
    #expect(try !surveys.load().diagnostics.contains { $0.code == "samma-export-igen" })
  }
}
