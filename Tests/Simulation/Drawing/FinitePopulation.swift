/// A fixed population of persons of a few kinds, from which simple random samples are drawn
/// without replacement.
struct FinitePopulation {
  private var kinds: [UInt8]

  /// A population with the kind of each person.
  init(kinds: [UInt8]) { self.kinds = kinds }

  /// Counts the kinds of a sample of `size` persons into `counts`.
  ///
  /// A partial Fisher–Yates shuffle: any order it is left in serves the next draw as well.
  mutating func draw(_ size: Int, into counts: inout [Int], random: inout RandomStream) {
    for place in 0..<size {
      let other = place + random.index(below: kinds.count - place)
      kinds.swapAt(place, other)
      counts[Int(kinds[place])] += 1
    }
  }
}
