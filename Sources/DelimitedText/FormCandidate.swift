/// One way to divide a file into fields, with the evidence for it.
struct FormCandidate: Sendable {
  let dialect: Dialect
  let records: [HeadRecord]
  /// The number of fields that most records have.
  let width: Int
  /// How many expected headers the best record has.
  let matches: Int
  /// The evidence, from 0 to about 1; a matched header adds 10.
  let score: Double

  /// Weighs a dialect on the head of a file.
  ///
  /// The width is the one that most records have, unless it is given.
  init(
    dialect: Dialect, records: [HeadRecord], expected: Set<String>, width: Int? = nil
  ) {
    self.dialect = dialect
    self.records = records
    let width = width ?? Self.commonWidth(records)
    self.width = width
    matches = Self.mostMatches(records.prefix(HeaderSearch.deepest), expected)?.matches ?? 0
    score = Self.consistency(records, width, dialect) + 10 * Double(matches)
  }

  /// Whether two ways to divide the file come to the same records with the same texts.
  func givesSameTable(as other: FormCandidate) -> Bool {
    records.count == other.records.count
      && zip(records, other.records).allSatisfy { $0.line == $1.line && $0.cells == $1.cells }
  }

  /// The reading in words: its columns and its delimiter.
  var swedishName: String {
    let delimiter = Recognition.name(ofDelimiter: dialect.delimiter)
    return width == 1 ? "1 kolumn" : "\(width) kolumner skilda av \(delimiter)"
  }

  /// The first of the records with most expected headers, and how many those are; nil when none
  /// has any.
  static func mostMatches(
    _ records: ArraySlice<HeadRecord>, _ expected: Set<String>
  ) -> (index: Int, matches: Int)? {
    var best: (index: Int, matches: Int)?
    // A record with all of them leaves nothing to look for.
    for index in records.indices where best?.matches ?? 0 < expected.count {
      let found = Set(records[index].cells.map(LabelFolding.folded)).intersection(expected).count
      if found > best?.matches ?? 0 { best = (index, found) }
    }
    return best
  }

  /// The width that most records have.
  ///
  /// Of equally common ones it is the larger; 0 without records.
  static func commonWidth(_ records: [HeadRecord]) -> Int {
    var counts: [Int: Int] = [:]
    for record in records where record.filledCells > 0 {
      counts[record.cells.count, default: 0] += 1
    }
    // A title row or a ragged row has one field under every delimiter and says nothing.
    let pairs = counts.filter { $0.key > 1 }.sorted { ($0.value, $0.key) > ($1.value, $1.key) }
    return pairs.first?.key ?? (records.isEmpty ? 0 : 1)
  }

  /// The titles among the records and the records below them, without notes at the end.
  static func parts(
    of records: [HeadRecord], _ width: Int, _ dialect: Dialect
  ) -> (titles: ArraySlice<HeadRecord>, divided: ArraySlice<HeadRecord>) {
    let titles = records.prefix(titleCount(records, width))
    return (titles, withoutFooter(records[titles.count...], dialect))
  }

  private static func consistency(
    _ records: [HeadRecord], _ width: Int, _ dialect: Dialect
  ) -> Double {
    let (titles, divided) = parts(of: records, width, dialect)
    guard width > 1, let first = divided.first else { return 0 }
    // Blank fields at the ends of some records are no difference in width.
    let used = divided.lazy.filter { $0.cells.count == width }.map(\.usedWidth).max() ?? width
    let fits = { (record: HeadRecord) in
      record.cells.count == width || record.cells.count >= max(used, 2) && record.usedWidth <= width
    }
    let regular = divided.filter(fits)
    var score = Double(regular.count) / Double(divided.count)
    if areDividedOtherwise(titles, above: divided, dialect) { score *= 0.5 }
    if !fits(first) { score *= 0.7 }
    if dialect.delimiter == UInt8(ascii: ",") || dialect.delimiter == UInt8(ascii: ";"),
      isPunctuation(regular), !isEvenlyPadded(divided, below: titles, width, dialect)
    {
      score *= titles.isEmpty ? 0.5 : 0.3
    }
    if dialect.delimiter == UInt8(ascii: ","),
      dividesDecimals(divided) || !titles.isEmpty && areDecimals(divided)
    {
      score *= 0.2
    }
    let repaired = divided.count { $0.isRepaired }
    score *= 1 - 0.5 * Double(repaired) / Double(divided.count)
    let quoted = divided.lazy.filter { $0.quotedCells > 0 }
    if quoted.isEmpty { return score }
    // A delimiter within quotes is what they are for.
    let isGuarded = quoted.contains { record in
      record.cells.contains { $0.utf8.contains(dialect.delimiter ?? 0) }
    }
    return isGuarded ? score * 1.25 : score * 1.05
  }
}
