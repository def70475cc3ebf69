import Glibc

/// A file that is written from its start through a buffer.
struct OutputFile: ~Copyable {
  private static let bufferSize = 1 << 20
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []

  /// Creates the file, or empties the one that is there.
  init(path: String) throws(OutputError) {
    self.path = path
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw OutputError(path: path, code: errno) }
    buffer.reserveCapacity(Self.bufferSize + 4096)
  }

  deinit { close(descriptor) }

  /// Adds one byte.
  mutating func append(_ byte: UInt8) { buffer.append(byte) }

  /// Adds bytes.
  mutating func append(_ bytes: [UInt8]) { buffer.append(contentsOf: bytes) }

  /// Adds the decimal digits of a number that is not negative, zeros in front up to `width`.
  mutating func append(number: Int, width: Int = 1) {
    var power = 1
    var digits = 1
    while digits < width || number / power >= 10 {
      power *= 10
      digits += 1
    }
    while power > 0 {
      buffer.append(48 + UInt8(number / power % 10))
      power /= 10
    }
  }

  /// Ends a row, and writes the buffer out when it is full.
  mutating func endRow() throws(OutputError) {
    buffer.append(10)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Writes out what is left in the buffer.
  mutating func flush() throws(OutputError) {
    var done = 0
    while done < buffer.count {
      let written = unsafe buffer.withUnsafeBytes { bytes in
        unsafe write(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
      }
      guard written > 0 else { throw OutputError(path: path, code: errno) }
      done += written
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// A file or folder could not be written.
struct OutputError: Error {
  /// What was to be written.
  let path: String
  /// The system's error number.
  let code: Int32
}
