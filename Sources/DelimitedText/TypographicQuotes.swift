/// Makes straight quotes of typographic ones that stand around fields.
///
/// Word processors turn `"Ja; nej"` into `”Ja; nej”`, and the quotes no longer quote.
struct TypographicQuotes {
  private let marks: TypographicMarks

  init(_ marks: TypographicMarks) { self.marks = marks }

  /// The text with straight quotes around such fields; nil when there are none.
  ///
  /// At least two fields must be wrapped, and a tenth of all fields or one with a delimiter inside;
  /// straight quotes around fields speak against it. A mark that another follows on its line, though
  /// not at the end of a field, stands around a word at the beginning of an answer.
  func straightened(_ bytes: [UInt8], head: Int, delimiter: UInt8) -> [UInt8]? {
    func isEdge(_ index: Int, step: Int = 0) -> Bool {
      var index = index
      while step != 0, bytes.indices.contains(index), bytes[index] == 0x20 { index += step }
      guard bytes.indices.contains(index) else { return true }
      return bytes[index] == delimiter || bytes[index] == 0x0A || bytes[index] == 0x0D
    }
    func opensField(_ start: Int) -> Bool {
      var (index, isWord) = (start, false)
      while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D {
        let size = marks.length(in: bytes, at: index)
        if size > 0 {
          if isEdge(index + size, step: 1) { return true }
          isWord = true
        }
        index += 1
      }
      return !isWord
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var (index, isInside, wrapped, guarded, fields) = (0, false, 0, 0, 0)
    while index < bytes.count {
      let size = marks.length(in: bytes, at: index)
      if size > 0, !isInside, isEdge(index - 1, step: -1), opensField(index + size) {
        isInside = true
        result.append(UInt8(ascii: "\""))
        index += size
      } else if size > 0, isInside, isEdge(index + size, step: 1) {
        isInside = false
        if index < head { wrapped += 1 }
        result.append(UInt8(ascii: "\""))
        index += size
      } else {
        let byte = bytes[index]
        if byte == UInt8(ascii: "\"") {
          if !isInside, isEdge(index - 1, step: -1) { return nil }
          if isInside { result.append(byte) }
        }
        if index < head, isEdge(index) {
          if isInside { guarded += 1 } else { fields += 1 }
        }
        result.append(byte)
        index += 1
      }
    }
    guard wrapped >= 2, guarded > 0 || wrapped * 10 >= fields, !isInside else { return nil }
    return result
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
