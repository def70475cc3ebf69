/// One file to be written.
struct ExampleFile: Sendable, Equatable {
  /// The path below the surveys folder.
  let path: String
  /// Its content.
  let bytes: [UInt8]

  /// Makes a file of rows of cells.
  init(_ path: String, _ rows: [[String]], as form: FileForm) {
    self.path = path
    bytes = form.bytes(of: rows)
  }
}
