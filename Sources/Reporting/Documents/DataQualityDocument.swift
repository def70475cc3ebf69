internal import Diagnostics
internal import Disclosure
internal import SurveyModel

/// The account of data quality: where every row went, what was skipped, what to look out for.
struct DataQualityDocument {
  let contents: ReportContents
  private var report: PublishableReport { contents.report }
  /// How many shares of an indicator are named that are to be read with caution.
  private static let mostCautions = 8

  /// The document; sections without content are left out.
  var document: Document {
    Document(
      title: "Datakvalitet: \(contents.summary.title)",
      sections: [
        Document.Section(heading: "Rader", blocks: rows),
        Document.Section(heading: "Så lästes filerna", blocks: [.bullets(recognition)]),
        Document.Section(heading: "Utelämnade rader", blocks: [.bullets(leftOut)]),
        Document.Section(heading: "Frågor som hoppades över", blocks: [items]),
        Document.Section(
          heading: "Hur jämnt grupperna har svarat",
          blocks: [.bullets(EvennessSentences(words: contents.words).sentences)]),
        Document.Section(
          heading: "Läs med försiktighet",
          blocks: cautions.isEmpty
            ? []
            : [
              .paragraph([
                "För de här andelarna är osäkerheten stor jämfört med andelen eller underlaget smalt."
              ]),
              .bullets(cautions),
            ]),
        Document.Section(
          heading: "Ändrad metod",
          blocks: [.bullets(SeriesSentences(words: contents.words).sentences)]),
        Document.Section(heading: "Varningar", blocks: [.bullets(diagnostics(.warning))]),
        Document.Section(heading: "Upplysningar", blocks: [.bullets(diagnostics(.note))]),
        Document.Section(
          heading: "Så här är siffrorna gjorda",
          blocks: [
            .bullets(
              MethodSentences(words: contents.words).sentences
                + CertaintySentences(report: report).sentences)
          ]),
      ])
  }

  private var rows: [Document.Block] {
    let entries = FileAccounts(report).entries
    guard !entries.isEmpty else {
      return [
        .paragraph(["Inga svarsfiler har lästs; siffrorna är hämtade från en publicerad tabell."])
      ]
    }
    let table = entries.map { entry -> [Sentence] in
      let account = entry.account
      let leftOut = account.leftOut.values.reduce(0) { $0 + $1.count }
      return [
        waves(entry.waves), Sentence(account.file),
        Count(account.rowsRead, .cell(entry.cell(DataQualityTable.rowsRead))).words,
        Count(account.rowsUsed, .cell(entry.cell(DataQualityTable.rowsUsed))).words,
        Count(leftOut, .sum(entry.leftOut, column: "antal")).words,
      ]
    }
    let unbalanced = entries.filter { !$0.account.isBalanced }.map(\.account.file)
    return [
      .paragraph([
        unbalanced.isEmpty
          ? "Varje läst rad är antingen använd eller utelämnad av en angiven orsak."
          : "Raderna går inte ihop i \(SurveyWords.list(unbalanced)); använd inte siffrorna."
      ]),
      .table(header: ["Omgång", "Fil", "Lästa", "Använda", "Utelämnade"], rows: table),
    ]
  }

  private var recognition: [Sentence] {
    FileAccounts(report).entries.map { "\($0.account.file): \($0.account.recognition)" }
  }

  private var leftOut: [Sentence] {
    FileAccounts(report).entries.flatMap { entry in
      FileAccount.Reason.allCases.compactMap { reason -> Sentence? in
        guard let lines = entry.account.leftOut[reason], !lines.isEmpty else { return nil }
        let source = NumberSource.cell(entry.cell(DataQualityTable.leftOut(reason)))
        if entry.account.isOfSeveralFiles {
          return """
            \(entry.account.file): \(Count(lines.count, source), .row), \(FileAccounts.words(reason)).
            """
        }
        return """
          \(entry.account.file): \(Count(lines.count, source), .row) \
          (\(DiagnosticWords.lines(lines, counted: source))), \(FileAccounts.words(reason)).
          """
      }
    }
  }

  private var items: Document.Block {
    .table(
      header: ["Omgång", "Fråga", "Svarande", "Giltiga", "Utanför basen", "Utan svar"],
      rows: report.itemResponses.map { item in
        [contents.words.wave(item.wave), Sentence(item.variable)] + Self.counts(item)
      })
  }

  private static func counts(_ item: PublishableItemResponse) -> [Sentence] {
    guard let counts = item.counts else { return Array(repeating: CellText.hidden, count: 4) }
    return [
      (counts.respondents, "svarande"), (counts.valid, "giltiga"), (counts.outside, "utanfor"),
      (counts.missing, "utan_svar"),
    ].map { count, column in
      let cell = CellReference(
        table: "partiellt_bortfall",
        keys: [.survey, .wave(item.wave), .text(item.variable)], column: column)
      return Count(count, .cell(cell)).words
    }
  }

  /// The shares to be read with caution, a line an indicator.
  var cautions: [Sentence] {
    let rows = report.shares.filter { $0.needsCaution && $0.wave == report.reportedWave }
    return report.indicators.compactMap { indicator in
      let names = rows.filter { $0.indicator == indicator.name }.map { row in
        let place = contents.words.placeName(row.place)
        return Sentence(row.group.isAll ? place : "\(place) (\(contents.words.group(row.group)))")
      }
      guard !names.isEmpty else { return nil }
      return
        "\(indicator.title): \(SurveyWords.list(names, atMost: Self.mostCautions, counted: .listed))."
    }
  }

  private func diagnostics(_ severity: Diagnostic.Severity) -> [Sentence] {
    DiagnosticGroup.grouping(report.diagnostics.filter { $0.severity == severity })
      .map(DiagnosticWords.sentence)
  }

  private func waves(_ waves: [WaveIdentifier]) -> Sentence {
    waves.map { contents.words.wave($0) }.joined(by: ", ")
  }
}
