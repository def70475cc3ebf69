internal import Concurrency
internal import Disclosure
internal import OfficeFiles
internal import SurveyModel

/// The workbook: a cover, notes, the key figures and every table, a sheet each.
struct ReportWorkbook {
  private let contents: ReportContents
  /// The key figures, which no csv file holds in this form.
  private let keyTables: [(key: KeyTable, table: ReportTable)]
  /// The tables that have a sheet each: the key figures, the report's tables, data quality.
  private let tables: [ReportTable]
  private static let contentsSheet = "Innehåll"

  init(contents: ReportContents) {
    self.contents = contents
    let places = Sentence(contents.words.place.plural).capitalized.text
    let keys = [
      (KeyTable.places(contents.words), "nyckeltal_platser", places),
      (KeyTable.indicators(contents.words), "nyckeltal_matt", "Mått"),
    ]
    keyTables = keys.compactMap { key, id, title in
      key.map { ($0, $0.reportTable(id: id, sheetTitle: title)) }
    }
    tables =
      keyTables.map(\.table) + contents.tables + [DataQualityTable.table(contents.report)]
  }

  /// The file, its numbers listed.
  var file: ReportFile {
    let sheets = self.sheets
    return ReportFile(
      path: "tabeller.xlsx", bytes: workbook(of: sheets).bytes(threads: contents.threads),
      numbers: title.numbers + contents.summary.sentence.numbers + sheets.flatMap(\.numbers))
  }

  /// The workbook as a value.
  var workbook: Workbook { workbook(of: sheets) }

  private var title: Sentence { "Tabeller: \(contents.summary.title)" }

  /// The sheets, the cover first.
  private var sheets: [TracedSheet] {
    let sheets = noteSheets + tableSheets
    return [cover(of: sheets.map(\.sheet))] + sheets
  }

  private func workbook(of sheets: [TracedSheet]) -> Workbook {
    Workbook(
      properties: DocumentProperties(
        title: title.text, subject: contents.summary.sentence.text),
      cover: sheets[0].sheet, sheets: sheets.dropFirst().map(\.sheet))
  }

  private func cover(of sheets: [Workbook.Sheet]) -> TracedSheet {
    TracedSheet(
      name: Self.contentsSheet, title: contents.summary.title,
      lines: [
        .text(contents.summary.sentence),
        .heading("Så läser du"),
        .text("Arbetsboken har en tabell per blad. Andelar visas i procent med en decimal."),
        .text("Skillnader mellan andelar visas i procentenheter, aldrig i procent."),
        .text(
          "Ett konfidensintervall (KI) visar osäkerheten: ju bredare, desto osäkrare är andelen."),
        .text("Två punkter (..) betyder att uppgiften inte visas; kolumnen Status säger varför."),
        .text("Ett tankstreck (–) betyder att det inte finns något att ange."),
        .heading("Källa"),
        .text(source),
        .heading("Blad"),
      ],
      table: ("innehall", "Arbetsbokens blad och vad de visar."),
      columns: [.init("Blad", .text), .init("Visar", .text, width: 80)],
      rows: sheets.map { sheet in
        [(Sentence(sheet.name), .sheet(sheet.name)), (Sentence(Self.shows(sheet)), nil)]
      },
      orientation: .portrait)
  }

  private var source: Sentence {
    let report = contents.report
    let waves = SurveyWords.list(report.waves.map { contents.words.wave($0.identifier) })
    return "\(report.settings.title), \(waves). Tabellerna är gjorda med programmet trygg."
  }

  private static func shows(_ sheet: Workbook.Sheet) -> String {
    sheet.table?.description ?? "Hur siffrorna är gjorda och hur säkra de är."
  }

  private static let back = TracedSheet.Line.link("Till innehållet", to: .sheet(contentsSheet))

  private var tableSheets: [TracedSheet] {
    tables.parallelMap(threads: contents.threads, weight: \.rows.count) { table in
      let key = keyTables.first { $0.table.id == table.id }?.key
      return TracedSheet(
        name: table.title, title: "\(table.title): \(contents.summary.title)",
        lines: [.text(Sentence(table.description)), Self.back],
        table: WorkbookTable(table).workbookTable,
        rows: key.map { key in key.rows.flatMap(key.numbers) } ?? [])
    }
  }

  private var noteSheets: [TracedSheet] {
    [methodSheet, statusSheet, columnSheet]
  }

  /// The method and what to be careful with, as lines of text.
  private var methodSheet: TracedSheet {
    let words = contents.words
    let indicator = contents.report.indicators.first
    let sections: [(String, [Sentence])] = [
      ("Svarande", ResponseSentences(words: words, indicator: indicator).sentences),
      ("Så här är siffrorna gjorda", MethodSentences(words: words).sentences),
      ("Så säkra är siffrorna", CertaintySentences(report: contents.report).sentences),
      (
        "Vad som inte visas",
        indicator.map { ProtectionSentences(words: words, indicator: $0).sentences } ?? []
      ),
      ("Ändrad metod", SeriesSentences(words: words).sentences),
      ("Läs med försiktighet", DataQualityDocument(contents: contents).cautions),
    ]
    return TracedSheet(
      name: "Metod", title: "Metod: \(contents.summary.title)",
      lines: [Self.back]
        + sections.filter { !$0.1.isEmpty }.flatMap { heading, sentences in
          [.heading(Sentence(heading))] + sentences.map { .text($0) }
        },
      orientation: .portrait)
  }

  /// What each status means.
  private var statusSheet: TracedSheet {
    let explanations = StatusSentences(settings: contents.report.settings)
    return TracedSheet(
      name: "Status", title: "Status: varför en uppgift visas eller inte",
      lines: [
        .text("Frihetsgrader saknas där normalfördelningen används."),
        Self.back,
      ],
      table: ("status", "Orden i kolumnen Status och vad de betyder."),
      columns: [
        .init("Status", .text), .init("Kod i csv-filerna", .text),
        .init("Betyder", .text, width: 70),
      ],
      rows: PublicationStatus.allCases.map { status in
        [
          Sentence(TableLabels.words(status)), Sentence(status.rawValue),
          explanations.sentence(status),
        ].map { ($0, nil) }
      },
      orientation: .portrait)
  }

  /// What each column means, table by table.
  private var columnSheet: TracedSheet {
    TracedSheet(
      name: "Kolumner", title: "Kolumner: vad som står var",
      lines: [
        .text(
          "Kolumnen Undersökning i csv-filerna är utelämnad, eftersom den är lika i alla rader."),
        Self.back,
      ],
      table: ("kolumner", "Tabellernas kolumner och vad de betyder."),
      columns: [
        .init("Blad", .text), .init("Kolumn", .text), .init("Betyder", .text, width: 50),
        .init("Enhet", .text), .init("Namn i csv-filen", .text),
      ],
      rows: tables.flatMap { table in
        let isKey = keyTables.contains { $0.table.id == table.id }
        return WorkbookTable(table).columns.map { column in
          [
            table.title, column.header, column.source.description, WorkbookTable.unit(column),
            isKey ? "–" : column.source.name,
          ].map { (Sentence($0), Optional<Workbook.LinkTarget>.none) }
        }
      })
  }
}
