extension Array where Element == UInt8 {
  /// How many elements equal a code.
  ///
  /// Counted in bytes, as far as one holds them, so that the compiler counts many at a time.
  func count(of code: UInt8) -> Int {
    let values = span
    var (total, row) = (0, 0)
    while row < values.count {
      let end = Swift.min(row &+ Int(UInt8.max), values.count)
      var found: UInt8 = 0
      while row < end {
        found &+= unsafe values[unchecked: row] == code ? 1 : 0
        row &+= 1
      }
      total &+= Int(found)
    }
    return total
  }
}
