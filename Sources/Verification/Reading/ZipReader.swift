/// Reads the parts of a zip archive by its central directory.
///
/// Source: APPNOTE.TXT 6.3, sections 4.3.12 and 4.3.16, for archives without a comment.
enum ZipReader {
  /// The parts by name; nil when the archive is damaged.
  static func parts(of bytes: [UInt8]) -> [String: [UInt8]]? {
    func number(_ position: Int, _ count: Int) -> Int? {
      guard position >= 0, position + count <= bytes.count else { return nil }
      return (0..<count).reduce(0) { $0 | Int(bytes[position + $1]) << (8 * $1) }
    }
    let end = bytes.count - 22
    guard number(end, 4) == 0x0605_4B50, let count = number(end + 10, 2),
      var position = number(end + 16, 4)
    else { return nil }
    var parts: [String: [UInt8]] = [:]
    for _ in 0..<count {
      guard number(position, 4) == 0x0201_4B50, let method = number(position + 10, 2),
        let packed = number(position + 20, 4), let size = number(position + 24, 4),
        let nameLength = number(position + 28, 2), let extra = number(position + 30, 2),
        let comment = number(position + 32, 2), let local = number(position + 42, 4),
        let localName = number(local + 26, 2), let localExtra = number(local + 28, 2)
      else { return nil }
      let start = local + 30 + localName + localExtra
      guard start + packed <= bytes.count, position + 46 + nameLength <= bytes.count else {
        return nil
      }
      let name = String(
        decoding: bytes[position + 46..<position + 46 + nameLength], as: UTF8.self)
      let data = bytes[start..<start + packed]
      guard let contents = method == 8 ? Inflate.inflated(data, size: size) : Array(data) else {
        return nil
      }
      parts[name] = contents
      position += 46 + nameLength + extra + comment
    }
    return parts
  }
}
