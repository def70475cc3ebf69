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

  private let delimiter: UInt8
  private let quote: UInt8
  /// The fields that every record has.
  let width: Int
  /// The fields of the header.
  private let columns: Int
  /// The positions of the delimiters and line ends outside quotes.
  private(set) var marks: [UInt32] = []
  /// The records of the run.
  private(set) var records: [Record] = []
  /// The position after the last line of the run.
  private(set) var end = 0
  /// The physical lines of the run.
  private(set) var lines = 0
  /// The lines of the run with nothing at all.
  private(set) var blankLines = 0
  /// The physical lines of the records of the run, summed record by record.
  private(set) var recordLines = 0

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
  }

  /// What goes from one block of 64 bytes to the next.
  private struct Carry {
    var inside: UInt64 = 0
    /// Whether the last byte may stand before an opening quote, as it may before the first byte.
    var beforeOpening: UInt64 = 1
    var closing: UInt64 = 0
    var carriageReturn: UInt64 = 0
    var count = 0
    var lineFeeds = 0
    var quotedDelimiters = 0
    /// No record begins at this position or after it.
    var limit = Int.max
  }

  /// The record that is being read.
  private struct Current {
    var start: Int
    var firstMark = 0
    var line = 0
    var quotedDelimiters = 0
  }

  /// Scans the lines from a record's start as far as the assumption holds.
  ///
  /// - Parameters:
  ///   - bytes: The window; 64 bytes or more must follow `filled`, whatever they hold.
  ///   - start: Where a record begins.
  ///   - filled: The end of what the window holds.
  ///   - limit: Records that begin at this position or after it are left.
  mutating func scan(_ bytes: RawSpan, from start: Int, to filled: Int, limit: Int) {
    records.removeAll(keepingCapacity: true)
    (end, lines, blankLines, recordLines) = (start, 0, 0, 0)
    if marks.count < filled - start + 64 {
      marks = Array(repeating: 0, count: filled - start + 64)
    }
    var carry = Carry(limit: limit)
    var current = Current(start: start)
    var base = start
    while base < filled {
      let valid: UInt64 = filled - base >= 64 ? ~0 : (1 << UInt64(filled - base)) &- 1
      guard scanBlock(bytes, base, valid, &carry, &current) else { return }
      base += 64
    }
  }

  /// Takes one block; false when the run ends in it.
  @inline(__always)
  private mutating func scanBlock(
    _ bytes: RawSpan, _ base: Int, _ valid: UInt64, _ carry: inout Carry, _ current: inout Current
  ) -> Bool {
    let block = ByteBlock(bytes, at: base)
    let quotes = block.equal(to: quote) & valid
    let delimiters = block.equal(to: delimiter) & valid
    let feeds = block.equal(to: 0x0A) & valid
    let returns = block.equal(to: 0x0D) & valid
    let inside = quotes.prefixParity ^ carry.inside
    let opening = quotes & inside
    let closing = quotes & ~inside
    let separators = delimiters | feeds
    let mayOpen = separators | closing
    // Only RFC 4180's quotes: nothing before an opening one, nothing after a closing one.
    var wrong = opening & ~(mayOpen << 1 | carry.beforeOpening)
    wrong |= (closing << 1 | carry.closing) & ~(separators | returns | opening) & valid
    wrong |= (returns << 1 | carry.carriageReturn) & ~feeds & valid
    // A return right before the wrong byte belongs to the same record as that byte.
    let ahead = wrong == 0 ? ~0 : UInt64.below(wrong & (0 &- wrong))
    let quotedDelimiters = delimiters & inside
    var marksLeft = separators & ~inside & ahead
    let markBase = carry.count
    let allMarks = marksLeft
    var count = markBase
    while marksLeft != 0 {
      marks[count] = UInt32(truncatingIfNeeded: base + marksLeft.trailingZeroBitCount)
      marksLeft &= marksLeft &- 1
      count += 1
    }
    var ends = feeds & ~inside & ahead
    while ends != 0 {
      let bit = ends & (0 &- ends)
      let below = UInt64.below(bit)
      let mark = markBase + (allMarks & below).nonzeroBitCount
      let position = base + bit.trailingZeroBitCount
      let line = carry.lineFeeds + (feeds & below).nonzeroBitCount + 1
      let quoted = carry.quotedDelimiters + (quotedDelimiters & below).nonzeroBitCount
      if mark - current.firstMark == width - 1 {
        let breaks = line - current.line > 1
        if breaks && quoted - current.quotedDelimiters >= columns - 1
          || position - current.start > RecordScanner.longestField
          || width > columns && !endsEmpty(bytes, current.firstMark, position)
        {
          return false
        }
        recordLines += line - current.line
        records.append(
          Record(
            start: Int32(truncatingIfNeeded: current.start),
            firstMark: Int32(truncatingIfNeeded: current.firstMark),
            line: Int32(truncatingIfNeeded: current.line)))
      } else if mark == current.firstMark, isBlank(bytes, current.start, position) {
        blankLines += 1
      } else {
        return false
      }
      (end, lines) = (position + 1, line)
      current = Current(
        start: position + 1, firstMark: mark + 1, line: line, quotedDelimiters: quoted)
      if position + 1 >= carry.limit { return false }
      ends &= ends &- 1
    }
    if wrong != 0 { return false }
    carry.count = count
    carry.lineFeeds += feeds.nonzeroBitCount
    if quotedDelimiters != 0 { carry.quotedDelimiters += quotedDelimiters.nonzeroBitCount }
    carry.inside = UInt64(bitPattern: Int64(bitPattern: inside) >> 63)
    carry.beforeOpening = mayOpen >> 63
    carry.closing = closing >> 63
    carry.carriageReturn = returns >> 63
    return true
  }

  /// Whether the fields after the header's columns hold nothing, not even quotes.
  private func endsEmpty(_ bytes: RawSpan, _ firstMark: Int, _ position: Int) -> Bool {
    var end = position
    if unsafe bytes.unsafeLoad(fromByteOffset: end - 1, as: UInt8.self) == 0x0D { end -= 1 }
    return end - Int(marks[firstMark + columns - 1]) == width - columns
  }

  @inline(__always)
  private func isBlank(_ bytes: RawSpan, _ start: Int, _ end: Int) -> Bool {
    if end == start { return true }
    let byte = unsafe bytes.unsafeLoad(fromByteOffset: start, as: UInt8.self)
    return end == start + 1 && byte == 0x0D
  }

  /// The field of a record, with the quotes around it taken away.
  @inline(__always)
  func field(_ column: Int, of record: Record, _ bytes: Span<UInt8>) -> FieldSlice {
    let mark = Int(record.firstMark) + column
    let start = column == 0 ? Int(record.start) : Int(marks[mark - 1]) + 1
    var end = Int(marks[mark])
    if column == width - 1, end > start, bytes[end - 1] == 0x0D { end -= 1 }
    guard end > start, bytes[start] == quote else {
      return FieldSlice(start: start, end: end, style: .plain)
    }
    var style = FieldSlice.Style.quoted
    var index = start + 1
    while index < end - 1 {
      if bytes[index] == quote {
        style = .escaped
        break
      }
      index += 1
    }
    return FieldSlice(start: start + 1, end: end - 1, style: style)
  }
}
