import Glibc

/// A folder that definitions are written into.
struct Folder {
  /// Where it is.
  let path: String

  /// Makes the folder; its parent is there already.
  init(_ path: String) throws(OutputError) {
    self.path = path
    guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw OutputError(path: path, code: errno)
    }
  }

  /// A folder inside it.
  func folder(_ name: String) throws(OutputError) -> Folder { try Folder("\(path)/\(name)") }

  /// Writes a small file of lines.
  func write(_ lines: [String], to name: String) throws(OutputError) {
    var file = try OutputFile(path: "\(path)/\(name)")
    for line in lines {
      file.append(Array(line.utf8))
      try file.endRow()
    }
    try file.flush()
  }

  /// Gives a file a second name here, so that a large export is on disk once.
  func link(_ existing: String, as name: String) throws(OutputError) {
    let target = "\(path)/\(name)"
    unsafe unlink(target)
    guard unsafe Glibc.link(existing, target) == 0 else {
      throw OutputError(path: target, code: errno)
    }
  }
}
