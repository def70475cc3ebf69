/// Compression by LZ77 and Huffman codes: small, fast, and the same bytes every time.
///
/// A few tries for each repetition, in codes made for the text, come out smaller than many tries in
/// the fixed codes, in a fraction of the time. Source: RFC 1951.
enum Deflate {
  /// A match this long is taken without a look at what the next byte would give.
  private static let satisfying = 16

  /// The compressed form; two bytes for nothing.
  static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    let span = bytes.span
    var writer = BitWriter(capacity: bytes.count / 4)
    let finder = MatchFinder(count: bytes.count)
    var remembered = finder.noPositions
    var positions = remembered.mutableSpan
    var block = DeflateBlock()
    var position = 0
    var match: MatchFinder.Match?
    while position < span.count {
      finder.remember(position, in: span, &positions)
      // A longer match that starts at the next byte is worth a literal first.
      let length = match?.length ?? 0
      let next =
        length < satisfying
        ? finder.longestMatch(at: position + 1, in: span, positions, longerThan: length) : nil
      if let taken = match, next == nil {
        block.append(taken)
        // Every second position is enough to find what repeats.
        for passed in stride(from: position + 1, to: position + length, by: 2) {
          finder.remember(passed, in: span, &positions)
        }
        position += length
        match = finder.longestMatch(at: position, in: span, positions)
      } else {
        block.append(literal: span[position])
        position += 1
        match = next
      }
      if block.isFull { block.write(to: &writer, isLast: false) }
    }
    block.write(to: &writer, isLast: true)
    return writer.finished()
  }

  /// A symbol with the extra bits that follow it.
  struct Code: Equatable {
    let symbol: Int
    let extra: Int
    let width: Int
  }

  /// The code of a length, 3–258: four symbols to each number of extra bits, 258 on its own.
  ///
  /// Source: RFC 1951, section 3.2.5.
  static func lengthCode(_ length: Int) -> Code {
    if length == 258 { return Code(symbol: 285, extra: 0, width: 0) }
    if length < 11 { return Code(symbol: 254 + length, extra: 0, width: 0) }
    let offset = length - 3
    let width = offset.bitWidth - offset.leadingZeroBitCount - 3
    return Code(
      symbol: 257 + 4 * width + (offset >> width), extra: offset & (1 << width - 1), width: width)
  }

  /// The code of a distance, 1–32 768: two symbols to each number of extra bits.
  static func distanceCode(_ distance: Int) -> Code {
    if distance < 5 { return Code(symbol: distance - 1, extra: 0, width: 0) }
    let offset = distance - 1
    let width = offset.bitWidth - offset.leadingZeroBitCount - 2
    return Code(
      symbol: 2 * width + (offset >> width), extra: offset & (1 << width - 1), width: width)
  }
}
