import Glibc

/// The bytes of a file or of an array, read by position.
///
/// A regular file is read in place with `pread`; anything else (a pipe, a device) is read to its end
/// once and spooled, because recognising the form needs its head and its tail first.
final class ByteSource: Sendable {
  /// Where the bytes are.
  enum Content: Sendable {
    /// In an open file, which the source closes.
    case file(descriptor: Int32, count: Int)
    case bytes([UInt8])
  }
  private let content: Content
  /// The path that failures name.
  let path: String
  /// The number of bytes.
  var count: Int {
    switch content {
    case .file(_, let count): count
    case .bytes(let bytes): bytes.count
    }
  }

  /// Takes over bytes or an open file.
  init(_ content: Content, path: String) {
    self.content = content
    self.path = path
  }

  /// Wraps bytes in memory.
  init(bytes: [UInt8], path: String) {
    content = .bytes(bytes)
    self.path = path
  }

  /// Opens a file.
  init(path: String) throws(FileFailure) {
    self.path = path
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotOpen(path: path, code: errno) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw .cannotOpen(path: path, code: code)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      content = .file(descriptor: descriptor, count: Int(status.st_size))
    case S_IFDIR:
      close(descriptor)
      throw .isFolder(path: path)
    default:
      defer { close(descriptor) }
      content = try Self.drain(descriptor, path: path)
    }
  }

  deinit {
    if case .file(let descriptor, _) = content { close(descriptor) }
  }

  /// Fills `buffer[start..<start + length]` with the bytes from `offset`; fewer at the end.
  ///
  /// - Returns: how many bytes were put there, `min(length, count - offset)`.
  func read(
    at offset: Int, length: Int, into buffer: inout [UInt8], from start: Int
  ) throws(FileFailure) -> Int {
    let wanted = max(0, min(length, count - offset))
    guard wanted > 0 else { return 0 }
    switch content {
    case .bytes(let bytes):
      buffer.replaceSubrange(start..<start + wanted, with: bytes[offset..<offset + wanted])
      return wanted
    case .file(let descriptor, _):
      var done = 0
      while done < wanted {
        let got = unsafe buffer.withUnsafeMutableBytes { target in
          unsafe pread(
            descriptor, target.baseAddress?.advanced(by: start + done), wanted - done,
            off_t(offset + done))
        }
        if got < 0 {
          if errno == EINTR { continue }
          throw .cannotRead(path: path, offset: offset + done, code: errno)
        }
        if got == 0 { throw .changedWhileReading(path: path) }
        done += got
      }
      return wanted
    }
  }

  /// A copy of a range of the bytes, cut at the end of the file.
  func bytes(_ range: Range<Int>) throws(FileFailure) -> [UInt8] {
    let wanted = range.clamped(to: 0..<count)
    if case .bytes(let bytes) = content { return Array(bytes[wanted]) }
    var buffer = [UInt8](repeating: 0, count: wanted.count)
    _ = try read(at: wanted.lowerBound, length: wanted.count, into: &buffer, from: 0)
    return buffer
  }

  private static func drain(_ descriptor: Int32, path: String) throws(FileFailure) -> Content {
    var spool = Spool(path: path)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var offset = 0
    while true {
      let got = unsafe chunk.withUnsafeMutableBytes { target in
        unsafe Glibc.read(descriptor, target.baseAddress, target.count)
      }
      if got < 0 {
        if errno == EINTR { continue }
        throw .cannotRead(path: path, offset: offset, code: errno)
      }
      if got == 0 { return try spool.content() }
      offset += got
      try spool.append(chunk[..<got])
    }
  }
}
