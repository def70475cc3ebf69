/// How bytes are divided into fields: what the careful scanner needs to know.
struct Dialect: Sendable, Hashable {
  /// The byte between fields; nil when every line is one field.
  var delimiter: UInt8?
  /// The byte around fields that hold delimiters or line breaks; nil when none is used.
  var quote: UInt8? = UInt8(ascii: "\"")
  /// Whether a quote inside a quoted field is written `\"` rather than `""`.
  var escapesWithBackslash = false

  /// The delimiters that are tried, in the order of preference.
  static let delimiters: [UInt8] = [
    UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]

  /// Whether a byte is a blank that may stand between a delimiter and a quote.
  @inline(__always)
  func isPadding(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte == 0x09 && delimiter != 0x09)
  }
}
