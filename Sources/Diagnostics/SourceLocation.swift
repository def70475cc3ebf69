/// A place in an input file: the file, and within it the line and the column.
public struct SourceLocation: Sendable, Hashable {
  /// The file's path as the user would write it, relative to the surveys folder where possible.
  public let file: String
  /// The physical line, counted from 1; nil when the whole file is meant.
  public let line: Int?
  /// The field's ordinal on the record, counted from 1 as in a spreadsheet; nil when the line is.
  public let column: Int?
  /// The offset in the file of the first byte that is meant, counted from 0; nil when it is unknown.
  public let byte: Int?

  /// Makes a location; a column without a line has no meaning and is dropped.
  public init(file: String, line: Int? = nil, column: Int? = nil, byte: Int? = nil) {
    self.file = file
    self.line = line
    self.column = line == nil ? nil : column
    self.byte = byte
  }
}

extension SourceLocation: Comparable {
  /// Orders by file, then line, column and byte; a whole file comes before its lines.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.file, left.line ?? 0, left.column ?? 0, left.byte ?? 0)
      < (right.file, right.line ?? 0, right.column ?? 0, right.byte ?? 0)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// The location as `file:line:column`, without the parts that are unknown.
  public var description: String {
    [file, line.map(String.init), column.map(String.init)]
      .compactMap { $0 }.joined(separator: ":")
  }
}
