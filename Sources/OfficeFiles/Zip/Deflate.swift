/// Compression by LZ77 and the fixed Huffman codes: small, and the same bytes every time.
///
/// The XML of office files repeats itself so much that the fixed codes come near the dynamic
/// ones at a fraction of the code. Source: RFC 1951, sections 3.2.5 and 3.2.6.
enum Deflate {
  /// The compressed form, one final block; two bytes for nothing.
  static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var writer = BitWriter()
    writer.append(0b011, width: 3)
    var finder = MatchFinder(bytes)
    var position = 0
    while position < bytes.count {
      let match = finder.longestMatch(at: position)
      finder.remember(position)
      // A longer match one byte later is worth a literal first.
      let later =
        match.map { $0.length < 32 } ?? false ? finder.longestMatch(at: position + 1) : nil
      if let match, (later?.length ?? 0) <= match.length {
        writeMatch(match, to: &writer)
        for passed in position + 1..<position + match.length { finder.remember(passed) }
        position += match.length
      } else {
        writeSymbol(Int(bytes[position]), to: &writer)
        position += 1
      }
    }
    writeSymbol(endOfBlock, to: &writer)
    return writer.finished()
  }

  private static let endOfBlock = 256

  private static func writeMatch(_ match: MatchFinder.Match, to writer: inout BitWriter) {
    let length = lengthCode(match.length)
    writeSymbol(length.symbol, to: &writer)
    writer.append(UInt32(length.extra), width: length.width)
    let distance = distanceCode(match.distance)
    writer.appendCode(UInt32(distance.symbol), width: 5)
    writer.append(UInt32(distance.extra), width: distance.width)
  }

  private static func writeSymbol(_ symbol: Int, to writer: inout BitWriter) {
    switch symbol {
    case 0...143: writer.appendCode(UInt32(0x30 + symbol), width: 8)
    case 144...255: writer.appendCode(UInt32(0x190 + symbol - 144), width: 9)
    case 256...279: writer.appendCode(UInt32(symbol - 256), width: 7)
    default: writer.appendCode(UInt32(0xC0 + symbol - 280), width: 8)
    }
  }

  /// A symbol with the extra bits that follow it.
  struct Code: Equatable {
    let symbol: Int
    let extra: Int
    let width: Int
  }

  /// The code of a length, 3–258: four symbols to each number of extra bits, 258 on its own.
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
