internal import Diagnostics
internal import Disclosure
internal import SurveyModel

/// `LAS-MIG-FORST.txt`: what to open first, what to paste where, and what to look out for.
struct ReadFirstFormat: ReportFormat {
  func files(of contents: ReportContents) -> [ReportFile] {
    [ReportFile(path: "LAS-MIG-FORST.txt", text: PlainTextWriter.text(document(contents)))]
  }

  private func document(_ contents: ReportContents) -> Document {
    let tables = contents.tables.map { "\($0.title.lowercased()) (\($0.id).csv)" }
    return Document(
      title: "Läs mig först: \(contents.summary.title)",
      sections: [
        Document.Section(
          heading: "Börja här",
          blocks: [
            .paragraph([contents.summary.sentence]),
            .steps([
              "Läs sammanfattning.txt: en mening, ett stycke och en sida.",
              "Öppna rapport.html i webbläsaren: hela rapporten med diagram och tabeller.",
              "Läs datakvalitet.md: vilka svar som användes, vilka som lades åt sidan och varför.",
              "Gå igenom varningarna nedan innan något sprids.",
            ]),
          ]),
        Document.Section(
          heading: "Klistra in",
          blocks: [
            .bullets(
              [
                "I dagordningen: meningen eller stycket ur sammanfattning.txt.",
                "I tjänsteskrivelsen: sidan ur sammanfattning.txt eller sammanfattning.md.",
                "I kallelsen: motesunderlag.docx, som tar över utseendet i den mall det klistras in i.",
                "I en presentation eller på webbplatsen: bilderna i mappen diagram.",
                "I Excel: tabeller.xlsx, med alla tabeller på var sitt blad och förklaringar.",
                """
                Vill ni ha en tabell i taget: filerna i mappen tabeller-excel, som öppnas med \
                dubbelklick. De är \
                \(SurveyWords.list(tables)).
                """,
                """
                I andra program: samma tabeller i mappen tabeller, med punkt och komma. Kolumnerna \
                beskrivs i datapackage.json (Table Schema) och csv-metadata.json (CSVW).
                """,
              ]
                + (contents.report.plan.map { $0.isForPromises && !$0.shortlist.isEmpty } == true
                  ? [
                    """
                    Till mötet om medborgarlöftet: medborgarlofte-en-sida.md att dela ut, \
                    medborgarlofte.md som underlag och medborgarlofte.csv att fylla i. \
                    Fyll i en kopia: rapportens mapp skrivs om varje gång.
                    """
                  ] : []))
          ]),
        Document.Section(
          heading: "Att tänka på", blocks: [.bullets(cautions(contents))]),
        Document.Section(heading: "Varningar", blocks: [.bullets(warnings(contents))]),
      ])
  }

  private func cautions(_ contents: ReportContents) -> [Sentence] {
    let everybody = contents.report.settings.populationWords ?? "alla"
    let openLink: [Sentence] =
      contents.words.isOpenLink
      ? [
        """
        Enkäten var öppen: skriv ”de svarande”, aldrig ”\(everybody)”, och ange ingen felmarginal \
        eller svarsfrekvens.
        """
      ] : []
    return openLink + [
      "Skillnader mellan andelar anges i procentenheter, aldrig i procent.",
      "Skriv att något har ökat eller minskat bara där texten gör det.",
      "Undersökningen visar att en andel har ändrats, inte varför.",
      "Två punkter (..) betyder att uppgiften inte visas; kolumnen status säger varför.",
    ]
  }

  private func warnings(_ contents: ReportContents) -> [Sentence] {
    let groups = DiagnosticGroup.grouping(contents.report.diagnostics)
      .filter { $0.first.severity <= .warning }
    return groups.isEmpty ? ["Inga varningar."] : groups.map(DiagnosticWords.sentence)
  }
}
