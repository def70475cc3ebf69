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

  /// The file, its numbers listed.
  var file: ReportFile {
    let blocks = self.blocks
    return ReportFile(
      path: "motesunderlag.docx", bytes: document(of: blocks).bytes(),
      numbers: ([title, contents.summary.sentence] + blocks.flatMap(\.texts)).flatMap(\.numbers))
  }

  /// The document as a value.
  var document: WordDocument { document(of: blocks) }

  private var title: Sentence { "Mötesunderlag: \(contents.summary.title)" }

  private func document(of blocks: [TracedBlock]) -> WordDocument {
    WordDocument(
      properties: DocumentProperties(
        title: title.text, subject: contents.summary.sentence.text),
      blocks: blocks.map(\.block))
  }

  private var blocks: [TracedBlock] {
    [
      .title(contents.summary.title), .heading("Resultatet i korthet"),
      .lead(contents.summary.paragraph),
    ] + methodBox + places + indicators + planning + certainty
  }

  private var methodBox: [TracedBlock] {
    let sentences = SeriesSentences(words: words).sentences
    return sentences.isEmpty ? [] : [.box(heading: "Ändrad metod", sentences)]
  }

  /// The headline in every place: what is certain, the table and the chart.
  private var places: [TracedBlock] {
    guard let table = placeTable, let indicator = contents.report.indicators.first
    else { return [] }
    let sentences = PlaceSentences(words: words, indicator: indicator)
    let found = sentences.againstTheRest + sentences.changes
    return [.heading(Sentence(words.place.plural).capitalized)]
      + (found.isEmpty ? [] : [.bullets(found)])
      + reading(table) + captioned(table, number: 1)
      + (contents.charts.places.map { figures($0, from: 1) } ?? [])
  }

  /// What there is to plan by, in the sentences and tables of the page.
  private var planning: [TracedBlock] {
    guard let plan = contents.report.plan else { return [] }
    let figuresBefore = hasPlaces ? contents.charts.places?.drawings.count ?? 0 : 0
    return MeetingPlanning(
      contents: contents, plan: plan, tablesBefore: (hasPlaces ? 1 : 0) + (hasIndicators ? 1 : 0)
    ).blocks(
      chart: contents.charts.planning.map { figures($0, from: figuresBefore + 1) } ?? [])
  }

  /// A chart with the finding above and what one needs to read it below.
  private func figures(_ chart: Chart, from first: Int) -> [TracedBlock] {
    chart.drawings.enumerated().flatMap { index, drawing -> [TracedBlock] in
      let number = Count(first + index, .order)
      return [.caption("Figur \(number). \(drawing.title)"), .drawing(drawing)]
    } + [.paragraph(([chart.subtitle] + chart.notes).joined(by: " "))]
  }

  /// Every indicator for the whole, where there are more than the headline.
  private var indicators: [TracedBlock] {
    guard let table = indicatorTable, hasIndicators else { return [] }
    return [.heading("Alla mått")] + (hasPlaces ? [] : reading(table))
      + captioned(table, number: hasPlaces ? 2 : 1)
  }

  private var hasPlaces: Bool { placeTable != nil }
  private var hasIndicators: Bool {
    indicatorTable.map { $0.rows.count > 1 || !hasPlaces } ?? false
  }

  private var certainty: [TracedBlock] {
    let indicator = contents.report.indicators.first
    let sentences =
      CertaintySentences(report: contents.report).sentences
      + (indicator.map { ProtectionSentences(words: words, indicator: $0).sentences } ?? [])
    let planning = contents.report.plan.map { PlanningSentences(words: words, plan: $0).method }
    let method = MethodSentences(words: words).sentences + (planning ?? [])
    return
      (sentences.isEmpty
      ? [] : [.heading("Så säkra är siffrorna"), .paragraph(sentences.joined(by: " "))])
      + (method.isEmpty ? [] : [.heading("Så här är siffrorna gjorda"), .bullets(method)])
  }

  /// How the table is read, as far as it has something to explain.
  private func reading(_ table: KeyTable) -> [TracedBlock] {
    let level = contents.report.settings.confidence
    var sentences: [Sentence] = []
    if table.rows.contains(where: { $0.interval != nil }) {
      sentences.append("Intervallet är ett \(level)-procentigt konfidensintervall.")
    }
    if table.hasChanges { sentences.append("Slutsatsen gäller förändringen.") }
    if table.rows.contains(where: { $0.share.share == nil }) {
      sentences.append("Två punkter (..) betyder att uppgiften inte visas.")
    }
    return sentences.isEmpty ? [] : [.paragraph(sentences.joined(by: " "))]
  }

  /// The key figures as text, in as few columns as say it all.
  private func captioned(_ table: KeyTable, number: Int) -> [TracedBlock] {
    let rows = table.rows
    let nameWeight = rows.contains { $0.name.count > 24 } ? 2.8 : 2.15
    var columns: [TracedBlock.Column] = [
      .init(
        header: Sentence(table.nameHeader), weight: nameWeight,
        texts: rows.map { Sentence($0.name) }),
      .init(
        header: "Andel", isNumeric: true, weight: 0.95,
        texts: rows.map { CellText.percent($0.share.level, decimals: $0.decimals) }),
    ]
    if rows.contains(where: { $0.interval != nil }) {
      columns.append(
        .init(
          header: "Intervall", isNumeric: true, weight: 1.55,
          texts: rows.map { CellText.interval($0.interval, decimals: $0.decimals) }))
    }
    columns.append(
      .init(
        header: "Bas", isNumeric: true, weight: 0.95,
        texts: rows.map { CellText.count($0.share.answersInBase) }))
    columns += table.hasChanges ? changes(table) : []
    if !table.hasChanges {
      columns.append(
        .init(header: "Status", weight: 2, texts: rows.map { Sentence($0.note) }))
    }
    return [
      .caption("Tabell \(Count(number, .order)). \(table.title)"),
      .table(
        title: table.title,
        description: "En rad per \(table.nameHeader.lowercased()), med andel, osäkerhet och bas.",
        columns: columns),
    ]
  }

  private func changes(_ table: KeyTable) -> [TracedBlock.Column] {
    let rows = table.rows
    let since: Sentence = table.commonStart.map { " sedan \(words.wave($0))" } ?? ""
    let starts: [TracedBlock.Column] =
      table.commonStart == nil
      ? [.init(header: "Sedan", weight: 1, texts: rows.map(start))] : []
    return [
      .init(
        header: "Förändring\(since), procentenheter", isNumeric: true, weight: 2.05,
        texts: rows.map { CellText.points($0.change?.points, decimals: $0.decimals) })
    ] + starts + [
      .init(header: "Slutsats", weight: 1.95, texts: rows.map { Sentence($0.verdict) })
    ]
  }

  private func start(_ row: KeyTable.Row) -> Sentence {
    row.change.flatMap(HeadlineSentences.earlierWave).map { words.wave($0) } ?? CellText.hidden
  }
}
