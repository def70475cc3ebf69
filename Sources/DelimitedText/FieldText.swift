@_spi(_Unicode) import Swift

/// The text of a field from its bytes: decoded, composed (NFC), blanks evened out and trimmed.
///
/// The canonical bytes of a text are their own canonical bytes, so that spellings and texts can
/// share one table.
struct FieldText: Sendable, Hashable {
  /// What was odd about the bytes of a field.
  struct Oddities: OptionSet, Sendable, Hashable {
    let rawValue: UInt8
    /// Bytes that are not UTF-8 and were read in the eight-bit encoding.
    static let eightBit = Oddities(rawValue: 1)
    /// Non-ASCII characters that were valid UTF-8.
    static let unicode = Oddities(rawValue: 2)
    /// UTF-8 that had been taken for Windows-1252 and encoded once more; repaired.
    static let encodedTwice = Oddities(rawValue: 4)
    /// A NUL byte, taken away.
    static let nul = Oddities(rawValue: 8)
    /// U+FFFD: what stood there was lost before the file was written.
    static let lost = Oddities(rawValue: 16)
  }

  /// The encoding of bytes that are not UTF-8.
  var eightBit: EightBitEncoding = .windows1252

  /// Whether the bytes are their own canonical bytes at a glance: printing ASCII and line breaks, no
  /// blank at either end, no `="`.
  @inline(__always)
  static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    let count = bytes.count
    if count == 0 { return true }
    if bytes[0] <= 0x20 || bytes[count - 1] <= 0x20 { return false }
    if bytes[0] == UInt8(ascii: "="), count > 1, bytes[1] == UInt8(ascii: "\"") { return false }
    for index in 0..<count where bytes[index] < 0x20 || bytes[index] > 0x7E {
      if !isLayout(bytes[index]) { return false }
    }
    return true
  }

  /// Whether a byte is a tab or breaks a line; inside a text it stands as it is.
  @inline(__always)
  private static func isLayout(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// Whether the bytes are their own canonical bytes as most Swedish text is: printing ASCII and
  /// line breaks, no blank at either end, and single composed letters, signs and dashes between.
  ///
  /// Two characters beyond ASCII side by side could be one that was encoded twice, or be composed.
  static func isUsual(_ bytes: Span<UInt8>) -> Bool {
    let count = bytes.count
    if count == 0 || bytes[0] <= 0x20 || bytes[count - 1] <= 0x20 { return false }
    if bytes[0] == UInt8(ascii: "=") { return false }
    var position = 0
    var followsASCII = true
    while position < count {
      let byte = bytes[position]
      if byte < 0x80 {
        if byte < 0x20 && !isLayout(byte) || byte == 0x7F { return false }
        followsASCII = true
        position += 1
        continue
      }
      let length = UTF8Check.sequenceLength(bytes, position)
      guard followsASCII, length > 1 else { return false }
      let second = bytes[position + 1]
      switch byte {
      case 0xC2 where second > 0xA0: break
      case 0xC3: break
      case 0xE2 where second == 0x80 && (0x90...0xA7).contains(bytes[position + 2]): break
      default: return false
      }
      followsASCII = false
      position += length
    }
    return true
  }

  /// The canonical bytes of a field's bytes, and what was odd about them.
  func canonical(_ padded: Span<UInt8>) -> (bytes: [UInt8], oddities: Oddities) {
    let bytes = padded.extracting(Self.rangeWithoutSpaces(padded))
    if Self.isPlain(bytes) { return (Array(copying: bytes), []) }
    if Self.isUsual(bytes) { return (Array(copying: bytes), [.unicode]) }
    if !UTF8Check.isValid(bytes) {
      let decoded = encodedAsUTF8(bytes)
      if Self.isUsual(decoded.span) { return (decoded, [.eightBit]) }
    }
    return thoroughlyCanonical(bytes)
  }

  /// The range of the bytes without the spaces at their ends.
  private static func rangeWithoutSpaces(_ bytes: Span<UInt8>) -> Range<Int> {
    var (start, end) = (0, bytes.count)
    while start < end, bytes[start] == 0x20 { start += 1 }
    while start < end, bytes[end - 1] == 0x20 { end -= 1 }
    return start..<end
  }

  /// The same as `canonical`, without looking for a short cut.
  func thoroughlyCanonical(_ bytes: Span<UInt8>) -> (bytes: [UInt8], oddities: Oddities) {
    var oddities: Oddities = []
    var text = decoded(bytes, &oddities)
    while true {
      let next = Self.evened(text, &oddities)
      if next.utf8.elementsEqual(text.utf8) { break }
      text = next
    }
    return (Array(text.utf8), oddities)
  }

  /// The text of a field of a window, and what was odd about its bytes.
  ///
  /// Most fields are copied once, and short ones without room of their own.
  func text(
    of field: FieldSlice, in window: Span<UInt8>, _ dialect: Dialect
  ) -> (text: String, oddities: Oddities) {
    if field.style != .escaped {
      let content = window.extracting(field.start..<field.end)
      let isPlain = Self.isPlain(content)
      if isPlain || Self.isUsual(content) {
        let text = unsafe content.withUnsafeBufferPointer {
          unsafe String(decoding: $0, as: UTF8.self)
        }
        return (text, isPlain ? [] : [.unicode])
      }
    }
    let (bytes, oddities) = canonical(field.content(of: window, dialect: dialect).span)
    return (String(decoding: bytes, as: UTF8.self), oddities)
  }

  /// The text of a field's bytes.
  func text(_ bytes: Span<UInt8>) -> String {
    String(decoding: canonical(bytes).bytes, as: UTF8.self)
  }

  private func decoded(_ bytes: Span<UInt8>, _ oddities: inout Oddities) -> String {
    if UTF8Check.isValid(bytes) {
      for index in bytes.indices where bytes[index] >= 0x80 {
        oddities.insert(.unicode)
        break
      }
      return String(decoding: Array(copying: bytes), as: UTF8.self)
    }
    oddities.insert(.eightBit)
    return String(decoding: encodedAsUTF8(bytes), as: UTF8.self)
  }

  /// The UTF-8 of bytes in the eight-bit encoding.
  private func encodedAsUTF8(_ bytes: Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 4)
    for index in bytes.indices {
      if bytes[index] < 0x80 {
        result.append(bytes[index])
      } else {
        result += UTF8.encode(eightBit.scalar(bytes[index])) ?? UTF8.encodedReplacementCharacter
      }
    }
    return result
  }

  private static func evened(_ text: String, _ oddities: inout Oddities) -> String {
    var text = text
    while let repaired = DoubleEncoding.undone(text) {
      oddities.insert(.encodedTwice)
      text = repaired
    }
    var scalars = String.UnicodeScalarView()
    for scalar in text._nfc {
      switch scalar.value {
      case 0: oddities.insert(.nul)
      case 0xFEFF: break
      case 0xFFFD:
        oddities.insert(.lost)
        scalars.append(scalar)
      case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    let kept = trimmed(scalars)
    // ="00123" is how a spreadsheet is told to keep leading zeros.
    if kept.count >= 3, kept.starts(with: ["=", "\""]), kept.last == "\"" {
      return String(trimmed(.init(kept.dropFirst(2).dropLast())))
    }
    return String(kept)
  }

  private static func trimmed(_ scalars: String.UnicodeScalarView) -> String.UnicodeScalarView {
    guard let first = scalars.firstIndex(where: { !$0.isBlank }),
      let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return .init() }
    return .init(scalars[first...last])
  }
}
