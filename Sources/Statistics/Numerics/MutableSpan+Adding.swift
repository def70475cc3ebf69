extension MutableSpan<Double> {
  /// Adds `factor` times some values to as many of these, the first to that at `start`.
  ///
  /// The bounds are checked once, so that the machine can add several at a time.
  @inline(__always)
  mutating func add(_ values: Span<Double>, times factor: Double, at start: Int = 0) {
    precondition(start >= 0 && values.count <= count - start, "no more values than there is room")
    for index in 0..<values.count {
      unsafe self[unchecked: start &+ index] += unsafe values[unchecked: index] * factor
    }
  }
}
