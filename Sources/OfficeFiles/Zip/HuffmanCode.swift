/// A Huffman code as deflate has them: canonical, so that the lengths say it all.
struct HuffmanCode {
  /// The bits of each symbol, none for one that does not occur.
  let words: [BitString]

  /// The code in which each symbol has so many bits (at most 15), 0 for none.
  ///
  /// Source: RFC 1951, section 3.2.2.
  init(lengths: [UInt8]) {
    var counts = [UInt32](repeating: 0, count: 16)
    for length in lengths where length > 0 { counts[Int(length)] += 1 }
    var next = [UInt32](repeating: 0, count: 17)
    for length in 1...15 { next[length + 1] = (next[length] + counts[length]) << 1 }
    words = lengths.map { length in
      guard length > 0 else { return BitString(value: 0, width: 0) }
      let code = next[Int(length)]
      next[Int(length)] += 1
      return BitString(value: Self.reversed(code, width: UInt32(length)), width: length)
    }
  }

  /// A code in which frequent symbols are short and none has more than `longest` bits; a symbol
  /// that never occurs has none, and a single one has one bit.
  init(frequencies: [UInt32], longest: Int) {
    self.init(lengths: Self.lengths(frequencies, longest: longest))
  }

  /// How many bits a text takes in which the symbols have these frequencies.
  func size(_ frequencies: [UInt32]) -> Int {
    zip(words, frequencies).reduce(0) { $0 + Int($1.0.width) * Int($1.1) }
  }

  /// Codes are sent with their highest bit first, everything else with its lowest.
  private static func reversed(_ code: UInt32, width: UInt32) -> UInt32 {
    var result: UInt32 = 0
    for bit in 0..<width where code & (1 << bit) != 0 { result |= 1 << (width - 1 - bit) }
    return result
  }

  private static func lengths(_ frequencies: [UInt32], longest: Int) -> [UInt8] {
    var lengths = [UInt8](repeating: 0, count: frequencies.count)
    let symbols = frequencies.indices.filter { frequencies[$0] > 0 }
      .sorted { (frequencies[$0], $0) < (frequencies[$1], $1) }
    guard symbols.count > 1 else {
      for symbol in symbols { lengths[symbol] = 1 }
      return lengths
    }
    let counts = limited(
      depths(symbols.map { Int(frequencies[$0]) }), longest: longest)
    var rarest = symbols.makeIterator()
    for length in stride(from: longest, through: 1, by: -1) {
      for _ in 0..<counts[length] {
        if let symbol = rarest.next() { lengths[symbol] = UInt8(length) }
      }
    }
    return lengths
  }

  /// How deep each of at least two weights, the lightest first, hangs in a Huffman tree.
  ///
  /// The two lightest of all trees are joined until one is left. Joined trees are made in the
  /// order of their weight, so that two queues do for a heap (van Leeuwen 1976).
  private static func depths(_ leaves: [Int]) -> [Int] {
    let nodes = 2 * leaves.count - 1
    var weights = leaves
    var parents = [Int](repeating: 0, count: nodes)
    var (leaf, joined) = (0, leaves.count)
    while weights.count < nodes {
      var weight = 0
      for _ in 0..<2 {
        let takesLeaf =
          leaf < leaves.count && (joined == weights.count || weights[leaf] <= weights[joined])
        let lightest = takesLeaf ? leaf : joined
        if takesLeaf { leaf += 1 } else { joined += 1 }
        parents[lightest] = weights.count
        weight += weights[lightest]
      }
      weights.append(weight)
    }
    var depths = [Int](repeating: 0, count: nodes)
    for node in (0..<nodes - 1).reversed() { depths[node] = depths[parents[node]] + 1 }
    return Array(depths.prefix(leaves.count))
  }

  /// How many symbols have each length when none may be longer than `longest`.
  ///
  /// What hangs deeper is lifted, and as long as the code is then overfull the deepest symbol that
  /// can makes room: it goes one step down and takes one from the bottom as its sister.
  private static func limited(_ depths: [Int], longest: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: longest + 1)
    for depth in depths { counts[min(longest, depth)] += 1 }
    var room = (1...longest).reduce(1 << longest) { $0 - counts[$1] << (longest - $1) }
    while room < 0 {
      let parent = (1..<longest).last { counts[$0] > 0 } ?? 1
      counts[longest] -= 1
      counts[parent] -= 1
      counts[parent + 1] += 2
      room += 1
    }
    return counts
  }
}
