/// An entry as it stands in the file: its data and the two headers that describe it.
struct ZipRecord: Sendable {
  let data: [UInt8]
  /// What both headers say, but for the name.
  private let common: [UInt8]
  private let name: [UInt8]

  /// Compresses an entry.
  init(_ entry: ZipArchive.Entry) {
    let deflated = Deflate.compressed(entry.contents)
    let isDeflated = deflated.count < entry.contents.count
    data = isDeflated ? deflated : entry.contents
    name = Array(entry.name.utf8)

    var common: [UInt8] = []
    common.appendLittleEndian(UInt16(20))
    common.appendLittleEndian(Self.utf8Names)
    common.appendLittleEndian(UInt16(isDeflated ? 8 : 0))
    common.appendLittleEndian(Self.midnight)
    common.appendLittleEndian(Self.firstDate)
    common.appendLittleEndian(CRC32.checksum(entry.contents))
    common.appendLittleEndian(UInt32(truncatingIfNeeded: data.count))
    common.appendLittleEndian(UInt32(truncatingIfNeeded: entry.contents.count))
    common.appendLittleEndian(UInt16(truncatingIfNeeded: name.count))
    common.appendLittleEndian(UInt16(0))
    self.common = common
  }

  /// The header before the data.
  var localHeader: [UInt8] {
    var local: [UInt8] = []
    local.appendLittleEndian(UInt32(0x0403_4B50))
    return local + common + name
  }

  /// The header in the directory; the local one starts at an offset from the file's beginning.
  func directoryHeader(offset: Int) -> [UInt8] {
    var directory: [UInt8] = []
    directory.appendLittleEndian(UInt32(0x0201_4B50))
    directory.appendLittleEndian(UInt16(20))
    directory += common
    // Comment length, disk, internal attributes, external attributes.
    directory += [UInt8](repeating: 0, count: 10)
    directory.appendLittleEndian(UInt32(truncatingIfNeeded: offset))
    return directory + name
  }

  private static let utf8Names: UInt16 = 1 << 11
  private static let midnight: UInt16 = 0
  /// The first of January 1980, the earliest date that a zip can hold.
  private static let firstDate: UInt16 = 1 << 5 | 1
}

extension [UInt8] {
  /// Appends a whole number, its lowest byte first.
  mutating func appendLittleEndian<Number: FixedWidthInteger>(_ value: Number) {
    unsafe Swift.withUnsafeBytes(of: value.littleEndian) { unsafe append(contentsOf: $0) }
  }
}
