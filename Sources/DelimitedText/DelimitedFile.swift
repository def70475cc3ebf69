public import Diagnostics

/// Reads small files whole.
public enum DelimitedFile {
  /// Reads a file as a table; what is wrong with its content is in the diagnostics.
  ///
  /// A record that lacks fields at its end is filled up with blanks, which a warning says: people who
  /// edit such files leave them out. A file that is empty or not delimited text gives a table
  /// without header and an error.
  ///
  /// - Throws: `FileFailure` when the file cannot be read.
  public static func readTable(
    path: String, displayName: String, options: ReadingOptions = .init()
  ) throws -> Diagnosed<DelimitedTable> {
    try read(ByteSource(path: path), displayName, options)
  }

  /// Reads bytes as a table.
  public static func readTable(
    bytes: [UInt8], displayName: String, options: ReadingOptions = .init()
  ) -> Diagnosed<DelimitedTable> {
    do {
      return try read(ByteSource(bytes: bytes, path: displayName), displayName, options)
    } catch {
      // Bytes in memory cannot fail to be read; the failure is still not to be lost.
      return Diagnosed(
        DelimitedTable(
          file: displayName, header: [], headerLine: 0, records: [], recognition: .init(),
          ledger: .init()),
        [
          Diagnostic(
            .error, code: "läsfel", at: SourceLocation(file: displayName),
            text: (error as? FileFailure)?.swedishDescription ?? "Filen kan inte läsas.")
        ])
    }
  }

  private static func read(
    _ source: ByteSource, _ name: String, _ options: ReadingOptions
  ) throws -> Diagnosed<DelimitedTable> {
    try table(OpenedFile(source, name: name, options: options))
  }

  /// Reads an opened file as a table.
  static func table(_ file: OpenedFile) throws -> Diagnosed<DelimitedTable> {
    var records: [DelimitedTable.Record] = []
    let read = try DelimitedRecords(file).forEach(padsShort: true) { records.append($0) }
    let table = DelimitedTable(
      file: file.name, header: file.header, headerLine: file.headerLine, records: records,
      recognition: file.recognition, ledger: read.value)
    return Diagnosed(table, file.diagnostics + read.diagnostics)
  }
}
