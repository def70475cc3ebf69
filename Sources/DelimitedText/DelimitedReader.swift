public import Diagnostics

/// A large file read in blocks of interned columns: respondents' answers.
///
/// Opening reads the head and recognises the form; `read` hands over the records.
public struct DelimitedReader: Sendable {
  private let file: OpenedFile

  /// Opens a file and recognises its form.
  ///
  /// - Throws: `FileFailure` when the file cannot be read.
  public init(path: String, displayName: String, options: ReadingOptions = .init()) throws {
    file = try OpenedFile(ByteSource(path: path), name: displayName, options: options)
  }

  /// Recognises the form of bytes in memory.
  public init(bytes: [UInt8], displayName: String, options: ReadingOptions = .init()) throws {
    file = try OpenedFile(
      ByteSource(bytes: bytes, path: displayName), name: displayName, options: options)
  }

  init(_ file: OpenedFile) { self.file = file }

  /// The header's texts, composed (NFC), trimmed, with plain blanks; empty when the file is refused.
  public var header: [String] { file.header }
  /// The physical line of the header, from 1; 0 when the file is refused.
  public var headerLine: Int { file.headerLine }
  /// The bytes that are read: those of the file, or of its UTF-8 when it is UTF-16.
  public var byteCount: Int { file.text.range.upperBound }
  /// What was recognised about the file.
  public var recognition: Recognition { file.recognition }
  /// What came up while the form was recognised; an error means that no record can be read.
  public var openingDiagnostics: [Diagnostic] { file.diagnostics }

  /// Reads every record after the header and hands them over in order, block by block.
  ///
  /// A record that is too short or too long is rejected and the rest is read; few such records are
  /// warnings, many are an error (see `FileLedger.hasTooManyRejected`). A file that was refused when
  /// it was opened gives no block. The diagnostics are those of the reading; `openingDiagnostics`
  /// are not repeated.
  ///
  /// - Parameters:
  ///   - columns: The positions of the columns to intern, from 0, in any order; a position outside
  ///     the header gives blanks.
  ///   - decimals: The positions of the columns to read as numbers instead.
  ///   - body: Takes each block; what it throws is passed on.
  /// - Returns: The ledger of the file.
  /// - Throws: `FileFailure` when the file cannot be read, and what `body` throws.
  public func read(
    columns: [Int], decimals: [Int] = [], _ body: (borrowing RecordBlock) throws -> Void
  ) throws -> Diagnosed<FileLedger> {
    try read(columns: columns, decimals: decimals, useFastPath: true, body)
  }

  /// Reads as `read(columns:decimals:_:)` does, with the careful path alone if so wished.
  func read(
    columns: [Int], decimals: [Int] = [], useFastPath: Bool,
    _ body: (borrowing RecordBlock) throws -> Void
  ) throws -> Diagnosed<FileLedger> {
    var audit = try FileAudit(file)
    guard !file.isRefused else { return Diagnosed(audit.ledger, audit.diagnostics()) }
    let asked = AskedColumns(symbols: columns, decimals: decimals)
    var block = RecordBlock(asked)
    var units = UnitSequence(file, columns: asked, useFastPath: useFastPath)
    defer { units.leavePool() }
    while try units.next(&block, &audit) {
      if block.count > 0 { try body(block) }
    }
    try audit.enterFooter(line: units.line)
    return Diagnosed(audit.ledger, audit.diagnostics())
  }
}
