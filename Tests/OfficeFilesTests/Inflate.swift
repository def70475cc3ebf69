/// Decompression of deflated data, written from RFC 1951 apart from the code under test.
struct Inflate {
  enum Failure: Error { case truncated, badBlock, badCode, badDistance }

  private let bytes: [UInt8]
  private var position = 0
  private var output: [UInt8] = []

  static func inflated(_ bytes: [UInt8]) throws -> [UInt8] {
    var reader = Inflate(bytes: bytes)
    return try reader.run()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() throws -> [UInt8] {
    var isLast = false
    while !isLast {
      isLast = try bits(1) == 1
      switch try bits(2) {
      case 0: try copyStored()
      case 1: try readTokens(Self.fixedLiterals, Self.fixedDistances)
      case 2:
        let (literals, distances) = try readCodes()
        try readTokens(literals, distances)
      default: throw Failure.badBlock
      }
    }
    return output
  }

  private mutating func bits(_ count: Int) throws -> Int {
    var value = 0
    for index in 0..<count {
      guard position / 8 < bytes.count else { throw Failure.truncated }
      value |= Int(bytes[position / 8] >> UInt8(position % 8) & 1) << index
      position += 1
    }
    return value
  }

  private mutating func copyStored() throws {
    position = (position + 7) / 8 * 8
    let length = try bits(16)
    guard try bits(16) == length ^ 0xFFFF else { throw Failure.badBlock }
    for _ in 0..<length { output.append(UInt8(try bits(8))) }
  }

  /// A code as a table from (width, code) to symbol.
  private typealias Code = [Int: Int]

  /// The fixed code of RFC 1951, section 3.2.6.
  private static let fixedLiterals: Code = {
    var table: Code = [:]
    for symbol in 0..<144 { table[8 << 16 | 0b0011_0000 + symbol] = symbol }
    for symbol in 144..<256 { table[9 << 16 | 0b1_1001_0000 + symbol - 144] = symbol }
    for symbol in 256..<280 { table[7 << 16 | symbol - 256] = symbol }
    for symbol in 280..<288 { table[8 << 16 | 0b1100_0000 + symbol - 280] = symbol }
    return table
  }()
  private static let fixedDistances = Code(
    uniqueKeysWithValues: (0..<32).map { (5 << 16 | $0, $0) })

  /// The code that lengths make: shorter codes first, those of a length in the order of the symbols.
  ///
  /// A code with room for more is refused, unless it has one symbol of one bit or none at all.
  private static func code(_ lengths: [Int]) throws -> Code {
    var table: Code = [:]
    var next = 0
    for width in 1...15 {
      next <<= 1
      for symbol in lengths.indices where lengths[symbol] == width {
        guard next < 1 << width else { throw Failure.badCode }
        table[width << 16 | next] = symbol
        next += 1
      }
    }
    guard next == 1 << 15 || table.count < 2 else { throw Failure.badCode }
    return table
  }

  /// The two codes of a block, RFC 1951, section 3.2.7.
  private mutating func readCodes() throws -> (Code, Code) {
    let literalCount = try bits(5) + 257
    let distanceCount = try bits(5) + 1
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    var widths = [Int](repeating: 0, count: 19)
    for symbol in order.prefix(try bits(4) + 4) { widths[symbol] = try bits(3) }
    let code = try Self.code(widths)
    var lengths: [Int] = []
    while lengths.count < literalCount + distanceCount {
      switch try symbol(code) {
      case 16:
        guard let last = lengths.last else { throw Failure.badCode }
        lengths += [Int](repeating: last, count: try bits(2) + 3)
      case 17: lengths += [Int](repeating: 0, count: try bits(3) + 3)
      case 18: lengths += [Int](repeating: 0, count: try bits(7) + 11)
      case let length: lengths.append(length)
      }
    }
    guard lengths.count == literalCount + distanceCount, literalCount <= 286, distanceCount <= 30
    else { throw Failure.badCode }
    return (
      try Self.code(Array(lengths.prefix(literalCount))),
      try Self.code(Array(lengths.suffix(distanceCount)))
    )
  }

  private mutating func symbol(_ table: Code) throws -> Int {
    var code = 0
    for width in 1...15 {
      code = code << 1 | (try bits(1))
      if let symbol = table[width << 16 | code] { return symbol }
    }
    throw Failure.badCode
  }

  // The two tables of RFC 1951, section 3.2.5, typed from it.
  private static let lengths = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115,
    131, 163, 195, 227, 258,
  ]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distances = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537,
    2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
  ]
  private static let distanceBits = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13,
    13,
  ]

  private mutating func readTokens(_ literals: Code, _ distances: Code) throws {
    while true {
      let symbol = try symbol(literals)
      if symbol == 256 { return }
      if symbol < 256 {
        output.append(UInt8(symbol))
        continue
      }
      guard symbol < 286 else { throw Failure.badCode }
      let length = Self.lengths[symbol - 257] + (try bits(Self.lengthBits[symbol - 257]))
      let code = try self.symbol(distances)
      guard code < 30 else { throw Failure.badCode }
      let distance = Self.distances[code] + (try bits(Self.distanceBits[code]))
      guard distance <= output.count else { throw Failure.badDistance }
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
  }
}
