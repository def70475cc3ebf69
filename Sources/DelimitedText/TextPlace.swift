/// A place in the text of a file, for what is said of it.
struct TextPlace: Sendable, Hashable {
  /// The physical line, from 1.
  var line: Int
  /// The field, from 1; nil when the whole line is meant.
  var column: Int?
  /// The offset in the file, from 0; nil when the text is not the file's own bytes.
  var byte: Int?
}

extension TextSource {
  /// The offset in the file of an offset in the text; nil for UTF-16 and for text with straightened
  /// quotes, which are other bytes than the file's.
  func byte(at offset: Int) -> Int? { isFilesOwn ? offset : nil }
}
