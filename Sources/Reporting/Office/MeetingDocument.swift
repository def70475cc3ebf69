internal import Disclosure
internal import OfficeFiles
internal import SurveyModel

/// The item for a meeting: the paragraph, the key table, a chart, what there is to plan by, and how
/// sure the figures are.
///
/// The sentences are those of the summary; the figures are those of the tables.
struct MeetingDocument {
  private let contents: ReportContents
  private let placeTable: KeyTable?
  private let indicatorTable: KeyTable?
  private var words: SurveyWords { contents.words }

  init(contents: ReportContents) {
    self.contents = contents
    placeTable = KeyTable.places(contents.words)
    indicatorTable = KeyTable.indicators(contents.words)
  }

  /// The document as a value.
  var document: WordDocument {
    let title = contents.summary.title
    return WordDocument(
      properties: DocumentProperties(
        title: "Mötesunderlag: \(title)", subject: contents.summary.sentence.text),
      blocks: [.title(title), .heading(1, "Resultatet i korthet"), .paragraph(paragraph)]
        + methodBox + places + indicators + planning + certainty)
  }

  /// The paragraph of the summary, its first sentence set off.
  private var paragraph: [WordDocument.Span] {
    contents.summary.paragraph.enumerated().map { index, sentence in
      WordDocument.Span(index == 0 ? sentence.text : " " + sentence.text, isStrong: index == 0)
    }
  }

  private var methodBox: [WordDocument.Block] {
    let sentences = SeriesSentences(words: words).sentences.map(\.text)
    return sentences.isEmpty ? [] : [.box(heading: "Ändrad metod", sentences)]
  }

  /// The headline in every place: what is certain, the table and the chart.
  private var places: [WordDocument.Block] {
    guard let table = placeTable, let indicator = contents.report.indicators.first
    else { return [] }
    let sentences = PlaceSentences(words: words, indicator: indicator)
    let found = (sentences.againstTheRest + sentences.changes).map(\.text)
    return [.heading(1, Sentence(words.place.plural).capitalized.text)]
      + (found.isEmpty ? [] : [.bullets(found)])
      + reading(table) + [.caption("Tabell 1. \(table.title)"), .table(wordTable(table))]
      + (contents.charts.places.map { figures($0, from: 1) } ?? [])
  }

  /// What there is to plan by, in the sentences and tables of the page.
  private var planning: [WordDocument.Block] {
    guard let plan = contents.report.plan else { return [] }
    let figuresBefore = hasPlaces ? contents.charts.places?.drawings.count ?? 0 : 0
    return MeetingPlanning(
      contents: contents, plan: plan, tablesBefore: (hasPlaces ? 1 : 0) + (hasIndicators ? 1 : 0)
    ).blocks(
      chart: contents.charts.planning.map { figures($0, from: figuresBefore + 1) } ?? [])
  }

  /// A chart with the finding above and what one needs to read it below.
  private func figures(_ chart: Chart, from first: Int) -> [WordDocument.Block] {
    chart.drawings.enumerated().flatMap { index, drawing -> [WordDocument.Block] in
      [.caption("Figur \(first + index). \(drawing.title)"), .drawing(drawing)]
    } + [.paragraph(([chart.subtitle] + chart.notes).joined(separator: " "))]
  }

  /// Every indicator for the whole, where there are more than the headline.
  private var indicators: [WordDocument.Block] {
    guard let table = indicatorTable, hasIndicators else { return [] }
    return [.heading(1, "Alla mått")] + (hasPlaces ? [] : reading(table))
      + [.caption("Tabell \(hasPlaces ? 2 : 1). \(table.title)"), .table(wordTable(table))]
  }

  private var hasPlaces: Bool { placeTable != nil }
  private var hasIndicators: Bool {
    indicatorTable.map { $0.rows.count > 1 || !hasPlaces } ?? false
  }

  private var certainty: [WordDocument.Block] {
    let indicator = contents.report.indicators.first
    let sentences =
      CertaintySentences(report: contents.report).sentences
      + (indicator.map { ProtectionSentences(words: words, indicator: $0).sentences } ?? [])
    let planning = contents.report.plan.map { PlanningSentences(words: words, plan: $0).method }
    let method = (MethodSentences(words: words).sentences + (planning ?? [])).map(\.text)
    return
      (sentences.isEmpty
      ? []
      : [
        .heading(1, "Så säkra är siffrorna"),
        .paragraph(sentences.map(\.text).joined(separator: " ")),
      ])
      + (method.isEmpty ? [] : [.heading(1, "Så här är siffrorna gjorda"), .bullets(method)])
  }

  /// How the table is read, as far as it has something to explain.
  private func reading(_ table: KeyTable) -> [WordDocument.Block] {
    let level = Share(contents.report.settings.confidenceLevel).number(decimals: 0)
    var sentences: [Sentence] = []
    if table.rows.contains(where: { $0.interval != nil }) {
      sentences.append("Intervallet är ett \(level)-procentigt konfidensintervall.")
    }
    if table.hasChanges { sentences.append("Slutsatsen gäller förändringen.") }
    if table.rows.contains(where: { $0.share.share == nil }) {
      sentences.append("Två punkter (..) betyder att uppgiften inte visas.")
    }
    return sentences.isEmpty
      ? [] : [.paragraph(sentences.map(\.text).joined(separator: " "))]
  }

  /// The key figures as text, in as few columns as say it all.
  private func wordTable(_ table: KeyTable) -> WordDocument.Table {
    let nameWeight = table.rows.contains { $0.name.count > 24 } ? 2.8 : 2.15
    var columns: [(column: WordDocument.Column, text: (KeyTable.Row) -> String)] = [
      (.init(table.nameHeader, weight: nameWeight), { $0.name }),
      (
        .init("Andel", isNumeric: true, weight: 0.95),
        { CellText.percent($0.share.share, decimals: $0.decimals) }
      ),
    ]
    if table.rows.contains(where: { $0.interval != nil }) {
      columns.append(
        (
          .init("Intervall", isNumeric: true, weight: 1.55),
          { CellText.interval($0.interval, decimals: $0.decimals) }
        ))
    }
    columns.append((.init("Bas", isNumeric: true, weight: 0.95), { CellText.count($0.share.base) }))
    if table.hasChanges {
      let since = table.commonStart.map { " sedan \(words.wave($0))" } ?? ""
      columns.append(
        (
          .init("Förändring\(since), procentenheter", isNumeric: true, weight: 2.05),
          { CellText.points($0.change?.difference, decimals: $0.decimals) }
        ))
      if table.commonStart == nil { columns.append((.init("Sedan", weight: 1), start)) }
      columns.append((.init("Slutsats", weight: 1.95), { $0.verdict }))
    } else {
      columns.append((.init("Status", weight: 2), { $0.note }))
    }
    return WordDocument.Table(
      title: table.title,
      description: "En rad per \(table.nameHeader.lowercased()), med andel, osäkerhet och bas.",
      columns: columns.map(\.column), rows: table.rows.map { row in columns.map { $0.text(row) } })
  }

  private func start(_ row: KeyTable.Row) -> String {
    row.change.flatMap(HeadlineSentences.earlierWave).map { words.wave($0) } ?? CellText.hidden
  }
}
