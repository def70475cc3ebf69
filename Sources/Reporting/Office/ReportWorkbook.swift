internal import Disclosure
internal import OfficeFiles
internal import SurveyModel

/// The workbook: a cover, notes, the key figures and every table, a sheet each.
struct ReportWorkbook {
  private let contents: ReportContents
  /// The key figures, which no csv file holds in this form.
  private let keyTables: [ReportTable]
  /// The tables that have a sheet each: the key figures, the report's tables, data quality.
  private let tables: [ReportTable]
  private static let contentsSheet = "Innehåll"

  init(contents: ReportContents) {
    self.contents = contents
    keyTables = [
      KeyTable.places(contents.words)?.reportTable(
        id: "nyckeltal_platser",
        sheetTitle: Sentence(contents.words.place.plural).capitalized.text),
      KeyTable.indicators(contents.words)?.reportTable(id: "nyckeltal_matt", sheetTitle: "Mått"),
    ].compactMap(\.self)
    tables =
      keyTables + contents.tables + [DataQualityTable.table(contents.report)]
  }

  /// The workbook as a value.
  var workbook: Workbook {
    let sheets = noteSheets + tableSheets
    return Workbook(
      properties: DocumentProperties(
        title: "Tabeller: \(contents.summary.title)", subject: contents.summary.sentence.text),
      cover: cover(of: sheets), sheets: sheets)
  }

  private func cover(of sheets: [Workbook.Sheet]) -> Workbook.Sheet {
    Workbook.Sheet(
      name: Self.contentsSheet, title: contents.summary.title,
      lines: [
        .text(contents.summary.sentence.text),
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
      table: Workbook.Table(
        name: "innehall", description: "Arbetsbokens blad och vad de visar.",
        columns: [.init("Blad", .text), .init("Visar", .text, width: 80)],
        rows: sheets.map { [.link($0.name, to: .sheet($0.name)), .text(Self.shows($0))] }),
      orientation: .portrait)
  }

  private var source: String {
    let report = contents.report
    let waves = SurveyWords.list(report.waves.map { contents.words.wave($0.identifier) })
    return "\(report.settings.title), \(waves). Tabellerna är gjorda med programmet trygg."
  }

  private static func shows(_ sheet: Workbook.Sheet) -> String {
    sheet.table?.description ?? "Hur siffrorna är gjorda och hur säkra de är."
  }

  private static let back = Workbook.Line.link("Till innehållet", to: .sheet(contentsSheet))

  private var tableSheets: [Workbook.Sheet] {
    tables.map { table in
      Workbook.Sheet(
        name: table.title, title: "\(table.title): \(contents.summary.title)",
        lines: [.text(table.description), Self.back],
        table: WorkbookTable(table).workbookTable)
    }
  }

  private var noteSheets: [Workbook.Sheet] {
    [methodSheet, statusSheet, columnSheet]
  }

  /// The method and what to be careful with, as lines of text.
  private var methodSheet: Workbook.Sheet {
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
    return Workbook.Sheet(
      name: "Metod", title: "Metod: \(contents.summary.title)",
      lines: [Self.back]
        + sections.filter { !$0.1.isEmpty }.flatMap { heading, sentences in
          [.heading(heading)] + sentences.map { .text($0.text) }
        },
      orientation: .portrait)
  }

  /// What each status means.
  private var statusSheet: Workbook.Sheet {
    let explanations = StatusSentences(settings: contents.report.settings)
    return Workbook.Sheet(
      name: "Status", title: "Status: varför en uppgift visas eller inte",
      lines: [
        .text("Frihetsgrader saknas där normalfördelningen används."),
        Self.back,
      ],
      table: Workbook.Table(
        name: "status", description: "Orden i kolumnen Status och vad de betyder.",
        columns: [
          .init("Status", .text), .init("Kod i csv-filerna", .text),
          .init("Betyder", .text, width: 70),
        ],
        rows: PublicationStatus.allCases.map { status in
          [
            .text(TableLabels.words(status)), .text(status.rawValue),
            .text(explanations.sentence(status).text),
          ]
        }),
      orientation: .portrait)
  }

  /// What each column means, table by table.
  private var columnSheet: Workbook.Sheet {
    Workbook.Sheet(
      name: "Kolumner", title: "Kolumner: vad som står var",
      lines: [
        .text(
          "Kolumnen Undersökning i csv-filerna är utelämnad, eftersom den är lika i alla rader."),
        Self.back,
      ],
      table: Workbook.Table(
        name: "kolumner", description: "Tabellernas kolumner och vad de betyder.",
        columns: [
          .init("Blad", .text), .init("Kolumn", .text), .init("Betyder", .text, width: 50),
          .init("Enhet", .text), .init("Namn i csv-filen", .text),
        ],
        rows: tables.flatMap { table in
          WorkbookTable(table).columns.map { column in
            [
              .text(table.title), .text(column.header), .text(column.source.description),
              .text(WorkbookTable.unit(column)),
              .text(keyTables.contains(table) ? "–" : column.source.name),
            ]
          }
        }))
  }
}
