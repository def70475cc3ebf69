/// The byte-order mark of UTF-8 at the beginning of a line, where it is no text.
///
/// It comes there when exports are joined, or when a program writes it before what already has it.
enum ByteOrderMark {
  private static let plain: [UInt8] = [0xEF, 0xBB, 0xBF]
  /// "ï»¿": what becomes of it when UTF-8 is taken for Windows-1252 and encoded once more.
  private static let encodedTwice: [UInt8] = [0xC3, 0xAF, 0xC2, 0xBB, 0xC2, 0xBF]

  /// The bytes of the marks that begin at a position: 0 when there are none, nil when the window ends
  /// before it can be told.
  @inline(__always)
  static func length(in bytes: Span<UInt8>, at position: Int, isLast: Bool) -> Int? {
    mayBegin(with: bytes[position]) ? lengthOfMarks(bytes, position, isLast) : 0
  }

  /// Whether a mark may begin with a byte.
  @inline(__always)
  static func mayBegin(with byte: UInt8) -> Bool { byte == 0xEF || byte == 0xC3 }

  /// Whether a line of some bytes begins with a mark.
  static func begins(_ bytes: Span<UInt8>, at position: Int) -> Bool {
    length(in: bytes, at: position, isLast: true) != 0
  }

  private static func lengthOfMarks(_ bytes: Span<UInt8>, _ start: Int, _ isLast: Bool) -> Int? {
    var position = start
    while position < bytes.count {
      guard
        let mark = [plain, encodedTwice].first(where: { mark in
          zip(mark.indices, position..<bytes.count).allSatisfy { bytes[$1] == mark[$0] }
        })
      else { return position - start }
      if position + mark.count > bytes.count { return isLast ? position - start : nil }
      position += mark.count
    }
    return isLast ? position - start : nil
  }
}
