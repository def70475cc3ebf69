extension Span where Element == UInt8 {
  /// The position of the first byte that equals `wanted`, from a position on; nil without one.
  func firstPosition(of wanted: UInt8, from start: Int) -> Int? {
    var position = start
    let raw = unsafe bytes
    while position + 64 <= count {
      let found = ByteBlock(raw, at: position).equal(to: wanted)
      if found != 0 { return position + found.trailingZeroBitCount }
      position += 64
    }
    while position < count {
      if self[position] == wanted { return position }
      position += 1
    }
    return nil
  }
}
