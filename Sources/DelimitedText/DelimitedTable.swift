public import Diagnostics

/// A small file read whole: every definition file.
public struct DelimitedTable: Sendable {
  /// One record below the header.
  public struct Record: Sendable, Hashable {
    /// The physical line of its first byte, from 1.
    public let line: Int
    /// The texts of its fields, as many as the header has.
    public let fields: [String]

    /// Makes a record of its line and its texts.
    public init(line: Int, fields: [String]) {
      self.line = line
      self.fields = fields
    }
  }

  /// The file's name as users would write it.
  public let file: String
  /// The header's texts, composed (NFC), trimmed, with plain blanks; empty when the file is refused.
  public let header: [String]
  /// The physical line of the header, from 1; 0 when the file is refused.
  public let headerLine: Int
  /// The records below the header, those of blank fields only left out.
  public let records: [Record]
  /// What was recognised about the file.
  public let recognition: Recognition
  /// What became of every line.
  public let ledger: FileLedger

  /// The location of a field, from its record and its 0-based position.
  public func location(_ record: Record, column: Int? = nil) -> SourceLocation {
    SourceLocation(file: file, line: record.line, column: column.map { $0 + 1 })
  }
}
