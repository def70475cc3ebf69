internal import Concurrency

/// A zip archive in memory: entries in the order they were added, turned into bytes without a clock.
///
/// Every entry has the timestamp 1980-01-01 00:00, so the same entries give the same bytes. An
/// entry is deflated where that makes it smaller and stored otherwise. Sizes are limited to what
/// fits without Zip64: 4 GB an entry, 65 535 entries. Source: PKWARE APPNOTE 6.3.10.
public struct ZipArchive: Sendable, Equatable {
  /// A named file in the archive.
  public struct Entry: Sendable, Equatable {
    /// The path inside the archive, with `/` between folders; written as UTF-8.
    public let name: String
    /// The content before compression.
    public let contents: [UInt8]

    /// A file with its path inside the archive.
    public init(name: String, contents: [UInt8]) {
      self.name = name
      self.contents = contents
    }
  }

  /// The entries in order; the caller keeps their names unique.
  public var entries: [Entry]

  /// An archive of the given entries, none to begin with.
  public init(entries: [Entry] = []) { self.entries = entries }

  /// Adds a text file, encoded as UTF-8, at the end.
  public mutating func append(name: String, text: String) {
    append(name: name, Array(text.utf8))
  }

  /// Adds a file at the end.
  mutating func append(name: String, _ contents: [UInt8]) {
    entries.append(Entry(name: name, contents: contents))
  }

  /// The finished archive, the same for every number of threads that compress its entries; 22 bytes
  /// when it has none.
  public func bytes(threads: Int = 1) -> [UInt8] {
    let records = entries.parallelMap(threads: threads, weight: \.contents.count) { ZipRecord($0) }
    var output: [UInt8] = []
    var directory: [UInt8] = []
    for record in records {
      directory += record.directoryHeader(offset: output.count)
      output += record.localHeader
      output += record.data
    }
    let start = output.count
    output += directory
    output.appendLittleEndian(UInt32(0x0605_4B50))
    output.appendLittleEndian(UInt16(0))
    output.appendLittleEndian(UInt16(0))
    output.appendLittleEndian(UInt16(truncatingIfNeeded: entries.count))
    output.appendLittleEndian(UInt16(truncatingIfNeeded: entries.count))
    output.appendLittleEndian(UInt32(truncatingIfNeeded: directory.count))
    output.appendLittleEndian(UInt32(truncatingIfNeeded: start))
    output.appendLittleEndian(UInt16(0))
    return output
  }
}
