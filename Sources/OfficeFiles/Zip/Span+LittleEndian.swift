extension Span<UInt8> {
  /// The number that the bytes from a position make, its lowest byte first; they must be there.
  ///
  /// Sound for whole numbers, which any bytes make.
  @inline(__always)
  func littleEndian<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type, at position: Int
  ) -> Number {
    unsafe Number(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: position, as: type))
  }
}
