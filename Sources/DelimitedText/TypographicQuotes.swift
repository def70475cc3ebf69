/// Makes straight quotes of typographic ones that stand around fields.
///
/// Word processors turn `"Ja; nej"` into `”Ja; nej”`, and the quotes no longer quote.
enum TypographicQuotes {
  /// The text with straight quotes around such fields; nil when there are none.
  ///
  /// At least two fields must be wrapped, and a tenth of all fields or one with a delimiter inside;
  /// straight quotes around fields speak against it. A mark that another follows on its line, though
  /// not at the end of a field, stands around a word at the beginning of an answer.
  static func straightened(
    _ bytes: [UInt8], head: Int, delimiter: UInt8, isEightBit: Bool
  ) -> [UInt8]? {
    let size = isEightBit ? 1 : 3
    func isMark(_ index: Int) -> Bool {
      isEightBit ? isEightBitMark(bytes[index]) : isUTF8Mark(bytes, index)
    }
    func isEdge(_ index: Int, step: Int = 0) -> Bool {
      var index = index
      while step != 0, bytes.indices.contains(index), bytes[index] == 0x20 { index += step }
      guard bytes.indices.contains(index) else { return true }
      return bytes[index] == delimiter || bytes[index] == 0x0A || bytes[index] == 0x0D
    }
    func opensField(_ start: Int) -> Bool {
      var (index, isWord) = (start, false)
      while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D {
        if isMark(index) {
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
      if !isInside, isMark(index), isEdge(index - 1, step: -1), opensField(index + size) {
        isInside = true
        result.append(UInt8(ascii: "\""))
        index += size
      } else if isInside, isMark(index), isEdge(index + size, step: 1) {
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
  static func isLikely(_ head: [UInt8], isEightBit: Bool) -> Bool {
    let leads: [UInt8] = isEightBit ? [0x84, 0x93, 0x94] : [0xE2]
    return leads.contains { lead in
      var position = 0
      while let index = head.span.firstPosition(of: lead, from: position) {
        if isEightBit || isUTF8Mark(head, index), isAtFieldStart(head, index) { return true }
        position = index + 1
      }
      return false
    }
  }

  /// „, “ and ” in Windows-1252.
  private static func isEightBitMark(_ byte: UInt8) -> Bool {
    byte == 0x84 || byte == 0x93 || byte == 0x94
  }

  private static func isUTF8Mark(_ bytes: [UInt8], _ index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x80
      && (0x9C...0x9E).contains(bytes[index + 2])
  }

  private static func isAtFieldStart(_ head: [UInt8], _ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, head[before] == 0x20 { before -= 1 }
    guard before >= 0 else { return true }
    return Dialect.delimiters.contains(head[before]) || head[before] == 0x0A
      || head[before] == 0x0D
  }
}
