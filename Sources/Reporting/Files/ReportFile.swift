/// One file of a report: its path within the report's folder, and its bytes.
public struct ReportFile: Sendable, Equatable {
  /// The path, with `/` between.
  public let path: String
  /// The bytes.
  public let bytes: [UInt8]
  /// The numbers that a reader finds in it, in reading order, where it is a document; the cells of
  /// whole tables are left out.
  let numbers: [PrintedNumber]

  /// Makes a file of bytes.
  init(path: String, bytes: [UInt8], numbers: [PrintedNumber]) {
    self.path = path
    self.bytes = bytes
    self.numbers = numbers
  }

  /// Makes a file of bytes without numbers to trace.
  package init(path: String, bytes: [UInt8]) {
    self.init(path: path, bytes: bytes, numbers: [])
  }

  /// Makes a file of text, as UTF-8.
  init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// Makes a document of text, as UTF-8, whose numbers can be traced.
  init(path: String, text: Sentence) {
    self.init(path: path, bytes: Array(text.text.utf8), numbers: text.numbers)
  }
}
