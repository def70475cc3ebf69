/// Finds where the bytes to come have stood before, for the LZ77 step of deflate.
///
/// Positions with the same hash of four bytes form a chain, newest first. A bounded number of
/// them is tried, so that the time is linear and the answer always the same. The bytes are the
/// same in every call, and so are the positions, which the caller holds for the whole of a text.
struct MatchFinder {
  /// A repetition of earlier bytes.
  struct Match: Equatable {
    /// How many bytes repeat, 4–258.
    let length: Int
    /// How far back they stand, 1–32 768.
    let distance: Int
  }

  static let shortest = 4
  static let longest = 258
  static let window = 32_768
  private static let mask = window - 1
  /// A match of this length is good enough to look no further.
  private static let satisfying = 32
  private static let tries = 4

  /// How many bytes there are.
  private let count: Int
  /// Where the positions of the window begin, after one for each hash.
  private let older: Int
  private let shift: UInt32

  /// A finder for so many bytes.
  init(count: Int) {
    // A table that is larger than the text would only cost time to clear.
    let bits = max(8, min(15, Int.bitWidth - count.leadingZeroBitCount))
    shift = UInt32(32 - bits)
    older = 1 << bits
    self.count = count
  }

  /// No positions: the newest of each hash, and after them the one before, with the same hash, of
  /// each in the window; -1 for none.
  var noPositions: [Int32] {
    [Int32](repeating: -1, count: older + min(count, Self.window))
  }

  /// Remembers that four bytes start at a position; nothing where fewer are left.
  @inline(__always)
  func remember(
    _ position: Int, in bytes: Span<UInt8>, _ positions: inout MutableSpan<Int32>
  ) {
    guard position + Self.shortest <= bytes.count else { return }
    let bucket = bucket(at: position, in: bytes)
    positions[older &+ position & Self.mask] = positions[bucket]
    positions[bucket] = Int32(truncatingIfNeeded: position)
  }

  /// The longest earlier match of what stands at a position that is longer than `length`, the
  /// nearest of equally long ones.
  func longestMatch(
    at position: Int, in bytes: Span<UInt8>, _ positions: borrowing MutableSpan<Int32>,
    longerThan length: Int = 0
  ) -> Match? {
    let limit = min(Self.longest, bytes.count - position)
    var best = max(length, Self.shortest - 1)
    guard best < limit else { return nil }
    var candidate = Int(positions[bucket(at: position, in: bytes)])
    var distance = 0
    var left = Self.tries
    while candidate >= 0, position - candidate <= Self.window, left > 0 {
      if bytes[candidate + best] == bytes[position + best] {
        let length = commonLength(candidate, position, limit: limit, in: bytes)
        if length > best {
          best = length
          distance = position - candidate
          if length >= min(limit, Self.satisfying) { break }
        }
      }
      let next = Int(positions[older &+ candidate & Self.mask])
      // The place of one that has left the window holds a later position.
      guard next < candidate else { break }
      candidate = next
      left -= 1
    }
    return distance == 0 ? nil : Match(length: best, distance: distance)
  }

  private func commonLength(
    _ earlier: Int, _ later: Int, limit: Int, in bytes: Span<UInt8>
  ) -> Int {
    var length = 0
    while length + 8 <= limit {
      let difference =
        bytes.littleEndian(UInt64.self, at: earlier + length)
        ^ bytes.littleEndian(UInt64.self, at: later + length)
      if difference != 0 { return length + difference.trailingZeroBitCount / 8 }
      length += 8
    }
    while length < limit, bytes[earlier + length] == bytes[later + length] { length += 1 }
    return length
  }

  private func bucket(at position: Int, in bytes: Span<UInt8>) -> Int {
    Int((bytes.littleEndian(UInt32.self, at: position) &* 2_654_435_761) >> shift)
  }
}
