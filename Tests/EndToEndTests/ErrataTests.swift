import FoundationEssentials
import TestSupport
import Testing

@testable import trygg

/// That a report which takes the place of another says what has changed.
@Suite struct ErrataTests {
  private static let path = "reports/liten/rattelser/2024.md"

  private static func errata(_ survey: SmallSurvey) -> String? {
    try? survey.folder.text(path)
  }

  @Test func `a report that says the same has no erratum`() throws {
    let survey = try SmallSurvey()
    for _ in 0..<2 {
      let run = survey.report()
      #expect(run.code == .success)
      #expect(!run.error.contains("rattelser"))
    }
    #expect(Self.errata(survey) == nil)
  }

  @Test func `a correction is told in the words and cells that were published`() throws {
    let survey = try SmallSurvey()
    #expect(survey.report().code == .success)
    // Six respondents of Berga are corrected to "Otrygg": 67 of 200 become 73.
    try survey.answer(unsafe: [2, 4, 8, 10, 14, 16])
    let run = survey.report()
    #expect(run.code == .success)
    #expect(run.error.contains("Skrev \(survey.folder.path)/\(Self.path)\n"))
    let text = try #require(Self.errata(survey))
    #expect(
      text.hasPrefix(
        """
        # Rättelser till Liten 2024

        ## Rättelse 1

        Underlaget har ändrats: liten/2024/svar.csv. Ingen slutsats har ändrats på de rader som \
        fanns förut. Uppgifterna nedan ersätter dem som tidigare har publicerats.

        Sammanfattningen, avsnittet ”En mening”:


        """), "\(text)")
    #expect(text.contains("\n- Stod: "))
    #expect(text.contains("\n- Ska stå: "))
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| 2024 | Berga | alla |") }
    #expect(
      rows.map(String.init) == [
        """
        | 2024 | Berga | alla | otrygg | Andel: 33,5 %; Medelfel: 3,3 %; \
        KI nedre: 27,3 %; KI övre: 40,3 % | Andel: 36,5 %; Medelfel: 3,4 %; \
        KI nedre: 30,1 %; KI övre: 43,4 % |
        """
      ])
    #expect(!text.contains("| 2024 | Skogby | alla | otrygg |"))
    let check = CapturedRun(["verify", "--reports", "\(survey.folder.path)/reports"])
    #expect(check.code == .success, "\(check.error)")
  }

  @Test func `a verdict that a correction changes is told at once`() throws {
    let survey = try SmallSurvey()
    #expect(survey.report().code == .success)
    // Every other of the 200 in Berga is corrected to "Otrygg" besides every third.
    try survey.answer(unsafe: Set(stride(from: 0, to: 400, by: 4)))
    #expect(survey.report().code == .success)
    let text = try #require(Self.errata(survey))
    #expect(
      text.contains(
        "svar.csv. Slutsatsen har ändrats på 2 rader i tabellen ”Jämförelser”. Uppgifterna"))
  }

  @Test func `each correction is added below the others and a rerun adds nothing`() throws {
    let survey = try SmallSurvey()
    #expect(survey.report().code == .success)
    try survey.answer(unsafe: [2, 4, 8, 10, 14, 16])
    #expect(survey.report().code == .success)
    let first = try #require(Self.errata(survey))
    #expect(survey.report().code == .success)
    #expect(Self.errata(survey) == first)
    try survey.answer(unsafe: [2, 4, 8, 10, 14, 16, 20])
    #expect(survey.report().code == .success)
    let second = try #require(Self.errata(survey))
    #expect(second.hasPrefix(first + "## Rättelse 2\n"))
    let folder = "\(survey.folder.path)/reports/liten"
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["2024", "rattelser"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: "\(folder)/rattelser") == ["2024.md"])
  }

  @Test func `what is hidden after a correction is not told by it`() throws {
    let survey = try SmallSurvey()
    #expect(survey.report().code == .success)
    // 25 respondents are left in each place, fewer than a share is shown for.
    try survey.answer(rows: 50)
    #expect(survey.report().code == .success)
    let text = try #require(Self.errata(survey))
    let rows = text.split(separator: "\n").filter {
      $0.contains("| Berga | alla |") || $0.contains("| Skogby | alla |")
    }
    #expect(rows.contains { $0.contains("Andel: återges inte") })
    #expect(rows.contains { $0.contains("Andel: visas inte längre") })
    // Before, 67 of 200 in either place.
    #expect(!rows.contains { $0.contains("33,5") })
  }

  @Test func `a damaged report gives a warning in place of an erratum`() throws {
    let survey = try SmallSurvey()
    #expect(survey.report().code == .success)
    let file = "reports/liten/2024/sammanfattning.txt"
    try survey.folder.write(try survey.folder.text(file) + "Tillagt för hand.\n", to: file)
    try survey.answer(unsafe: [2, 4, 8, 10, 14, 16])
    let run = survey.report()
    #expect(run.code == .success)
    #expect(
      run.error.contains(
        """
        liten/2024: varning: Den tidigare rapporten är ändrad eller skadad, så det går inte att \
        säga vad som har rättats. [utan-rättelse]
          Åtgärd: Jämför själv med det som har publicerats.
        """), "\(run.error)")
    #expect(Self.errata(survey) == nil)
    #expect(!(try survey.folder.text(file)).contains("Tillagt"))
  }
}
