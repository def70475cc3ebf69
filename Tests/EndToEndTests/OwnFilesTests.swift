import FoundationEssentials
import TestSupport
import Testing

@testable import trygg

/// That a run takes nothing away that somebody else has put there.
@Suite struct OwnFilesTests {
  @Test func `what somebody has filled in or added is kept when the report is replaced`() throws {
    let survey = try SmallSurvey()
    #expect(survey.report().code == .success)
    let report = "reports/liten/2024"
    let page = try survey.folder.text("\(report)/sammanfattning.md")
    try survey.folder.write(page + "Ifyllt för hand.\n", to: "\(report)/sammanfattning.md")
    try survey.folder.write("Ring Anna.\n", to: "\(report)/anteckningar/egna.txt")
    let run = survey.report()
    #expect(run.code == .success)
    let own = "reports/liten/egna-filer/2024"
    #expect(
      run.error.contains(
        """
        liten/2024: varning: 2 filer i den tidigare rapporten var era egna eller ändrade. De finns \
        kvar, den första som \(survey.folder.path)/\(own)/anteckningar/egna.txt. [egna-filer]
          Åtgärd: Rapportens mapp skrivs om varje gång. Fyll i en kopia som ligger någon annanstans.
        """), "\(run.error)")
    #expect(try survey.folder.text("\(own)/anteckningar/egna.txt") == "Ring Anna.\n")
    #expect(
      try survey.folder.text("\(own)/sammanfattning.md").hasSuffix("Ifyllt för hand.\n"))
    #expect(try survey.folder.text("\(report)/sammanfattning.md") == page)

    // The next one is put beside it, and a run without own files says nothing.
    try survey.folder.write("Ring Bo.\n", to: "\(report)/anteckningar/egna.txt")
    #expect(survey.report().error.contains("En fil i den tidigare rapporten"))
    #expect(try survey.folder.text("\(own)/anteckningar/egna.txt") == "Ring Anna.\n")
    #expect(try survey.folder.text("\(own)/anteckningar/egna-2.txt") == "Ring Bo.\n")
    #expect(!survey.report().error.contains("egna-filer"))
  }

  @Test func `files of the program itself are nobody's own after a correction`() throws {
    let survey = try SmallSurvey()
    #expect(survey.report().code == .success)
    try survey.answer(unsafe: [2, 4, 8])
    #expect(!survey.report().error.contains("egna-filer"))
  }

  @Test func `a folder that is no report is not replaced and nothing is written`() throws {
    let survey = try SmallSurvey()
    try survey.folder.write("mitt", to: "reports/liten/2024/svar.csv")
    let run = survey.report()
    #expect(run.code == .inputOutput)
    #expect(
      run.error == """
        trygg: Mappen \(survey.folder.path)/reports/liten/2024 är ingen rapport som trygg har \
        skrivit, och byts inte ut: det finns redan något med det namnet.
          Åtgärd: Byt namn på den, eller välj en annan mapp för rapporterna med --reports.

        """)
    #expect(try survey.folder.text("reports/liten/2024/svar.csv") == "mitt")
  }

  @Test func `reports are not written among the surveys`() throws {
    let survey = try SmallSurvey()
    let surveys = "\(survey.folder.path)/surveys"
    for reports in [surveys, surveys + "/", surveys + "/../surveys"] {
      let run = CapturedRun("report", "--surveys", surveys, "--reports", reports)
      #expect(run.code == .usage)
      #expect(
        run.error.hasPrefix(
          """
          trygg: Rapporterna kan inte skrivas i undersökningarnas mapp, \(reports). Välj en annan \
          med --reports.
          """), "\(run.error)")
    }
    #expect(try !survey.folder.bytes("surveys/liten/2024/svar.csv").isEmpty)
  }
}
