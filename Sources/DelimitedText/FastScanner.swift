internal import ProcessorFeatures

/// Divides a window into records 64 bytes at a time, as long as the file is what most files are.
///
/// Its assumption: quotes stand only where RFC 4180 has them, lines end with LF or CRLF, every record
/// has the same number of fields, and none begins with a byte-order mark. It stops before the first record that breaks it, and the
/// careful path takes over; the records before are exactly those the careful path would give.
struct FastScanner: Sendable {
  /// A record that was found.
  struct Record: Sendable {
    /// The index in `marks` of the line end before it; those of its own fields follow.
    let mark: Int32
    /// Its physical line, counted from the first line of the run as 0.
    let line: Int32
  }

  private let blockMasks: BlockMasks
  /// The quote.
  let quote: UInt8
  /// The fields that every record has.
  let width: Int
  /// The fields of the header.
  let columns: Int
  /// The positions of the delimiters and line ends outside quotes; the first is that of the byte
  /// before the run, wrapping around where there is none.
  private(set) var marks: [UInt32] = []
  /// The masks of the blocks that are looked at, and which marks are line ends; only their room.
  private var masks = [UInt64](repeating: 0, count: Self.blocksAtOnce * BlockMasks.words)
  private var lineEnds = [UInt32](
    repeating: 0, count: Self.blocksAtOnce * BlockMasks.bytes + 1)
  /// The positions of the line feeds and of the delimiters inside quotes.
  var quotedFeeds: [UInt32] = []
  var quotedDelimiters: [UInt32] = []
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
  ///
  /// The processor must have the vectors.
  init?(_ file: OpenedFile, vectors: VectorExtension = .longest) {
    guard let delimiter = file.dialect.delimiter, let quote = file.dialect.quote,
      !file.dialect.escapesWithBackslash, file.writtenWidth > 1,
      file.recognition.lineEnding == .lf || file.recognition.lineEnding == .crlf
        || file.recognition.lineEnding == .none
    else { return nil }
    self.quote = quote
    width = file.writtenWidth
    columns = file.header.count
    watchesText = file.text.isAssumed
    blockMasks = BlockMasks(delimiter: delimiter, quote: quote, vectors: vectors)
  }

  /// What goes from one block of 64 bytes to the next.
  struct Carry {
    var inside: UInt64 = 0
    /// Whether the last byte may stand before an opening quote, as it may before the first byte.
    var beforeOpening: UInt64 = 1
    var closing: UInt64 = 0
    var carriageReturn: UInt64 = 0
    var text = BlockMasks.JudgedText()
    /// Whether the assumption was broken; the marks end before the byte that does so.
    var isBroken = false

    /// Whether nothing but delimiters and line feeds matters in a block without quote and return.
    @inline(__always)
    var isQuiet: Bool { inside | closing | carriageReturn == 0 }
  }

  /// The record that is being read.
  struct Current {
    var start: Int
    /// The index of the line end before it.
    var mark = 0
    var line = 0
    /// The line feeds and delimiters inside quotes before it.
    var quotedFeeds = 0
    var quotedDelimiters = 0
  }

  /// How many bytes a run takes, but for its last record: its marks are still at hand when the
  /// fields are looked at.
  static let runLength = 1 << 16
  /// How many blocks each step takes at a time.
  private static let blocksAtOnce = 32
  /// How many are looked at behind the end of a run for the end of its last record.
  private static let blocksBehind = 4
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
    let step = (Self.blocksAtOnce + 1) * BlockMasks.bytes
    let room = min(filled - start, Self.markRoom) + step
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
    quotedFeeds.removeAll(keepingCapacity: true)
    quotedDelimiters.removeAll(keepingCapacity: true)
    (end, lines, blankLines, recordLines) = (start, 0, 0, 0)
    let limit = min(limit, start + Self.runLength)
    var carry = Carry()
    var current = Current(start: start)
    var (base, count, isFull) = (start, 1, false)
    // Taken out while they are written: nobody else holds them, and nothing is copied.
    var (room, words, ends): ([UInt32], [UInt64], [UInt32]) = ([], [], [])
    swap(&room, &marks)
    swap(&words, &masks)
    swap(&ends, &lineEnds)
    room[0] = UInt32(truncatingIfNeeded: start &- 1)
    while base < filled {
      let wanted = max(Self.blocksBehind, Self.blocks(from: base, to: limit))
      let blocks = min(Self.blocksAtOnce, wanted, Self.blocks(from: base, to: filled))
      if count + (blocks + 1) * BlockMasks.bytes > room.count {
        isFull = true
        break
      }
      let endCount = mark(
        bytes, at: base, blocks: blocks, filled: filled, &carry, &words, &room, &count, &ends)
      guard
        endLines(ends.span.extracting(first: endCount), room.span, bytes, limit, &current),
        !carry.isBroken
      else { break }
      base += blocks * BlockMasks.bytes
    }
    swap(&room, &marks)
    swap(&words, &masks)
    swap(&ends, &lineEnds)
    isProvenUTF8 = watchesText && !carry.text.isUncommon
    return !isFull || end > start
  }

  private static func blocks(from base: Int, to end: Int) -> Int {
    (max(0, end - base) + BlockMasks.bytes - 1) / BlockMasks.bytes
  }

  /// Marks the separators of a few blocks; gives how many of the marks are line ends.
  private mutating func mark(
    _ bytes: RawSpan, at base: Int, blocks: Int, filled: Int, _ carry: inout Carry,
    _ words: inout [UInt64], _ room: inout [UInt32], _ count: inout Int, _ ends: inout [UInt32]
  ) -> Int {
    unsafe words.withUnsafeMutableBufferPointer { words in
      unsafe room.withUnsafeMutableBufferPointer { room in
        unsafe ends.withUnsafeMutableBufferPointer { ends in
          guard let masks = words.baseAddress, let marks = room.baseAddress,
            let ends = ends.baseAddress
          else { return 0 }
          unsafe blockMasks.write(bytes, at: base, blocks: blocks, into: masks)
          let behind = base + blocks * BlockMasks.bytes - filled
          if behind > 0 {
            for word in (blocks - 1) * BlockMasks.words..<blocks * BlockMasks.words {
              unsafe masks[word] &= ~0 >> UInt64(behind)
            }
          }
          if watchesText {
            blockMasks.judge(bytes, at: base, blocks: blocks, behind: behind, &carry.text)
          }
          let sound = unsafe separate(masks, blocks: blocks, base: base, &carry)
          return unsafe blockMasks.positions(
            masks, blocks: sound, base: base, into: marks, count: &count, ends: ends)
        }
      }
    }
  }
}
