/// Divides bytes into one record at a time, exactly as RFC 4180 has it.
///
/// The scanner looks at a window of the file. It says `incomplete` when the record may go on after
/// the window, so that the outcome never depends on how the file is cut into windows.
struct RecordScanner: Sendable {
  /// What a scan came to.
  enum Outcome: Sendable, Hashable {
    /// A record; `fields` and `end` tell which.
    case record
    /// A quote inside a quoted field is neither doubled nor followed by a delimiter or a line end.
    case misplacedQuote
    /// A quoted field does not end before the end of the file or within the longest length.
    case unterminatedQuote
    /// The window ends before this can be told.
    case incomplete
  }

  /// The longest content of a quoted field, in bytes; a longer one is taken as unterminated.
  static let longestField = 1 << 20

  let dialect: Dialect
  /// The fields of the last record.
  private(set) var fields: [FieldSlice] = []
  /// The position after the last record's line end.
  private(set) var end = 0
  /// The line breaks inside the last record's quoted fields.
  private(set) var innerBreaks = 0
  /// Whether the last record ends with a line end, not with the file.
  private(set) var hasLineEnd = false
  /// Whether an unquoted field of the last record holds a quote.
  private(set) var hasLooseQuote = false
  /// Where the content of the last quoted field begins.
  private(set) var quotedStart = 0
  /// Whether a quote that is neither doubled nor followed by a delimiter or a line end is content.
  var isLenient = false
  /// Whether two quotes before a delimiter or a line end are content and the closing quote.
  var closesAtPairs = false

  init(dialect: Dialect) { self.dialect = dialect }

  /// Scans the record that begins at a position before the window's end.
  ///
  /// `isLast` says whether the window ends where the file ends.
  mutating func scan(_ bytes: Span<UInt8>, from start: Int, isLast: Bool) -> Outcome {
    fields.removeAll(keepingCapacity: true)
    innerBreaks = 0
    hasLineEnd = false
    hasLooseQuote = false
    var position = start
    while true {
      var content = position
      while content < bytes.count, dialect.isPadding(bytes[content]) { content += 1 }
      let opening = openingLength(bytes, content, isLast: isLast)
      guard let opening else { return .incomplete }
      if opening > 0 {
        let outcome = scanQuoted(bytes, from: content + opening, isLast: isLast, &position)
        if outcome != .record { return outcome }
      } else {
        scanPlain(bytes, from: position, content: content, &position)
      }
      guard position < bytes.count else {
        end = position
        return isLast ? .record : .incomplete
      }
      if bytes[position] == dialect.delimiter {
        position += 1
        if position == bytes.count, !isLast { return .incomplete }
        continue
      }
      guard let length = LineEnding.length(in: bytes, at: position, isLast: isLast) else {
        return .incomplete
      }
      hasLineEnd = true
      end = position + length
      return .record
    }
  }

  /// The length of what opens a quoted field: 1 for a quote, 2 for `="`, 0 for neither.
  private func openingLength(_ bytes: Span<UInt8>, _ position: Int, isLast: Bool) -> Int? {
    guard let quote = dialect.quote else { return 0 }
    guard position < bytes.count else { return isLast ? 0 : nil }
    if bytes[position] == quote { return 1 }
    guard bytes[position] == UInt8(ascii: "="), quote == UInt8(ascii: "\"") else { return 0 }
    guard position + 1 < bytes.count else { return isLast ? 0 : nil }
    return bytes[position + 1] == quote ? 2 : 0
  }

  /// Scans a field whose first byte that is no blank stands at `content`; one of blanks is empty.
  private mutating func scanPlain(
    _ bytes: Span<UInt8>, from start: Int, content: Int, _ position: inout Int
  ) {
    position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte == dialect.delimiter || byte == 0x0A || byte == 0x0D { break }
      if byte == dialect.quote { hasLooseQuote = true }
      position += 1
    }
    let end = position == content ? start : position
    fields.append(FieldSlice(start: start, end: end, style: .plain))
  }

  /// Scans from after the opening quote; `position` is then at the delimiter or line end.
  private mutating func scanQuoted(
    _ bytes: Span<UInt8>, from start: Int, isLast: Bool, _ position: inout Int
  ) -> Outcome {
    var style = FieldSlice.Style.quoted
    quotedStart = start
    position = start
    while position < bytes.count {
      if position - start > Self.longestField { return .unterminatedQuote }
      let byte = bytes[position]
      if byte == dialect.quote {
        if !dialect.escapesWithBackslash {
          guard position + 1 < bytes.count || isLast else { return .incomplete }
          if position + 1 < bytes.count, bytes[position + 1] == byte {
            if closesAtPairs, endsField(bytes, position + 2) {
              fields.append(FieldSlice(start: start, end: position + 1, style: style))
              position += 2
              return .record
            }
            style = .escaped
            position += 2
            continue
          }
        }
        var after = position + 1
        while after < bytes.count, dialect.isPadding(bytes[after]) { after += 1 }
        if after == bytes.count, !isLast { return .incomplete }
        if endsField(bytes, after) {
          fields.append(FieldSlice(start: start, end: position, style: style))
          position = after
          return .record
        }
        guard isLenient else { return .misplacedQuote }
        position += 1
      } else if byte == UInt8(ascii: "\\"), dialect.escapesWithBackslash {
        guard position + 1 < bytes.count || isLast else { return .incomplete }
        style = .escaped
        let next = position + 1 < bytes.count ? bytes[position + 1] : 0
        position += next == dialect.quote || next == UInt8(ascii: "\\") ? 2 : 1
      } else if byte == 0x0A || byte == 0x0D {
        guard let length = LineEnding.length(in: bytes, at: position, isLast: isLast) else {
          return .incomplete
        }
        innerBreaks += 1
        position += length
      } else {
        position = nextMark(bytes, from: position + 1)
      }
    }
    return isLast || position - start > Self.longestField ? .unterminatedQuote : .incomplete
  }
}

extension RecordScanner {
  /// Whether a delimiter, a line end or nothing stands at a position.
  private func endsField(_ bytes: Span<UInt8>, _ position: Int) -> Bool {
    position >= bytes.count || bytes[position] == dialect.delimiter || bytes[position] == 0x0A
      || bytes[position] == 0x0D
  }

  /// The position of the next byte that may end a quoted field, a line or an escape, from a
  /// position on; the end of the bytes without one.
  private func nextMark(_ bytes: Span<UInt8>, from start: Int) -> Int {
    guard let quote = dialect.quote else { return bytes.count }
    let backslash = UInt8(ascii: "\\")
    var position = start
    while position + 64 <= bytes.count {
      let block = unsafe ByteBlock(bytes.bytes, at: position)
      var marks = block.equal(to: quote) | block.equal(to: 0x0A) | block.equal(to: 0x0D)
      if dialect.escapesWithBackslash { marks |= block.equal(to: backslash) }
      if marks != 0 { return position + marks.trailingZeroBitCount }
      position += 64
    }
    while position < bytes.count {
      let byte = bytes[position]
      if byte == quote || byte == 0x0A || byte == 0x0D || byte == backslash { break }
      position += 1
    }
    return position
  }

  /// Lets a field end before its last bytes.
  mutating func cutField(_ index: Int, at end: Int) {
    fields[index] = FieldSlice(start: fields[index].start, end: end, style: fields[index].style)
  }

  /// Takes over what another scanner found.
  mutating func takeFields(of other: RecordScanner) {
    fields = other.fields
    end = other.end
    innerBreaks = other.innerBreaks
    hasLineEnd = other.hasLineEnd
  }
}
