#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The disk, through the system's own calls, so that every error keeps its number.
struct DiskStorage: ReportStorage {
  func createFolder(_ path: String) throws(ReportWritingError) {
    if unsafe mkdir(path, 0o777) == 0 { return }
    switch errno {
    case EEXIST:
      guard isFolder(path) else {
        throw ReportWritingError(.createFolder, path: path, code: ENOTDIR)
      }
    case ENOENT:
      guard let parent = Self.parent(of: path) else {
        throw ReportWritingError(.createFolder, path: path, code: ENOENT)
      }
      try createFolder(parent)
      guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else {
        throw ReportWritingError(.createFolder, path: path, code: errno)
      }
    default: throw ReportWritingError(.createFolder, path: path, code: errno)
    }
  }

  func write(_ bytes: [UInt8], to path: String) throws(ReportWritingError) {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL, 0o666)
    guard file >= 0 else { throw ReportWritingError(.writeFile, path: path, code: errno) }
    var failure: Int32 = 0
    unsafe bytes.withUnsafeBytes { buffer in
      var start = 0
      while start < buffer.count {
        guard let base = buffer.baseAddress else { return }
        let count = unsafe Self.writeBytes(file, base + start, buffer.count - start)
        if count >= 0 {
          start += count
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    if close(file) != 0, failure == 0 { failure = errno }
    guard failure == 0 else { throw ReportWritingError(.writeFile, path: path, code: failure) }
  }

  func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  func move(_ path: String, to destination: String) throws(ReportWritingError) {
    guard unsafe rename(path, destination) == 0 else {
      throw ReportWritingError(.replaceFolder, path: destination, code: errno)
    }
  }

  func exchange(_ path: String, with other: String) throws(ReportWritingError) -> Bool {
    #if canImport(Glibc)
      // Swift's view of glibc leaves out this call; it has been there since glibc 2.28.
      typealias RenameAt2 =
        @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
      guard let symbol = unsafe dlsym(nil, "renameat2") else { return false }
      let renameat2 = unsafe unsafeBitCast(symbol, to: RenameAt2.self)
      let exchange: UInt32 = 2
      if unsafe renameat2(AT_FDCWD, path, AT_FDCWD, other, exchange) == 0 { return true }
      // Not every file system or kernel knows the exchange; then the caller moves one at a time.
      guard [EINVAL, ENOSYS, EOPNOTSUPP].contains(errno) else {
        throw ReportWritingError(.replaceFolder, path: other, code: errno)
      }
    #endif
    return false
  }

  func remove(_ path: String) throws(ReportWritingError) {
    guard exists(path) else { return }
    for name in try names(in: path) {
      let child = path + "/" + name
      if isFolder(child) {
        try remove(child)
      } else if unsafe unlink(child) != 0 {
        throw ReportWritingError(.removeFolder, path: child, code: errno)
      }
    }
    guard unsafe rmdir(path) == 0 else {
      throw ReportWritingError(.removeFolder, path: path, code: errno)
    }
  }

  private func names(in path: String) throws(ReportWritingError) -> [String] {
    guard let folder = unsafe opendir(path) else {
      throw ReportWritingError(.removeFolder, path: path, code: errno)
    }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether the path itself is a folder; a symbolic link to one is not.
  private func isFolder(_ path: String) -> Bool {
    var information = stat()
    guard unsafe lstat(path, &information) == 0 else { return false }
    return information.st_mode & S_IFMT == S_IFDIR
  }

  private static func parent(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return nil }
    return String(path[..<slash])
  }

  /// The system's `write`, which the method of the same name hides.
  private static func writeBytes(_ file: Int32, _ start: UnsafeRawPointer, _ count: Int) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.write(file, start, count)
    #elseif canImport(Musl)
      unsafe Musl.write(file, start, count)
    #else
      unsafe Darwin.write(file, start, count)
    #endif
  }
}
