import Glibc

/// Bytes that come once and are needed again: kept in memory as long as they are few, and in a file
/// without a name when they are many.
///
/// The file is made in `TMPDIR` or `/tmp`, readable by the user alone, and is gone when the process
/// ends, however it ends. Where none can be made the bytes stay in memory.
struct Spool: ~Copyable {
  /// How many bytes are kept in memory.
  static let memoryLimit = 1 << 23

  private let path: String
  private let limit: Int
  private var bytes: [UInt8] = []
  private var written = 0
  private var descriptor: Int32 = -1
  private var hasTried = false

  /// Begins a spool for a source that failures name by its path.
  init(path: String, memoryLimit: Int = Self.memoryLimit) {
    self.path = path
    limit = memoryLimit
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Adds bytes.
  mutating func append(_ more: ArraySlice<UInt8>) throws(FileFailure) {
    bytes += more
    guard bytes.count > limit else { return }
    if !hasTried {
      hasTried = true
      descriptor = Self.namelessFile()
    }
    if descriptor >= 0 { try flush() }
  }

  /// Hands over the bytes; the spool is empty then.
  mutating func content() throws(FileFailure) -> ByteSource.Content {
    guard descriptor >= 0 else { return .bytes(bytes) }
    try flush()
    defer { descriptor = -1 }
    return .file(descriptor: descriptor, count: written)
  }

  private mutating func flush() throws(FileFailure) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { all in
        unsafe write(descriptor, all.baseAddress?.advanced(by: done), all.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .cannotKeep(path: path, code: errno) }
      done += count
    }
    written += done
    bytes.removeAll(keepingCapacity: true)
  }

  /// A file that only its descriptor leads to; -1 where none can be made.
  private static func namelessFile() -> Int32 {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    // O_TMPFILE, which the header gives in a form that Swift does not import.
    let nameless: Int32 = 0o20_000_000 | O_DIRECTORY
    let descriptor = unsafe open(folder, nameless | O_RDWR | O_CLOEXEC, 0o600)
    if descriptor >= 0 { return descriptor }
    // mkstemp wants a name that ends with six X and puts its own letters there.
    var name = Array("\(folder)/trygg-XXXXXX".utf8CString)
    return unsafe name.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return -1 }
      let named = unsafe mkstemp(start)
      if named >= 0 { unsafe unlink(start) }
      return named
    }
  }
}
