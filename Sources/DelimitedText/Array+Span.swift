extension Array where Element == UInt8 {
  /// Copies a span.
  @inline(__always)
  init(copying span: Span<UInt8>) {
    unsafe self.init(unsafeUninitializedCapacity: span.count) { buffer, count in
      for index in span.indices { unsafe buffer[index] = span[index] }
      count = span.count
    }
  }
}
