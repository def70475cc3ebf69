extension FastScanner {
  /// The field of a record, with the quotes around it taken away.
  @inline(__always)
  func field(_ column: Int, of record: Record, _ bytes: Span<UInt8>) -> FieldSlice {
    let mark = Int(record.mark) + column
    let start = Int(marks[mark] &+ 1)
    var end = Int(marks[mark + 1])
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

  /// Calls a closure with the fields of a column in the records of the run.
  ///
  /// `window` is the window that was scanned.
  @inline(__always)
  func withColumn<Result>(
    _ column: Int, of window: [UInt8], _ body: (Column) -> Result
  ) -> Result {
    unsafe records.withUnsafeBufferPointer { records in
      unsafe marks.withUnsafeBufferPointer { marks in
        unsafe window.withUnsafeBytes { bytes in
          body(
            unsafe Column(
              records: records, marks: marks, bytes: bytes, column: column,
              isLast: column == width - 1, quote: quote))
        }
      }
    }
  }

  /// The fields of one column of a run, found without checks of bounds: marks and records are the
  /// scanner's own, and lie inside the window.
  @safe struct Column {
    fileprivate let records: UnsafeBufferPointer<Record>
    fileprivate let marks: UnsafeBufferPointer<UInt32>
    fileprivate let bytes: UnsafeRawBufferPointer
    fileprivate let column: Int
    fileprivate let isLast: Bool
    fileprivate let quote: UInt8

    /// The number of records.
    var count: Int { unsafe records.count }

    /// Where the field of a record lies, quotes and all.
    @inline(__always)
    func bounds(_ record: Int) -> (start: Int, end: Int) {
      let mark = unsafe Int(records[record].mark) &+ column
      let start = unsafe Int(marks[mark] &+ 1)
      var end = unsafe Int(marks[mark &+ 1])
      if isLast, end > start, unsafe bytes[end &- 1] == 0x0D { end &-= 1 }
      return (start, end)
    }

    /// Whether the first of eight bytes is the quote.
    ///
    /// A field that is empty is never taken for one with quotes: what comes behind it is none.
    @inline(__always)
    func beginsWithQuote(_ word: UInt64) -> Bool { UInt8(truncatingIfNeeded: word) == quote }

    /// Whether any of eight bytes is the quote; the quote is not 0.
    @inline(__always)
    func hasQuote(_ word: UInt64) -> Bool {
      let different = word ^ UInt64(quote) &* 0x0101_0101_0101_0101
      return (different &- 0x0101_0101_0101_0101) & ~different & 0x8080_8080_8080_8080 != 0
    }

    /// Eight bytes from a position in the window, the first the lowest.
    @inline(__always)
    func word(_ position: Int) -> UInt64 {
      unsafe bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
    }
  }
}
