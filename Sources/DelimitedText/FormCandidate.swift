/// One way to divide a file into fields, with the evidence for it.
struct FormCandidate: Sendable {
  let dialect: Dialect
  let records: [HeadRecord]
  /// The number of fields that most records have.
  let width: Int
  /// The evidence, from 0 to about 1; a matched header adds 10 for each.
  let score: Double

  /// Weighs a dialect on the head of a file.
  init(dialect: Dialect, records: [HeadRecord], expected: Set<String>) {
    self.dialect = dialect
    self.records = records
    width = Self.commonWidth(records)
    let matches = records.prefix(50).map { Self.matches($0, expected) }.max() ?? 0
    score = Self.consistency(records, width, dialect) + 10 * Double(matches)
  }

  /// How many of a record's cells are expected headers.
  static func matches(_ record: HeadRecord, _ expected: Set<String>) -> Int {
    guard !expected.isEmpty else { return 0 }
    return Set(record.cells.map(LabelFolding.folded)).intersection(expected).count
  }

  /// The width that most records have.
  ///
  /// Of equally common ones it is the larger; 0 without records.
  static func commonWidth(_ records: [HeadRecord]) -> Int {
    var counts: [Int: Int] = [:]
    for record in records { counts[record.cells.count, default: 0] += 1 }
    // A title row or a ragged row has one field under every delimiter and says nothing.
    let pairs = counts.filter { $0.key > 1 }.sorted { ($0.value, $0.key) > ($1.value, $1.key) }
    return pairs.first?.key ?? (records.isEmpty ? 0 : 1)
  }

  private static func consistency(
    _ records: [HeadRecord], _ width: Int, _ dialect: Dialect
  ) -> Double {
    guard width > 1, !records.isEmpty else { return 0 }
    let regular = records.filter { $0.cells.count == width }
    var score = Double(regular.count) / Double(records.count)
    // The first record of two cells and more is the header; a delimiter that only occurs below
    // it is a decimal comma or punctuation.
    if let first = records.first(where: { $0.usedWidth > 1 }), first.cells.count != width {
      score *= 0.5
    }
    if let first = records.first, records.count == 1 || first.cells.count == width {
      score *= 1
    } else {
      score *= 0.9
    }
    // Fields that hold a delimiter which people seldom write are not fields yet.
    let others: [Character] = [";", "\t", "|"].filter { $0.asciiValue != dialect.delimiter }
    let undivided = regular.count { record in
      record.cells.contains { cell in others.contains { cell.contains($0) } }
    }
    score *= 1 - 0.5 * Double(undivided) / Double(max(1, regular.count))
    let repaired = records.count { $0.isRepaired }
    return score * (1 - 0.5 * Double(repaired) / Double(records.count))
  }
}
