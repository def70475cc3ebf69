/// Divides a window into records 64 bytes at a time, as long as the file is what most files are.
///
/// Its assumption: quotes stand only where RFC 4180 has them, lines end with LF or CRLF, and every
/// record has the same number of fields. It stops before the first record that breaks it, and the
/// careful path takes over; the records before are exactly those the careful path would give.
struct FastScanner: Sendable {
  /// A record that was found.
  struct Record: Sendable {
    /// The position of its first byte.
    let start: Int32
    /// The index in `marks` of its first delimiter or, with one field, its line end.
    let firstMark: Int32
    /// Its physical line, counted from the first line of the run as 0.
    let line: Int32
  }

  /// The bytes that the scanner looks for.
  struct Wanted {
    let delimiter: BytePattern
    let quote: BytePattern
    let lineFeed = BytePattern(0x0A)
    let carriageReturn = BytePattern(0x0D)
  }

  private let delimiter: UInt8
  /// The quote.
  let quote: UInt8
  /// The fields that every record has.
  let width: Int
  /// The fields of the header.
  let columns: Int
  /// The positions of the delimiters and line ends outside quotes.
  private(set) var marks: [UInt32] = []
  /// The records of the run.
  var records: [Record] = []
  /// The position after the last line of the run.
  var end = 0
  /// The physical lines of the run.
  var lines = 0
  /// The lines of the run with nothing at all.
  var blankLines = 0
  /// The physical lines of the records of the run, summed record by record.
  var recordLines = 0
  /// Whether every byte of the run is known to be well-formed UTF-8; false where it was not judged.
  var isProvenUTF8 = false
  /// Whether the text is to be judged on the way.
  let watchesText: Bool

  /// Makes a scanner for a file; nil when the file's form is none of the usual.
  init?(_ file: OpenedFile) {
    guard let delimiter = file.dialect.delimiter, let quote = file.dialect.quote,
      !file.dialect.escapesWithBackslash, file.writtenWidth > 1,
      file.recognition.lineEnding == .lf || file.recognition.lineEnding == .crlf
        || file.recognition.lineEnding == .none
    else { return nil }
    self.delimiter = delimiter
    self.quote = quote
    width = file.writtenWidth
    columns = file.header.count
    watchesText = file.text.isAssumed
  }

  /// What goes from one block of 64 bytes to the next.
  struct Carry {
    var inside: UInt64 = 0
    /// Whether the last byte may stand before an opening quote, as it may before the first byte.
    var beforeOpening: UInt64 = 1
    var closing: UInt64 = 0
    var carriageReturn: UInt64 = 0
    /// The first bytes of the next block that must continue a UTF-8 sequence.
    var continuing: UInt64 = 0
    /// Bytes that are not UTF-8, or of sequences too rare to be judged by masks.
    var unproven: UInt64 = 0
    var count = 0
    var lineFeeds = 0
    var quotedDelimiters = 0
    /// No record begins at this position or after it.
    var limit = Int.max

    /// Whether nothing but delimiters and line feeds matters in a block without quote and return.
    @inline(__always)
    var isQuiet: Bool { inside | closing | carriageReturn == 0 }
  }

  /// The record that is being read.
  struct Current {
    var start: Int
    var firstMark = 0
    var line = 0
    var quotedDelimiters = 0
  }

  /// How many bytes a run takes, but for its last record: its marks are still at hand when the
  /// fields are looked at.
  static let runLength = 1 << 16
  /// How many marks there is room for at first.
  private static let markRoom = 1 << 14

  /// Scans the lines from a record's start as far as the assumption holds.
  ///
  /// - Parameters:
  ///   - bytes: The window; 64 bytes or more must follow `filled`, whatever they hold.
  ///   - start: Where a record begins.
  ///   - filled: The end of what the window holds.
  ///   - limit: Records that begin at this position or after it are left.
  mutating func scan(_ bytes: RawSpan, from start: Int, to filled: Int, limit: Int) {
    let room = min(filled - start, Self.markRoom) + 64
    if marks.count < room { marks = Array(repeating: 0, count: room) }
    while !scanOnce(bytes, from: start, to: filled, limit: limit) {
      marks = Array(repeating: 0, count: marks.count * 4)
    }
  }

  /// Scans with the room there is for marks; false when it does not hold those of one record.
  private mutating func scanOnce(
    _ bytes: RawSpan, from start: Int, to filled: Int, limit: Int
  ) -> Bool {
    records.removeAll(keepingCapacity: true)
    (end, lines, blankLines, recordLines) = (start, 0, 0, 0)
    let wanted = Wanted(delimiter: BytePattern(delimiter), quote: BytePattern(quote))
    var carry = Carry(limit: min(limit, start + Self.runLength))
    var current = Current(start: start)
    var base = start
    var isFull = false
    // Taken out while they are written: nobody else holds them, and nothing is copied.
    var room: [UInt32] = []
    swap(&room, &marks)
    unsafe room.withUnsafeMutableBufferPointer { room in
      guard let marks = room.baseAddress else { return }
      while base < filled {
        if carry.count + 64 > room.count {
          isFull = true
          break
        }
        let valid: UInt64 = filled - base >= 64 ? ~0 : (1 << UInt64(filled - base)) &- 1
        guard unsafe scanBlock(wanted, bytes, base, valid, marks, &carry, &current) else { break }
        base += 64
      }
    }
    swap(&room, &marks)
    isProvenUTF8 = watchesText && carry.unproven == 0
    return !isFull || end > start
  }
}
