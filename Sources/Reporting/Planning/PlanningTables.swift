internal import Disclosure
internal import Planning
internal import SurveyModel

/// The tables of planning that stand where people read: excerpts of the report's own tables.
struct PlanningTables {
  /// How many lines the planning basis has on a page.
  static let mostProblems = 12

  let words: SurveyWords
  let plan: PublishablePlan
  private let excerpts: [String: TableExcerpt]
  private var report: PublishableReport { words.report }
  private var wave: ReportTable.Cell { .wave(report.reportedWave) }

  init(_ contents: ReportContents, _ plan: PublishablePlan) {
    words = contents.words
    self.plan = plan
    excerpts = Dictionary(contents.tables.map { ($0.id, TableExcerpt($0)) }) { first, _ in first }
  }

  /// The lines with the strongest evidence, each a place and a problem; nil without any.
  var problems: ReadableTable? {
    problems(
      [
        .place(header: placeHeader), .single("indikator", header: "Mått"),
        .varying("tid", usual: "–"), .varying("grupp", usual: "alla"), .single("belagg"),
        .single("andel"), .interval("ki_nedre", "ki_ovre", header: "Intervall"), .single("bas"),
        .single("mot_ovriga_kommunen", header: "Mot \(words.rest), procentenheter"),
        .ranks("rang_nedre", "rang_ovre", of: "rangordnade", header: "Rang, 1 är sämst"),
        .single("modellerad_andel", header: "Modellerad andel"),
        .single("sakerstalld_i_rad", header: "Säkra omgångar i rad"),
      ])
  }

  /// The same in as few columns as an upright page holds.
  var problemsInShort: ReadableTable? {
    problems(
      [
        .place(header: placeHeader), .single("indikator", header: "Mått"), .single("andel"),
        .single("mot_ovriga_kommunen", header: "Mot \(words.rest), procentenheter"),
        .ranks("rang_nedre", "rang_ovre", of: "rangordnade", header: "Rang, 1 är sämst"),
        .single("belagg"),
      ])
  }

  private static let allProblems = RowQuery(tables: ["planeringsunderlag"], conditions: [])

  private func problems(_ columns: [TableExcerpt.Column]) -> ReadableTable? {
    let most = min(Self.mostProblems, plan.shortlist.count)
    var taken = 0
    return table(
      "planeringsunderlag", id: "tabell-planeringsunderlag",
      caption: "Platser och mått att ta upp", columns: columns,
      note: plan.shortlist.count > most
        ? """
        De \(Count(most, .listed)) första av \
        \(Count(plan.shortlist.count, .rows(Self.allProblems)), .row); alla finns i tabellen \
        planeringsunderlag.
        """ : ""
    ) { _ in
      taken += 1
      return taken <= most
    }
  }

  /// What all respondents of the reported wave name, a table a question.
  var named: [ReadableTable] {
    var questions: [String] = []
    for cause in plan.causes where !questions.contains(cause.question) {
      questions.append(cause.question)
    }
    return questions.enumerated().compactMap { index, question in
      let first = plan.causes.first { $0.question == question }
      let header: Sentence =
        switch first?.kind {
        case .theme: "Tema"
        case .indicatedPlace: placeHeader
        case .option, nil: "Svar"
        }
      return table(
        "orsaker", id: "tabell-namnt-\(index + 1)", caption: "”\(first?.questionText ?? question)”",
        columns: [
          .single("orsak", header: header), .single("andel"),
          .interval("ki_nedre", "ki_ovre", header: "Intervall"), .single("bas"),
        ]
      ) { row in
        row["omgang"] == wave && row["plats"] == .label("alla") && row["grupp"] == .label("alla")
          && row["fraga"] == .label(question)
      }
    }
  }

  /// What became of the promises; nil without any.
  var promises: ReadableTable? {
    table(
      "loften", id: "tabell-loften", caption: "Löften och vad som blev av dem",
      columns: [
        .single("lofte"), .single("ar"), .single("platser"), .single("fran"), .single("till"),
        .single("andel_fore"), .single("andel_efter"),
        .single("forandring", header: "Förändring, procentenheter"),
        .single("utover_ovriga", header: "Utöver \(words.rest), procentenheter"),
        .interval("utover_ovriga_nedre", "utover_ovriga_ovre", header: "Intervall"),
        .single("bedomning"),
      ]
    ) { _ in true }
  }

  /// The same in as few columns as an upright page holds.
  var promisesInShort: ReadableTable? {
    table(
      "loften", id: "tabell-loften", caption: "Löften och vad som blev av dem",
      columns: [
        .single("lofte"), .single("platser"), .single("andel_fore"), .single("andel_efter"),
        .single("utover_ovriga", header: "Utöver \(words.rest), procentenheter"),
        .single("bedomning"),
      ]
    ) { _ in true }
  }

  /// What the next survey could find of the headline, and what it takes; nil without any.
  var nextWave: ReadableTable? {
    table(
      "nasta_omgang", id: "tabell-nasta-omgang",
      caption: "Nästa undersökning: \(report.indicators.first?.title ?? "")",
      columns: [
        .place(header: placeHeader), .single("bas", header: "Svar nu"),
        .single("minsta_forbattring", header: "Minsta förbättring, procentenheter"),
        .single("svar_fem", header: "Svar för 5 procentenheter"),
        .single("utskick_fem", header: "Utskick för 5 procentenheter"),
      ]
    ) { $0["indikator"] == .label(report.indicators.first?.name ?? "") }
  }

  /// The headline beside reported crime, by place; nil without crimes.
  var crimes: ReadableTable? {
    table(
      "andelar_och_brott", id: "tabell-andelar-och-brott",
      caption: "\(report.indicators.first?.title ?? "") och anmälda brott",
      columns: [
        .place(header: placeHeader), .single("andel"), .single("ar", header: "Brott år"),
        .single("antal", header: "Anmälda brott"),
        .single("per_1000", header: "Per 1 000 invånare"),
        .single("monster"),
      ]
    ) { _ in true }
  }

  /// The incidents of the reported wave's year, all types together; nil without any.
  var incidents: ReadableTable? {
    let year = ReportTable.Cell.wave(WaveIdentifier(year: report.reportedWave.year))
    return table(
      "handelser", id: "tabell-handelser",
      caption: "Noterade händelser \(String(report.reportedWave.year))",
      columns: [
        .place(header: placeHeader, whole: "Alla \(words.place.plural)"),
        .single("antal", header: "Händelser"),
      ]
    ) { row in
      row["ar"] == year && row["typ"] == .label("samtliga")
    }
  }

  private var placeHeader: Sentence { Sentence(words.place.singular).capitalized }

  private func table(
    _ name: String, id: String, caption: Sentence, columns: [TableExcerpt.Column],
    note: Sentence = "",
    where isWanted: (TableExcerpt.Row) -> Bool
  ) -> ReadableTable? {
    let table = excerpts[name]?.readable(
      id: id, caption: caption, columns: columns, words: words, note: note, where: isWanted)
    return table.flatMap { $0.rows.isEmpty ? nil : $0 }
  }
}

extension Document.Block {
  /// A small table of one that is made for people; empty for none.
  static func table(_ table: ReadableTable?) -> Document.Block {
    .table(
      header: table.map { [$0.rowsHeader] + $0.headers } ?? [],
      rows: table?.rows.map { [$0.header] + $0.cells.map(\.text) } ?? [])
  }
}
