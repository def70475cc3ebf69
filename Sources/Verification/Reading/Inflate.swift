/// Undoes the compression of zip archives.
///
/// Source: RFC 1951. A code is read bit by bit against the counts of codes of each length, which
/// needs no table of codes.
struct Inflate {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var held = 0
  private var heldCount = 0
  private var output: [UInt8] = []

  /// The bytes that were compressed; nil when the data is damaged.
  static func inflated(_ bytes: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    var reader = Inflate(bytes, size: size)
    return reader.run() ? reader.output : nil
  }

  private init(_ bytes: ArraySlice<UInt8>, size: Int) {
    self.bytes = bytes
    position = bytes.startIndex
    output.reserveCapacity(size)
  }

  private mutating func run() -> Bool {
    var isLast = false
    while !isLast {
      guard let last = bits(1), let kind = bits(2) else { return false }
      isLast = last == 1
      let isRead: Bool
      switch kind {
      case 0: isRead = copyStored()
      case 1: isRead = readBlock(Self.fixedLengths, Self.fixedDistances)
      case 2: isRead = readDynamic()
      default: isRead = false
      }
      guard isRead else { return false }
    }
    return true
  }

  private mutating func bits(_ count: Int) -> Int? {
    while heldCount < count {
      guard position < bytes.endIndex else { return nil }
      held |= Int(bytes[position]) << heldCount
      position += 1
      heldCount += 8
    }
    let value = held & ((1 << count) - 1)
    held >>= count
    heldCount -= count
    return value
  }

  private mutating func copyStored() -> Bool {
    held = 0
    heldCount = 0
    guard let length = bits(16), let check = bits(16), length == check ^ 0xFFFF,
      position + length <= bytes.endIndex
    else { return false }
    output += bytes[position..<position + length]
    position += length
    return true
  }

  /// How many codes there are of each length, and the symbols in the order of their codes.
  private struct Code {
    var counts = [Int](repeating: 0, count: 16)
    var symbols: [Int] = []

    init(_ lengths: [Int]) {
      for length in lengths { counts[length] += 1 }
      counts[0] = 0
      for length in 1..<16 {
        for (symbol, other) in lengths.enumerated() where other == length {
          symbols.append(symbol)
        }
      }
    }
  }

  private static let fixedLengths = Code(
    (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
  private static let fixedDistances = Code([Int](repeating: 5, count: 30))

  private mutating func symbol(_ code: Code) -> Int? {
    var value = 0
    var first = 0
    var index = 0
    for length in 1..<16 {
      guard let bit = bits(1) else { return nil }
      value |= bit
      let count = code.counts[length]
      if value - count < first { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    return nil
  }

  private static let order = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  private mutating func readDynamic() -> Bool {
    guard let literals = bits(5), let distances = bits(5), let codes = bits(4) else {
      return false
    }
    var widths = [Int](repeating: 0, count: 19)
    for index in 0..<codes + 4 {
      guard let width = bits(3) else { return false }
      widths[Self.order[index]] = width
    }
    let code = Code(widths)
    let count = literals + 257 + distances + 1
    var lengths: [Int] = []
    while lengths.count < count {
      guard let symbol = symbol(code) else { return false }
      switch symbol {
      case 0..<16: lengths.append(symbol)
      case 16:
        guard let last = lengths.last, let extra = bits(2) else { return false }
        lengths += Array(repeating: last, count: 3 + extra)
      case 17:
        guard let extra = bits(3) else { return false }
        lengths += Array(repeating: 0, count: 3 + extra)
      default:
        guard let extra = bits(7) else { return false }
        lengths += Array(repeating: 0, count: 11 + extra)
      }
    }
    guard lengths.count == count else { return false }
    return readBlock(
      Code(Array(lengths[..<(literals + 257)])), Code(Array(lengths[(literals + 257)...])))
  }

  // The two tables of RFC 1951, section 3.2.5.
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

  private mutating func readBlock(_ literals: Code, _ distances: Code) -> Bool {
    while true {
      guard let symbol = symbol(literals) else { return false }
      if symbol == 256 { return true }
      if symbol < 256 {
        output.append(UInt8(symbol))
        continue
      }
      guard symbol < 286, let more = bits(Self.lengthBits[symbol - 257]),
        let code = self.symbol(distances), code < 30, let further = bits(Self.distanceBits[code])
      else { return false }
      let distance = Self.distances[code] + further
      guard distance <= output.count else { return false }
      for _ in 0..<Self.lengths[symbol - 257] + more {
        output.append(output[output.count - distance])
      }
    }
  }
}
