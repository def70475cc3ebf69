/// Where a field's content lies in the window.
struct FieldSlice: Sendable, Hashable {
  /// How the content is written.
  enum Style: UInt8, Sendable {
    /// As it stands.
    case plain
    /// Between quotes, without quotes inside.
    case quoted
    /// Between quotes, with quotes inside that are doubled or escaped.
    case escaped
  }
  var start: Int
  var end: Int
  var style: Style

  /// Appends the field's content, quotes inside undoubled, to `content`.
  func appendContent(of bytes: Span<UInt8>, dialect: Dialect, to content: inout [UInt8]) {
    var index = start
    while index < end {
      let byte = bytes[index]
      if style == .escaped, index + 1 < end {
        let next = bytes[index + 1]
        let isPair =
          byte == dialect.quote && next == dialect.quote
          || dialect.escapesWithBackslash && byte == UInt8(ascii: "\\")
            && (next == dialect.quote || next == UInt8(ascii: "\\"))
        if isPair { index += 1 }
      }
      content.append(bytes[index])
      index += 1
    }
  }

  /// The field's content as bytes of its own.
  func content(of bytes: Span<UInt8>, dialect: Dialect) -> [UInt8] {
    var content: [UInt8] = []
    content.reserveCapacity(end - start)
    appendContent(of: bytes, dialect: dialect, to: &content)
    return content
  }
}
