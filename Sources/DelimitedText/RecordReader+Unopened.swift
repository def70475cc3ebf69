extension RecordReader {
  /// Leaves out the quote that one field of the scanned record ends with and never opened, where all
  /// others that hold something are quoted; tells whether there is such a field.
  ///
  /// Behind a digit it is the sign of an inch: `12"`.
  mutating func leavesOutUnopenedQuote(_ bytes: Span<UInt8>) -> Bool {
    guard scanner.hasLooseQuote, fields.count > 2, fits(), let quote = dialect.quote,
      quote == UInt8(ascii: "\"")
    else { return false }
    let unquoted = fields.indices.filter { index in
      fields[index].style == .plain && fields[index].start < fields[index].end
    }
    let quoted = fields.count(where: { $0.style != .plain })
    guard unquoted.count == 1, quoted > 1 else { return false }
    let field = fields[unquoted[0]]
    var end = field.end - 1
    while end > field.start, bytes[end] == 0x20 { end -= 1 }
    guard end > field.start, bytes[end] == quote, !(0x30...0x39).contains(bytes[end - 1]) else {
      return false
    }
    for index in field.start..<end where bytes[index] == quote { return false }
    scanner.cutField(unquoted[0], at: end)
    return true
  }
}
