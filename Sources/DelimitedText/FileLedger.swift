/// What became of every line and every byte of a file.
public struct FileLedger: Sendable, Equatable {
  /// Records of one kind that were rejected.
  public struct Rejected: Sendable, Equatable {
    /// Why.
    public let reason: Rejection
    /// How many records.
    public var records: Int
    /// Their physical lines.
    public var physicalLines: Int
    /// The first lines of the first of them, at most `FileLedger.keptLines`.
    public var lines: [Int]
  }

  /// How many line numbers are kept for each reason.
  public static let keptLines = 100_000

  /// The bytes of the file, as it lies on the disk.
  public internal(set) var bytes = 0
  /// The bytes that were read: those of the file, or of its UTF-8 when it is UTF-16.
  public internal(set) var textBytes = 0
  /// The bytes of the items below, added up.
  public internal(set) var accountedBytes = 0
  /// The physical lines, counted without regard to what they hold.
  public internal(set) var physicalLines = 0
  /// The lines up to the header, and the header's own.
  public internal(set) var leadingLines = 0
  /// The data records delivered.
  public internal(set) var records = 0
  /// The physical lines of the records delivered; more than the records when fields hold breaks.
  public internal(set) var recordLines = 0
  /// The lines with nothing at all.
  public internal(set) var blankLines = 0
  /// The lines that are comments.
  public internal(set) var commentLines = 0
  /// The lines after the last record that are no data, such as "Källa: …".
  public internal(set) var footerLines = 0
  /// The records whose quotes had to be understood leniently; delivered.
  public internal(set) var repairedRecords = 0
  /// The records that lacked fields and were filled up with blanks; delivered.
  public internal(set) var paddedRecords = 0
  /// The lines inside quotes that look like records, in the records delivered.
  public internal(set) var swallowedRows = 0
  /// What was rejected, by reason.
  public internal(set) var rejected: [Rejected] = []

  /// Makes a ledger of nothing.
  public init() {}

  /// Whether every byte and every line is accounted for exactly once.
  public var isBalanced: Bool {
    physicalLines
      == leadingLines + recordLines + blankLines + commentLines + footerLines + rejectedLines
      && textBytes == accountedBytes
  }

  /// The number of records rejected.
  public var rejectedRecords: Int { rejected.reduce(0) { $0 + $1.records } }

  /// Whether so many records were rejected that the rest cannot stand for the file: more than five
  /// and more than one in a hundred, or all there were.
  public var hasTooManyRejected: Bool {
    if records == 0 { return rejectedRecords > 0 }
    return isTooMany(rejectedRecords)
  }

  /// Whether quotes seem to have swallowed as many.
  public var hasTooManySwallowed: Bool { isTooMany(swallowedRows) }

  private func isTooMany(_ bad: Int) -> Bool { bad > 5 && bad * 100 > records + bad }

  /// The physical lines of the records rejected.
  public var rejectedLines: Int { rejected.reduce(0) { $0 + $1.physicalLines } }

  mutating func reject(_ reason: Rejection, line: Int, physicalLines: Int) {
    let index: Int
    if let found = rejected.firstIndex(where: { $0.reason == reason }) {
      index = found
    } else {
      index = rejected.firstIndex { reason < $0.reason } ?? rejected.count
      rejected.insert(
        Rejected(reason: reason, records: 0, physicalLines: 0, lines: []), at: index)
    }
    rejected[index].records += 1
    rejected[index].physicalLines += physicalLines
    if rejected[index].lines.count < Self.keptLines { rejected[index].lines.append(line) }
  }
}
