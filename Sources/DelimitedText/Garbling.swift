/// How text was garbled before it was saved as UTF-8: its bytes were read in another encoding.
struct Garbling: Sendable, Hashable {
  /// The encoding that it was in.
  let original: TextEncoding
  /// The encoding that it was read in.
  let mistaken: EightBitEncoding

  /// Those that are known; `DoubleEncoding` knows UTF-8 that was read in Windows-1252.
  static let all: [Garbling] = [
    Garbling(original: .utf8, mistaken: .macRoman), Garbling(original: .utf8, mistaken: .cp850),
    Garbling(original: .windows1252, mistaken: .macRoman),
    Garbling(original: .windows1252, mistaken: .cp850),
  ]

  /// What undoes it.
  var restoration: Restoration { Restoration(self) }

  /// Undoes it, one run of characters beyond ASCII at a time.
  struct Restoration {
    private let original: EightBitEncoding?
    private var bytes: [UInt32: UInt8] = [:]

    init(_ garbling: Garbling) {
      original = garbling.original.eightBit
      for byte in 0x80...UInt8.max { bytes[garbling.mistaken.scalar(byte).value] = byte }
    }

    /// The text of a run before it was garbled; nil when it was not.
    func restored(_ run: Substring.UnicodeScalarView) -> String? {
      var found: [UInt8] = []
      for scalar in run {
        guard let byte = scalar.isASCII ? UInt8(scalar.value) : bytes[scalar.value] else {
          return nil
        }
        found.append(byte)
      }
      if let original { return String(String.UnicodeScalarView(found.map(original.scalar))) }
      return UTF8Check.isValid(found.span) ? String(decoding: found, as: UTF8.self) : nil
    }

    /// The text of a stretch of UTF-8 before it was garbled, and how many of its bytes that is: a
    /// run that may go on in the next stretch is left.
    func restored(_ bytes: Span<UInt8>, isLast: Bool) -> (bytes: [UInt8], taken: Int) {
      var end = bytes.count
      if !isLast {
        while end > 0, bytes[end - 1] >= 0x80 { end -= 1 }
        // A run as long as a stretch is no word: it is cut anywhere.
        if end == 0 { end = bytes.count }
      }
      var result: [UInt8] = []
      result.reserveCapacity(end)
      var position = 0
      while position < end {
        var runEnd = position
        while runEnd < end, bytes[runEnd] >= 0x80 { runEnd += 1 }
        if runEnd == position {
          result.append(bytes[position])
          position += 1
          continue
        }
        let run = Array(copying: bytes.extracting(position..<runEnd))
        if UTF8Check.isValid(run.span),
          let text = restored(String(decoding: run, as: UTF8.self)[...].unicodeScalars)
        {
          result += text.utf8
        } else {
          result += run
        }
        position = runEnd
      }
      return (result, end)
    }
  }
}
