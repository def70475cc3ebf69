/// Reads a zip archive back by its central directory, and checks every header on the way.
struct ZipReader {
  enum Failure: Error { case noEnd, badHeader(String), badChecksum(String), noEntry(String) }

  struct Entry {
    let name: String
    let contents: [UInt8]
    let method: Int
    let time: Int
    let date: Int
    let flags: Int
  }

  let entries: [Entry]

  init(_ bytes: [UInt8]) throws {
    let end = bytes.count - 22
    guard end >= 0, Self.number(bytes, end, 4) == 0x0605_4B50 else { throw Failure.noEnd }
    let count = Self.number(bytes, end + 10, 2)
    var position = Self.number(bytes, end + 16, 4)
    var entries: [Entry] = []
    for _ in 0..<count {
      guard Self.number(bytes, position, 4) == 0x0201_4B50 else { throw Failure.badHeader("") }
      let nameLength = Self.number(bytes, position + 28, 2)
      let nameBytes = Array(bytes[position + 46..<position + 46 + nameLength])
      let name = String(decoding: nameBytes, as: UTF8.self)
      let local = Self.number(bytes, position + 42, 4)
      // Everything but signature and the version that made it is the same in both headers.
      guard Self.number(bytes, local, 4) == 0x0403_4B50,
        bytes[local + 4..<local + 30] == bytes[position + 6..<position + 32],
        Array(bytes[local + 30..<local + 30 + nameLength]) == nameBytes
      else { throw Failure.badHeader(name) }
      let method = Self.number(bytes, position + 10, 2)
      let packed = Self.number(bytes, position + 20, 4)
      let data = Array(bytes[local + 30 + nameLength..<local + 30 + nameLength + packed])
      let contents = method == 8 ? try Inflate.inflated(data) : data
      guard contents.count == Self.number(bytes, position + 24, 4),
        Self.checksum(contents) == Self.number(bytes, position + 16, 4)
      else { throw Failure.badChecksum(name) }
      entries.append(
        Entry(
          name: name, contents: contents, method: method,
          time: Self.number(bytes, position + 12, 2), date: Self.number(bytes, position + 14, 2),
          flags: Self.number(bytes, position + 8, 2)))
      position += 46 + nameLength
    }
    guard position == end else { throw Failure.noEnd }
    self.entries = entries
  }

  /// The text of a part.
  func text(_ name: String) throws -> String {
    guard let entry = entries.first(where: { $0.name == name }) else {
      throw Failure.noEntry(name)
    }
    return String(decoding: entry.contents, as: UTF8.self)
  }

  /// The XML of a part.
  func xml(_ name: String) throws -> XMLTree { try XMLTree(parsing: text(name)) }

  private static func number(_ bytes: [UInt8], _ position: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[position + $1]) << (8 * $1) }
  }

  /// CRC-32 bit by bit, unlike the table under test.
  private static func checksum(_ bytes: [UInt8]) -> Int {
    var value: UInt32 = ~0
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return Int(~value)
  }
}
