public import Reporting

/// What a new report says otherwise than the one that it takes the place of.
///
/// The earlier report is used for this alone; nothing in the new one depends on it.
public struct ReportDifference {
  private let now: FinishedReport
  /// What is told; nil where nothing published has changed.
  let erratum: Erratum?

  /// The difference between an earlier report and the files of the new one.
  ///
  /// The same input files by the same program say nothing new, and nor does a change that is too
  /// small for the decimals that people read.
  public init?(from earlier: FinishedReport, to files: [ReportFile]) {
    let files = Dictionary(
      files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    guard let now = FinishedReport(files: files) else { return nil }
    self.now = now
    guard earlier.files["manifest.json"] != now.files["manifest.json"] else {
      erratum = nil
      return
    }
    var tables: [Erratum.TableChange] = []
    var hidingTables: Set<String> = []
    var hiddenNames: Set<String> = []
    for id in Set(earlier.tables.keys).union(now.tables.keys).sorted() where id != "datakvalitet" {
      let title = now.sheets[id] ?? earlier.sheets[id] ?? id
      let difference: TableDifference
      switch (earlier.tables[id], now.tables[id]) {
      case (let before?, let after?):
        difference = TableDifference.between(before, after, title: title)
      case (nil, _?): difference = TableDifference.added(title)
      case (let before?, nil): difference = TableDifference.lost(before, title)
      case (nil, nil): continue
      }
      if let change = difference.change { tables.append(change) }
      if difference.hides { hidingTables.insert(id) }
      hiddenNames.formUnion(difference.hiddenNames)
    }
    let sentences = SentenceDifference(
      now: now, hidingTables: hidingTables, hiddenNames: hiddenNames
    ).changes(from: earlier)
    erratum =
      tables.isEmpty && sentences.isEmpty
      ? nil
      : Erratum(
        inputs: Self.inputs(from: earlier, to: now), sentences: sentences, tables: tables)
  }

  /// The file of errata with this one added; nil where there is nothing to correct.
  public func text(after earlier: String?) -> String? {
    erratum.map {
      ErratumText.appending(
        $0, to: earlier, title: now.setting("titel") ?? now.survey, wave: now.wave)
    }
  }

  private static func inputs(
    from earlier: FinishedReport, to now: FinishedReport
  ) -> Erratum.Inputs {
    let before = checksums(earlier)
    let after = checksums(now)
    return Erratum.Inputs(
      changed: after.keys.filter { before[$0] != nil && before[$0] != after[$0] }.sorted(),
      added: after.keys.filter { before[$0] == nil }.sorted(),
      removed: before.keys.filter { after[$0] == nil }.sorted())
  }

  /// The size and checksum of every input, as a text to compare.
  private static func checksums(_ report: FinishedReport) -> [String: String] {
    var result: [String: String] = [:]
    for input in report.manifest["indata"]?.elements ?? [] {
      guard let path = input["fil"]?.text else { continue }
      result[path] = input.members.keys.sorted()
        .map { "\($0)=\(input[$0]?.text ?? "")" }.joined(separator: " ")
    }
    return result
  }
}
