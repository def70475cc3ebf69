/// The file of a wave's errata, `rattelser/<omgång>.md`: Markdown, ready to publish.
package enum ErratumText {
  /// How many rows are listed for a table before the rest are counted.
  static let mostRows = 40

  /// The file with one erratum more, numbered after those it has; what was there is kept as it is.
  ///
  /// `earlier` is nil where there is no file yet; it then begins with a heading of the report's
  /// title and wave.
  package static func appending(
    _ erratum: Erratum, to earlier: String?, title: String, wave: String
  ) -> String {
    let count = (earlier ?? "").split(separator: "\n").count { $0.hasPrefix("## Rättelse ") }
    let section = MarkdownWriter.section(
      Document.Section(heading: "Rättelse \(count + 1)", blocks: blocks(erratum))
    ).text
    guard let earlier, !earlier.isEmpty else {
      let heading = MarkdownWriter.escaped(Sentence("Rättelser till \(title) \(wave)"))
      return "# \(heading.text)\n\n\(section)"
    }
    return earlier + (earlier.hasSuffix("\n\n") ? "" : earlier.hasSuffix("\n") ? "\n" : "\n\n")
      + section
  }

  private static func blocks(_ erratum: Erratum) -> [Document.Block] {
    [.paragraph(opening(erratum))] + sentences(erratum.sentences)
      + erratum.tables.flatMap(table)
  }

  /// What differs among the inputs, and what is listed below.
  private static func opening(_ erratum: Erratum) -> [Sentence] {
    let inputs = erratum.inputs
    var result: [Sentence] = []
    if !inputs.changed.isEmpty {
      result.append("Underlaget har ändrats: \(SurveyWords.list(inputs.changed)).")
    }
    if !inputs.added.isEmpty {
      result.append("Nytt i underlaget: \(SurveyWords.list(inputs.added)).")
    }
    if !inputs.removed.isEmpty {
      result.append("Inte längre med i underlaget: \(SurveyWords.list(inputs.removed)).")
    }
    if result.isEmpty {
      result.append("Underlaget är detsamma; programmet eller dess version har ändrats.")
    }
    return result + [
      verdicts(erratum.tables), "Uppgifterna nedan ersätter dem som tidigare har publicerats.",
    ]
  }

  /// What a reader wants to know first: whether anything that was established is so no longer.
  private static func verdicts(_ tables: [Erratum.TableChange]) -> Sentence {
    let changed = tables.compactMap { table -> Sentence? in
      guard case .rows(let rows) = table.kind else { return nil }
      let count = rows.count(where: \.changesVerdict)
      return count == 0 ? nil : "\(Count(count, .listed), Noun.row) i tabellen ”\(table.title)”"
    }
    return changed.isEmpty
      ? "Ingen slutsats har ändrats på de rader som fanns förut."
      : "Slutsatsen har ändrats på \(SurveyWords.list(changed))."
  }

  private static func sentences(_ changes: [Erratum.SentenceChange]) -> [Document.Block] {
    var result: [Document.Block] = []
    var section: String?
    for change in changes {
      if change.section != section {
        result.append(.paragraph(["Sammanfattningen, avsnittet ”\(change.section)”:"]))
      }
      section = change.section
      result.append(.bullets(lines(change)))
    }
    return result
  }

  private static func lines(_ change: Erratum.SentenceChange) -> [Sentence] {
    let withheld: Sentence = """
      Den tidigare lydelsen återges inte, eftersom den innehåller en uppgift som inte längre visas.
      """
    switch (change.earlier, change.now) {
    case (.quoted(let earlier), let now?): return ["Stod: \(earlier)", "Ska stå: \(now)"]
    case (.withheld, let now?): return [withheld, "Ska stå: \(now)"]
    case (.absent, let now?): return ["Tillkommer: \(now)"]
    case (.quoted(let earlier), nil): return ["Utgår: \(earlier)"]
    case (.withheld, nil): return ["En mening utgår. " + withheld]
    case (.absent, nil): return []
    }
  }

  private static func table(_ change: Erratum.TableChange) -> [Document.Block] {
    let name: Sentence = "Tabellen ”\(change.title)”"
    switch change.kind {
    case .added: return [.paragraph([name + " är ny."])]
    case .removed: return [.paragraph([name + " finns inte längre."])]
    case .rebuilt: return [.paragraph([name + " har fått andra rader och ersätts i sin helhet."])]
    case .rows(let rows):
      let header = (change.keys + ["Stod", "Ska stå"]).map { Sentence($0) }
      let more = rows.count - mostRows
      let listed = rows.prefix(mostRows).map { row in
        (row.keys + cells(row.kind)).map { Sentence($0) }
      }
      let rest = Count(more, .listed)
      return [
        .paragraph([name + ":"]), .table(header: header, rows: Array(listed)),
        .paragraph(
          more > 0 ? ["… och \(rest, Noun.row) till. Alla rader finns i rapportens tabell."] : []),
      ].filter { !$0.isEmpty }
    }
  }

  /// The two last cells of a row: what stood there, and what shall stand there.
  private static func cells(_ kind: Erratum.RowChange.Kind) -> [String] {
    switch kind {
    case .added: ["raden fanns inte", "ny rad, se rapportens tabell"]
    case .removed: ["raden återges inte", "raden finns inte längre"]
    case .changed(let cells):
      [cells.map { "\($0.header): \($0.earlier)" }, cells.map { "\($0.header): \($0.now)" }]
        .map { $0.joined(separator: "; ") }
    }
  }
}
