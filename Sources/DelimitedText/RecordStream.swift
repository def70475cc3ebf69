/// The records of a stretch of a file, one at a time, through a window of bounded size.
struct RecordStream {
  /// The bytes after the window's content that may be loaded, whatever they hold.
  private static let slack = 64

  private let source: ByteSource
  private let endOffset: Int
  private let blockSize: Int
  private var reader: RecordReader
  /// The fast path, when the file's form allows it; the last run's records are in it.
  private(set) var fast: FastScanner?
  private(set) var window: [UInt8] = []
  private var filled = 0
  /// The offset in the file where the window begins.
  private(set) var windowOffset: Int
  private var position = 0
  /// The physical line of the next item.
  private(set) var line: Int
  /// The physical line that the last item begins on.
  private(set) var itemLine: Int
  /// The window positions of the last item.
  private(set) var itemRange = 0..<0

  /// Begins at an offset that is the first byte of a line.
  init(
    _ source: ByteSource, range: Range<Int>, line: Int, reader: RecordReader, blockSize: Int,
    fast: FastScanner? = nil
  ) {
    self.fast = fast
    self.source = source
    endOffset = range.upperBound
    windowOffset = range.lowerBound
    self.blockSize = max(1, blockSize)
    self.line = line
    itemLine = line
    self.reader = reader
  }

  /// The fields of the last record, as positions in the window.
  var fields: [FieldSlice] { reader.fields }
  /// The physical lines of the last item.
  var itemLines: Int { reader.lines }
  /// The field, from 1, and the window position of the quote that the last item was rejected for.
  var badQuote: (column: Int, position: Int)? { reader.badQuote }
  /// Whether the last item ends with a line end.
  var hasLineEnd: Bool { reader.hasLineEnd }
  /// Whether the last item begins with a byte-order mark.
  var hasMark: Bool { reader.hasMark }
  /// Whether lines are being passed over until one fits.
  var isSearching: Bool {
    get { reader.isSearching }
    set { reader.isSearching = newValue }
  }
  /// The offset of the next item.
  var offset: Int { windowOffset + position }
  /// Goes to another offset, which need not be where a line begins; lines count from 0 again.
  mutating func move(to offset: Int) {
    (windowOffset, position, filled, line, itemLine) = (offset, 0, 0, 0, 0)
    itemRange = 0..<0
    reader.isSearching = false
  }

  /// Reads on, and shows the first `length` bytes of the window if it holds them.
  mutating func fill(showing length: Int, _ show: (Span<UInt8>) -> Void) throws(FileFailure) {
    try refill()
    if length <= filled { show(window.span.extracting(0..<length)) }
  }

  /// Goes on to the most likely beginning of a record after the position; false at the end.
  ///
  /// Whether the position lies inside quotes is not known: the reading that finds more sound
  /// records is taken. The guess may be wrong, and must be compared with where the records before
  /// it really end.
  mutating func skipToLikelyRecord() -> Bool {
    var best: (start: Int, reach: Int)?
    for isInside in [false, true] {
      guard let start = Self.lineStart(window, position, filled, reader.dialect.quote, isInside)
      else { continue }
      let probe = min(filled, start + Self.probeLength)
      let end = Self.scanned(&fast, window, start, probe, start + Self.enough) ?? start
      if best == nil || end - start > (best?.reach ?? 0) { best = (start, end - start) }
      if fast?.records.count ?? 0 > 1 { break }
    }
    guard let best else { return false }
    position = best.start
    return true
  }

  /// How many bytes are tried to tell whether a position lies inside quotes.
  private static let probeLength = 1 << 14
  /// How many bytes of sound records are enough.
  private static let enough = 1 << 12

  /// The position after the first line feed outside quotes.
  private static func lineStart(
    _ window: [UInt8], _ start: Int, _ filled: Int, _ quote: UInt8?, _ isInside: Bool
  ) -> Int? {
    var isInside = isInside
    var position = start
    while position < filled {
      let byte = window[position]
      position += 1
      if byte == quote { isInside.toggle() }
      if byte == 0x0A, !isInside { return position }
    }
    return nil
  }

  /// Takes the next item; nil at the end.
  mutating func next() throws(FileFailure) -> RecordReader.Item? {
    while true {
      let isLast = windowOffset + filled >= endOffset
      if position < filled {
        let item = Self.item(&reader, window, filled, position, isLast)
        if item != .incomplete {
          itemLine = line
          itemRange = position..<reader.end
          line += reader.lines
          position = reader.end
          return item
        }
      } else if isLast {
        return nil
      }
      try refill()
    }
  }

  /// Takes as many records as the fast path can; false when it can take none.
  ///
  /// No record of it begins at the offset `limit` or after it. The records are in `fast`, their
  /// positions in the window, their lines from `itemLine`.
  mutating func nextRun(before limit: Int) throws(FileFailure) -> Bool {
    guard fast != nil, !reader.isSearching else { return false }
    var hasRefilled = false
    while true {
      if position < filled {
        if let end = Self.scanned(&fast, window, position, filled, limit - windowOffset),
          end > position
        {
          itemLine = line
          itemRange = position..<end
          line += fast?.lines ?? 0
          position = end
          return true
        }
      }
      let isLast = windowOffset + filled >= endOffset
      guard !isLast, !hasRefilled, (filled - position) * 2 <= window.count else { return false }
      try refill()
      hasRefilled = true
    }
  }

  private static func scanned(
    _ fast: inout FastScanner?, _ window: [UInt8], _ position: Int, _ filled: Int, _ limit: Int
  ) -> Int? {
    unsafe fast?.scan(window.span.bytes, from: position, to: filled, limit: limit)
    return fast?.end
  }

  private static func item(
    _ reader: inout RecordReader, _ window: [UInt8], _ filled: Int, _ position: Int, _ isLast: Bool
  ) -> RecordReader.Item {
    reader.next(window.span.extracting(0..<filled), from: position, isLast: isLast)
  }

  /// Moves what is left to the front and reads on; makes the window larger when it is full.
  private mutating func refill() throws(FileFailure) {
    let left = filled - position
    if position > 0 {
      for index in 0..<left { window[index] = window[position + index] }
    }
    windowOffset += position
    position = 0
    itemRange = 0..<0
    let size = min(max(blockSize, left * 2), max(endOffset - windowOffset, 1))
    if window.count < size + Self.slack {
      var larger = [UInt8](repeating: 0, count: size + Self.slack)
      larger.replaceSubrange(0..<left, with: window[0..<left])
      window = larger
    }
    let room = min(window.count - Self.slack - left, endOffset - windowOffset - left)
    filled =
      left + (try source.read(at: windowOffset + left, length: room, into: &window, from: left))
  }
}
