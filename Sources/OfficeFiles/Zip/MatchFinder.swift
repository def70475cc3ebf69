/// Finds where the bytes to come have stood before, for the LZ77 step of deflate.
///
/// Positions with the same hash of three bytes form a chain, newest first. A bounded number of
/// them is tried, so that the time is linear and the answer always the same.
struct MatchFinder {
  /// A repetition of earlier bytes.
  struct Match: Equatable {
    /// How many bytes repeat, 3–258.
    let length: Int
    /// How far back they stand, 1–32 768.
    let distance: Int
  }

  static let shortest = 3
  static let longest = 258
  static let window = 32_768
  private static let tries = 48
  private static let buckets = 1 << 15

  private let bytes: [UInt8]
  private var newest = [Int32](repeating: -1, count: MatchFinder.buckets)
  private var older: [Int32]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    older = [Int32](repeating: -1, count: bytes.count)
  }

  /// Remembers that three bytes start at a position; nothing where fewer are left.
  mutating func remember(_ position: Int) {
    guard position + Self.shortest <= bytes.count else { return }
    let bucket = bucket(at: position)
    older[position] = newest[bucket]
    newest[bucket] = Int32(position)
  }

  /// The longest earlier match of what stands at a position, the nearest of equally long ones.
  func longestMatch(at position: Int) -> Match? {
    let limit = min(Self.longest, bytes.count - position)
    guard limit >= Self.shortest else { return nil }
    var candidate = Int(newest[bucket(at: position)])
    var best = Self.shortest - 1
    var distance = 0
    var left = Self.tries
    while candidate >= 0, position - candidate <= Self.window, left > 0 {
      if bytes[candidate + best] == bytes[position + best] {
        let length = commonLength(candidate, position, limit: limit)
        if length > best {
          best = length
          distance = position - candidate
          if length == limit { break }
        }
      }
      candidate = Int(older[candidate])
      left -= 1
    }
    return distance == 0 ? nil : Match(length: best, distance: distance)
  }

  private func commonLength(_ earlier: Int, _ later: Int, limit: Int) -> Int {
    var length = 0
    while length < limit, bytes[earlier + length] == bytes[later + length] { length += 1 }
    return length
  }

  private func bucket(at position: Int) -> Int {
    let three =
      UInt32(bytes[position]) << 16 | UInt32(bytes[position + 1]) << 8
      | UInt32(bytes[position + 2])
    return Int((three &* 2_654_435_761) >> 17)
  }
}
