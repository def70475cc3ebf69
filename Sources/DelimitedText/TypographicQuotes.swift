/// Makes straight quotes of typographic ones that stand around fields.
///
/// Word processors turn `"Ja; nej"` into `”Ja; nej”`, and the quotes no longer quote.
struct TypographicQuotes {
  private let marks: TypographicMarks

  init(_ marks: TypographicMarks) { self.marks = marks }

  /// The text with straight quotes around such fields; nil when there are none.
  ///
  /// At least two fields must be wrapped, and a tenth of all fields, one with a delimiter inside or
  /// the whole header; without a delimiter the first line and nearly all others must. Straight quotes
  /// around fields speak against it. A mark that another follows on its line, though not at the end
  /// of a field, stands around a word at the beginning of an answer; a field that begins with such a
  /// word in straight quotes is wrapped whole. The same mark twice within a field is a doubled quote.
  func straightened(_ bytes: [UInt8], head: Int, delimiter: UInt8?) -> [UInt8]? {
    let straight = UInt8(ascii: "\"")
    func isEdge(_ index: Int, step: Int = 0) -> Bool {
      var index = index
      while step != 0, bytes.indices.contains(index), bytes[index] == 0x20 { index += step }
      guard bytes.indices.contains(index) else { return true }
      return bytes[index] == delimiter || bytes[index] == 0x0A || bytes[index] == 0x0D
    }
    func straightLength(_ index: Int) -> Int { bytes[index] == straight ? 1 : 0 }
    func typographicLength(_ index: Int) -> Int { marks.length(in: bytes, at: index) }
    func opensField(_ start: Int, _ ahead: inout MarksAhead, _ length: (Int) -> Int) -> Bool {
      ahead.look(in: bytes, from: start, length) { isEdge($0, step: 1) }
      return ahead.closing != nil || !ahead.hasMark(from: start)
    }
    var (typographicAhead, straightAhead) = (MarksAhead(), MarksAhead())
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var (index, isInside, isLoose, wrapped, guarded, fields) = (0, false, false, 0, 0, 0)
    var lines = LineTally()
    while index < bytes.count {
      let size = typographicLength(index)
      if size > 0, !isInside, isEdge(index - 1, step: -1),
        opensField(index + size, &typographicAhead, typographicLength)
      {
        isInside = true
        result.append(straight)
        index += size
      } else if size > 0, isInside, isDoubled(bytes, index, size),
        !isEdge(index + 2 * size, step: 1)
      {
        result += [straight, straight]
        index += 2 * size
      } else if size > 0, isInside, isEdge(index + size, step: 1) {
        isInside = false
        if index < head {
          wrapped += 1
          lines.wrapped += 1
        }
        result.append(straight)
        index += size
      } else {
        let byte = bytes[index]
        if byte == straight {
          if !isInside, !isLoose, isEdge(index - 1, step: -1) {
            if opensField(index + 1, &straightAhead, straightLength) { return nil }
            isLoose = true
            result.append(straight)
          }
          if isInside || isLoose { result.append(straight) }
        } else if isLoose, isEdge(index) {
          isLoose = false
          result.append(straight)
        }
        if size > 0, delimiter == nil, dividesFields(bytes, index + size) { return nil }
        if index < head, isEdge(index) {
          if isInside {
            guarded += 1
          } else {
            fields += 1
            let isBlank = index == 0 || bytes[index - 1] == 0x0A || bytes[index - 1] == 0x0D
            if byte == delimiter || !isBlank { lines.fields += 1 }
            if byte != delimiter { lines.end() }
          }
        }
        result.append(byte)
        index += 1
      }
    }
    if isLoose { result.append(straight) }
    if let last = bytes.last, last != 0x0A, last != 0x0D, bytes.count <= head {
      lines.fields += 1
      lines.end()
    }
    let isQuoting =
      delimiter == nil
      ? lines.areWrapped : guarded > 0 || wrapped * 10 >= fields || lines.isHeaderWrapped
    guard wrapped >= 2, isQuoting, !isInside else { return nil }
    return result
  }

  /// The marks that follow on a line, each looked for once however many fields the line has.
  private struct MarksAhead {
    /// The position up to which the line has been looked at.
    private var reach = 0
    private var lastMark: Int?
    /// Where the next mark at the end of a field stands; nil when none follows on the line.
    private(set) var closing: Int?

    /// Looks from a position, which is never before the last, to the next mark at the end of a field.
    mutating func look(
      in bytes: [UInt8], from start: Int, _ length: (Int) -> Int, endsField: (Int) -> Bool
    ) {
      if let closing, closing >= start { return }
      // A line that was looked through to its end has no other.
      guard start >= reach || closing != nil else { return }
      (closing, lastMark, reach) = (nil, nil, start)
      while reach < bytes.count, bytes[reach] != 0x0A, bytes[reach] != 0x0D {
        let size = length(reach)
        if size > 0 {
          lastMark = reach
          if endsField(reach + size) {
            closing = reach
            return
          }
        }
        reach += 1
      }
    }

    func hasMark(from start: Int) -> Bool { lastMark.map { $0 >= start } ?? false }
  }

  /// The lines of a head of which every field is wrapped.
  private struct LineTally {
    /// The fields of the line that is being looked at, and those of them that are wrapped.
    var (fields, wrapped) = (0, 0)
    private var (lines, wrappedLines) = (0, 0)
    private var isFirstWrapped = false
    /// Whether the first line of several fields is such a line.
    private(set) var isHeaderWrapped = false
    private var hasHeader = false

    /// Whether the first line and nine of ten are such lines.
    var areWrapped: Bool { isFirstWrapped && wrappedLines * 10 >= lines * 9 }

    mutating func end() {
      guard fields > 0 else { return }
      let isWrapped = wrapped == fields
      lines += 1
      if isWrapped { wrappedLines += 1 }
      if lines == 1 { isFirstWrapped = isWrapped }
      if fields > 1, !hasHeader { (hasHeader, isHeaderWrapped) = (true, isWrapped) }
      (fields, wrapped) = (0, 0)
    }
  }

  /// Whether the same mark stands once more behind the one at a position.
  private func isDoubled(_ bytes: [UInt8], _ index: Int, _ size: Int) -> Bool {
    index + 2 * size <= bytes.count
      && bytes[index..<index + size] == bytes[(index + size)..<index + 2 * size]
  }

  /// Whether a delimiter and another mark follow a mark: then there are several fields.
  private func dividesFields(_ bytes: [UInt8], _ end: Int) -> Bool {
    guard end < bytes.count, Dialect.delimiters.contains(bytes[end]) else { return false }
    var after = end + 1
    while after < bytes.count, bytes[after] == 0x20 { after += 1 }
    return after < bytes.count && marks.length(in: bytes, at: after) > 0
  }

  /// Whether a head has a typographic quote at the beginning of a line or after a delimiter.
  func isLikely(_ head: [UInt8]) -> Bool {
    marks.leads.contains { lead in
      var position = 0
      while let index = head.span.firstPosition(of: lead, from: position) {
        if marks.length(in: head, at: index) > 0, isAtFieldStart(head, index) { return true }
        position = index + 1
      }
      return false
    }
  }

  private func isAtFieldStart(_ head: [UInt8], _ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, head[before] == 0x20 { before -= 1 }
    guard before >= 0 else { return true }
    return Dialect.delimiters.contains(head[before]) || head[before] == 0x0A
      || head[before] == 0x0D
  }
}
