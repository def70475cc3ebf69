/// Moves labels apart along a line, as little as needed.
enum LabelSpreading {
  /// Centres for labels of some heights that would rather stand at `wanted`, in the order given
  /// when sorted by what is wanted; none overlap, and all stay within the limits when they fit.
  ///
  /// Neighbours that collide are pooled to a block that stands at the mean of what its members
  /// want (pool adjacent violators, the least-squares solution).
  static func centres(
    wanted: [Double], heights: [Double], from lower: Double, to upper: Double
  ) -> [Double] {
    struct Block {
      var members: [Int]
      var height: Double
      var wantedTops: Double
      var top: Double
    }
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    let total = heights.reduce(0, +)
    let limit = max(upper, lower + total)
    var blocks: [Block] = []
    for index in order {
      let top = wanted[index] - heights[index] / 2
      var block = Block(
        members: [index], height: heights[index], wantedTops: top,
        top: clamp(top, lower, limit - heights[index]))
      while let last = blocks.last, last.top + last.height > block.top {
        blocks.removeLast()
        let wantedTops =
          last.wantedTops + block.wantedTops - Double(block.members.count) * last.height
        let members = last.members + block.members
        let height = last.height + block.height
        block = Block(
          members: members, height: height, wantedTops: wantedTops,
          top: clamp(wantedTops / Double(members.count), lower, limit - height))
      }
      blocks.append(block)
    }
    var result = wanted
    for block in blocks {
      var top = block.top
      for member in block.members {
        result[member] = top + heights[member] / 2
        top += heights[member]
      }
    }
    return result
  }

  private static func clamp(_ value: Double, _ lower: Double, _ upper: Double) -> Double {
    max(lower, min(upper, value))
  }
}
