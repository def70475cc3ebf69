/// One file of a report: its path within the report's folder, and its bytes.
public struct ReportFile: Sendable, Equatable {
  /// The path, with `/` between.
  public let path: String
  /// The bytes.
  public let bytes: [UInt8]

  /// Makes a file of bytes.
  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Makes a file of text, as UTF-8.
  init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
