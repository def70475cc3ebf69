extension [UInt8] {
  /// Appends a text as UTF-8, all its bytes at once where they lie together.
  package mutating func append(_ text: String) {
    let appended: Void? = unsafe text.utf8.withContiguousStorageIfAvailable {
      unsafe append(contentsOf: $0)
    }
    if appended == nil { append(contentsOf: text.utf8) }
  }

  /// Appends a whole number in digits.
  package mutating func append(decimal number: Int) {
    guard (0..<100_000_000).contains(number) else { return append(String(number)) }
    // The digits from the last to the first, which comes to stand lowest.
    var digits: UInt64 = 0
    var count = 0
    var rest = UInt32(number)
    repeat {
      digits = digits << 8 | UInt64(0x30 + rest % 10)
      rest /= 10
      count += 1
    } while rest > 0
    for place in 0..<count { append(UInt8(truncatingIfNeeded: digits >> UInt64(8 * place))) }
  }
}
