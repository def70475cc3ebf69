/// What stands before a block that has codes of its own: the lengths of the codes, compressed.
///
/// Source: RFC 1951, section 3.2.7.
struct DeflateHeader {
  /// One symbol of the code of lengths with the extra bits that follow it.
  private typealias Symbol = Deflate.Code

  /// The order in which the lengths of the third code are sent: those that are often 0 last.
  private static let order = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  private let literalCount: Int
  private let distanceCount: Int
  private let symbols: [Symbol]
  private let code: HuffmanCode
  /// How many lengths of the third code are sent.
  private let lengthCount: Int

  /// The header of two codes; there is always one distance, if only of no bits.
  init(literals: HuffmanCode, distances: HuffmanCode) {
    literalCount = Self.used(literals, least: 257)
    distanceCount = Self.used(distances, least: 1)
    symbols = Self.symbols(
      (literals.words.prefix(literalCount) + distances.words.prefix(distanceCount))
        .map { Int($0.width) })
    var frequencies = [UInt32](repeating: 0, count: Self.order.count)
    for symbol in symbols { frequencies[symbol.symbol] += 1 }
    let code = HuffmanCode(frequencies: frequencies, longest: 7)
    self.code = code
    lengthCount = max(4, (Self.order.lastIndex { code.words[$0].width > 0 } ?? 0) + 1)
  }

  /// How many bits it takes.
  var size: Int {
    symbols.reduce(14 + 3 * lengthCount) { $0 + Int(code.words[$1.symbol].width) + $1.width }
  }

  /// Writes it.
  func write(to writer: inout BitWriter) {
    writer.append(UInt32(literalCount - 257), width: 5)
    writer.append(UInt32(distanceCount - 1), width: 5)
    writer.append(UInt32(lengthCount - 4), width: 4)
    for symbol in Self.order.prefix(lengthCount) {
      writer.append(UInt32(code.words[symbol].width), width: 3)
    }
    for symbol in symbols {
      writer.append(
        code.words[symbol.symbol].followed(by: symbol.extra, width: symbol.width))
    }
  }

  /// How many symbols must be sent of a code: all up to the last that occurs.
  private static func used(_ code: HuffmanCode, least: Int) -> Int {
    max(least, (code.words.lastIndex { $0.width > 0 } ?? 0) + 1)
  }

  /// Lengths in a row, runs of the same length as one symbol: 16 repeats the last length 3–6
  /// times, 17 and 18 stand for 3–10 and 11–138 zeros.
  private static func symbols(_ lengths: [Int]) -> [Symbol] {
    var result: [Symbol] = []
    var rest = lengths[...]
    while let length = rest.first {
      var count = rest.prefix { $0 == length }.count
      rest = rest.dropFirst(count)
      if length > 0 {
        result.append(Symbol(symbol: length, extra: 0, width: 0))
        count -= 1
      }
      while count >= 3 {
        let run = min(count, length > 0 ? 6 : 138)
        count -= run
        if length > 0 {
          result.append(Symbol(symbol: 16, extra: run - 3, width: 2))
        } else if run <= 10 {
          result.append(Symbol(symbol: 17, extra: run - 3, width: 3))
        } else {
          result.append(Symbol(symbol: 18, extra: run - 11, width: 7))
        }
      }
      result += [Symbol](repeating: Symbol(symbol: length, extra: 0, width: 0), count: count)
    }
    return result
  }
}
