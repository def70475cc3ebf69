internal import Disclosure
internal import OfficeFiles

/// The part of the meeting's item that is about planning; sections without content are left out.
struct MeetingPlanning {
  private let sentences: PlanningSentences
  private let tables: PlanningTables
  /// How many tables stand before.
  private let tablesBefore: Int

  init(contents: ReportContents, plan: PublishablePlan, tablesBefore: Int) {
    sentences = PlanningSentences(words: contents.words, plan: plan)
    tables = PlanningTables(contents, plan)
    self.tablesBefore = tablesBefore
  }

  /// The sections with their sentences and tables, the chart in that of the planning basis.
  func blocks(chart: [TracedBlock]) -> [TracedBlock] {
    var number = tablesBefore
    func section(
      _ heading: Sentence, bullets: [Sentence] = [], text: [Sentence] = [],
      chart: [TracedBlock] = [], table: ReadableTable? = nil
    ) -> [TracedBlock] {
      var blocks: [TracedBlock] = []
      if !bullets.isEmpty { blocks.append(.bullets(bullets)) }
      if !text.isEmpty { blocks.append(.paragraph(text.joined(by: " "))) }
      if let table {
        number += 1
        blocks += [
          .caption("Tabell \(Count(number, .order)). \(table.caption)"), .table(table),
        ]
      }
      blocks += chart
      return blocks.isEmpty ? [] : [.heading(heading)] + blocks
    }
    return section("Vad de svarande nämner", bullets: sentences.causes)
      + section(
        "Planeringsunderlag", bullets: sentences.problems, chart: chart,
        table: tables.problemsInShort)
      + section(
        "Löften", bullets: sentences.plan.promises.map(sentences.verdict),
        table: tables.promisesInShort)
      + section("Trygghetsvandring", bullets: sentences.walks)
      + section("Nästa undersökning", text: sentences.nextWave, table: tables.nextWave)
      + section(
        "Vid sidan av enkäten", bullets: sentences.sharesBesideCrime + sentences.incidents,
        text: sentences.crimeCaveat, table: tables.crimes)
  }
}

extension TracedBlock {
  /// A table for people as one of the document; columns as wide as what stands in them asks for.
  static func table(_ table: ReadableTable) -> TracedBlock {
    let rows = table.rows.map { [$0.header] + $0.cells.map(\.text) }
    return .table(
      title: table.caption,
      description: "En rad per \(table.rowsHeader.text.lowercased()).",
      columns: ([table.rowsHeader] + table.headers).enumerated().map { index, header in
        // A column holds the longest word of its header, and long texts break into lines.
        let word = header.text.split(separator: " ").map(\.count).max() ?? 0
        let cell = min(22, rows.map { $0[index].text.count }.max() ?? 0)
        let isNumeric =
          index > 0
          && table.rows.contains { row in
            if case .figure = row.cells[index - 1] { true } else { false }
          }
        return Column(
          header: header, isNumeric: isNumeric, weight: Double(max(6, word, cell)),
          texts: rows.map { $0[index] })
      })
  }
}
