/// The records of a stretch of a file, one at a time, through a window of bounded size.
struct RecordStream {
  private let source: ByteSource
  private let endOffset: Int
  private let blockSize: Int
  private var reader: RecordReader
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
    _ source: ByteSource, range: Range<Int>, line: Int, reader: RecordReader, blockSize: Int
  ) {
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
  /// Whether the last item ends with a line end.
  var hasLineEnd: Bool { reader.hasLineEnd }
  /// The line breaks inside the last record.
  var innerBreaks: Int { reader.innerBreaks }
  /// The offset of the next item.
  var offset: Int { windowOffset + position }
  /// Whether lines are being passed over until one fits.
  var isSearching: Bool { reader.isSearching }

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
    if window.count < size {
      var larger = [UInt8](repeating: 0, count: size)
      larger.replaceSubrange(0..<left, with: window[0..<left])
      window = larger
    }
    let room = min(window.count - left, endOffset - windowOffset - left)
    filled =
      left + (try source.read(at: windowOffset + left, length: room, into: &window, from: left))
  }
}
