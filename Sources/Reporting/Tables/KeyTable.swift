internal import Disclosure
internal import SurveyModel

/// The few figures a meeting looks at: a share a row, with its interval, base and change.
///
/// Every figure is a cell of `andelar` or `forandringar`.
struct KeyTable {
  /// One share of the reported wave and its change.
  struct Row {
    let name: String
    let share: PublishableShare
    /// The change since the wave that the sentences compare with; nil for a first figure.
    let change: PublishableContrast?
  }

  /// What the table shows, for a title or a caption.
  let title: Sentence
  /// The header of the names.
  let nameHeader: String
  /// The rows, the whole first.
  let rows: [Row]
  /// The wave that every change is counted from; nil where there are none or several.
  let commonStart: WaveIdentifier?

  private init(title: Sentence, nameHeader: String, rows: [Row]) {
    self.title = title
    self.nameHeader = nameHeader
    self.rows = rows
    let starts = rows.compactMap { $0.change.flatMap(HeadlineSentences.earlierWave) }
    commonStart = starts.allSatisfy { $0 == starts.first } ? starts.first : nil
  }

  /// Whether any row has an earlier figure.
  var hasChanges: Bool { rows.contains { $0.change != nil } }

  /// The headline in the whole and in each place, in Swedish order; nil without places.
  static func places(_ words: SurveyWords) -> KeyTable? {
    guard let indicator = words.report.indicators.first else { return nil }
    let own = words.report.shares.filter {
      $0.indicator == indicator.name && $0.wave == words.report.reportedWave && $0.group.isAll
    }
    let places = SwedishOrder.sorted(own.filter { $0.place != nil }) {
      words.placeName($0.place)
    }
    guard !places.isEmpty else { return nil }
    let wholeName = words.wholeName
    return KeyTable(
      title:
        "\(indicator.title), per \(words.place.singular) \(words.wave(words.report.reportedWave))",
      nameHeader: Sentence(words.place.singular).capitalized.text,
      rows: (own.filter { $0.place == nil } + places).map { share in
        Row(
          name: share.place == nil ? wholeName : words.placeName(share.place), share: share,
          change: words.contrasts.change(of: indicator.name, place: share.place))
      })
  }

  /// Every indicator for the whole; nil where there is none.
  static func indicators(_ words: SurveyWords) -> KeyTable? {
    let wave = words.report.reportedWave
    let rows = words.report.indicators.compactMap { indicator in
      words.report.share(of: indicator.name, wave: wave).map { share in
        Row(
          name: indicator.title, share: share,
          change: words.contrasts.change(of: indicator.name))
      }
    }
    guard !rows.isEmpty else { return nil }
    return KeyTable(
      title: "Alla mått \(words.wave(wave))", nameHeader: "Mått", rows: rows)
  }
}

extension KeyTable.Row {
  /// The verdict about the change, or why there is none.
  var verdict: String {
    guard share.share != nil else { return TableLabels.words(share.status) }
    guard let change else { return "ingen tidigare uppgift" }
    guard let test = change.test else { return TableLabels.words(change.status) }
    let words = TableCodes.change(test.verdict).words
    return test.verdict != .notEstablished && test.size == .small ? "liten \(words)" : words
  }

  /// Why something is not shown, and that what is shown is to be read with caution.
  var note: String {
    if share.isToldAlone { return "osäkerheten dold för att skydda en annan uppgift" }
    let status = TableLabels.words(share.status)
    return share.needsCaution ? "\(status), läs med försiktighet" : status
  }

  /// How many decimals the base carries.
  var decimals: Int { share.tableDecimals }

  /// The confidence limits where they are shown.
  var interval: (lower: Share, upper: Share)? { share.limits }
}
