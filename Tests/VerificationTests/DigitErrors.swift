import TestSupport

@testable import Verification

/// Plants wrong digits in what people read of a finished file.
struct DigitErrors {
  private let path: String
  private let bytes: [UInt8]
  /// The part of an office file that the errors are planted in.
  private let part: String?
  private let parts: [String: [UInt8]]

  /// A file, or one part of it where it is an office file.
  init?(path: String, bytes: [UInt8], part: String? = nil) {
    self.path = path
    self.part = part
    guard let part else {
      self.bytes = bytes
      parts = [:]
      return
    }
    guard let parts = ZipReader.parts(of: bytes), let contents = parts[part] else { return nil }
    self.parts = parts
    self.bytes = contents
  }

  /// The file with so many wrong digits, each in a number of its own, and how many there are.
  func planted(
    _ count: Int, using random: inout SeededGenerator
  ) -> (bytes: [UInt8], count: Int) {
    var changed = bytes
    var last = -1
    var planted = 0
    for position in chosen(count, using: &random).sorted() {
      guard planted == 0 || isApart(last, position) else { continue }
      let digit = bytes[position]
      var other = digit
      while other == digit { other = UInt8(ascii: "0") + UInt8.random(in: 0...9, using: &random) }
      changed[position] = other
      last = position
      planted += 1
    }
    guard let part else { return (changed, planted) }
    var parts = parts
    parts[part] = changed
    return (StoredZip.bytes(parts), planted)
  }

  private func chosen(_ count: Int, using random: inout SeededGenerator) -> Set<Int> {
    let all = positions
    guard !all.isEmpty else { return [] }
    return Set((0..<count).compactMap { _ in all.randomElement(using: &random) })
  }

  /// Whether two positions stand in different numbers and cells.
  private func isApart(_ first: Int, _ second: Int) -> Bool {
    let between = bytes[first..<second]
    if path.hasSuffix(".csv") { return between.contains(0x0A) }
    if path.hasSuffix(".xlsx") { return between.contains(UInt8(ascii: "<")) }
    return between.contains { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
  }

  /// Where the digits stand that people read.
  private var positions: [Int] {
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    if path.hasSuffix(".csv") {
      let header = (bytes.firstIndex(of: 0x0A) ?? 0) + 1
      return bytes.indices.filter { $0 >= header && isDigit(bytes[$0]) }
    }
    guard part != nil || path.hasSuffix(".html") || path.hasSuffix(".svg") else {
      return bytes.indices.filter { isDigit(bytes[$0]) }
    }
    var result: [Int] = []
    var tag: [UInt8] = []
    var isTag = false
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "<") {
        isTag = true
        tag = []
      } else if byte == UInt8(ascii: ">") {
        isTag = false
      } else if isTag {
        tag.append(byte)
      } else if isDigit(byte), isRead(tag), !isEntity(index) {
        result.append(index)
      }
    }
    return result
  }

  private func isEntity(_ index: Int) -> Bool {
    index > 1 && bytes[index - 1] == UInt8(ascii: "#")
      || index > 2 && bytes[index - 2] == UInt8(ascii: "#")
  }

  private func isRead(_ tag: [UInt8]) -> Bool {
    let name = String(decoding: tag.prefix { $0 != 0x20 }, as: UTF8.self)
    switch part {
    case nil: return name != "style"
    case "word/document.xml"?: return name == "w:t"
    case "xl/sharedStrings.xml"?: return name == "t"
    default: return name == "dc:title" || name == "dc:subject"
    }
  }
}

/// Writes a zip archive without compression.
enum StoredZip {
  static func bytes(_ parts: [String: [UInt8]]) -> [UInt8] {
    var result: [UInt8] = []
    var directory: [UInt8] = []
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    for name in parts.keys.sorted() {
      let contents = parts[name] ?? []
      let offset = result.count
      let sizes = number(0, 4) + number(contents.count, 4) + number(contents.count, 4)
      let common = number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + sizes
      result += number(0x0403_4B50, 4) + common + number(name.utf8.count, 2) + number(0, 2)
      result += Array(name.utf8) + contents
      directory += number(0x0201_4B50, 4) + number(20, 2) + common + number(name.utf8.count, 2)
      directory += number(0, 12) + number(offset, 4) + Array(name.utf8)
    }
    return result + directory + number(0x0605_4B50, 4) + number(0, 4)
      + number(parts.count, 2) + number(parts.count, 2) + number(directory.count, 4)
      + number(result.count, 4) + number(0, 2)
  }
}
