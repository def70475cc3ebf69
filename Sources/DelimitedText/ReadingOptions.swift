/// What a caller knows about a file, and how it is to be read.
public struct ReadingOptions: Sendable {
  /// Texts that help to find the header line, matched folded (see `LabelFolding`); may be empty.
  public var expectedHeaders: [String] = []
  /// How many threads divide the work, from 1; the result is the same for every number.
  public var threads = 1
  /// How many bytes are read at a time, from 1; the result is the same for every size.
  public var blockSize = 1 << 20
  /// Whether records of blank fields only are kept in a table; a reader always hands them over.
  public var keepsBlankRecords = false

  /// The delimiter, when it is known; nil to have it recognised.
  public var delimiter: Character?

  /// Makes the default options.
  public init() {}
}
