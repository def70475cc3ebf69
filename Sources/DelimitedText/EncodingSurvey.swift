/// What a pass over a file's bytes tells of its encoding.
struct EncodingSurvey: Sendable, Hashable {
  /// The well-formed UTF-8 sequences of two bytes and more.
  private(set) var sequences = 0
  /// Those of them that are the letters å, ä, ö, é, ü and their like (U+00C0 to U+017F), or quotes
  /// and dashes.
  private(set) var textSequences = 0
  /// The bytes that belong to no well-formed sequence.
  private(set) var strays = 0
  /// The offset of the first of them.
  private(set) var firstStray: Int?
  /// The first byte of a sequence that the end of the file cuts; it is one of the strays.
  private var cutLead: UInt8?
  /// What the strays say of the eight-bit encoding that they are in.
  private var evidence = EightBitEvidence()
  private var strayWords = NonASCIIWords(areUTF8: false)
  private var words = NonASCIIWords(areUTF8: true)
  /// The offset where the first line ends, once it is known.
  private var firstLineEnd: Int?

  /// Adds a stretch of the file that begins at an offset.
  ///
  /// - Returns: how many bytes were taken; a sequence that the stretch cuts is left, unless it is
  ///   the last stretch.
  mutating func add(_ bytes: Span<UInt8>, at offset: Int, isLast: Bool) -> Int {
    var position = 0
    let stop = isLast ? bytes.count : max(0, bytes.count - 4)
    if firstLineEnd == nil {
      let ends = [0x0A, 0x0D].compactMap { bytes.firstPosition(of: $0, from: 0) }
      firstLineEnd = ends.min().map { offset + $0 }
    }
    let firstLine = firstLineEnd.map { $0 - offset } ?? bytes.count
    while position < stop {
      let byte = bytes[position]
      if byte < 0x80 {
        if position + 64 <= stop {
          let high = unsafe ByteBlock(bytes.bytes, at: position).high
          position += high == 0 ? 64 : high.trailingZeroBitCount
        } else {
          position += 1
        }
        continue
      }
      let length = UTF8Check.sequenceLength(bytes, position)
      if length > 0 {
        sequences += 1
        if (0xC3...0xC5).contains(byte) || byte == 0xE2 && bytes[position + 1] == 0x80 {
          textSequences += 1
        }
        words.add(
          bytes, position, at: offset, isOnFirstLine: position < firstLine, isLast: isLast)
        position += length
      } else {
        strays += 1
        if firstStray == nil { firstStray = offset + position }
        if isLast, isCutSequence(bytes, position) {
          cutLead = byte
          position = bytes.count
        } else {
          evidence.weigh(bytes, position)
          strayWords.add(
            bytes, position, at: offset, isOnFirstLine: position < firstLine, isLast: isLast)
          position += 1
        }
      }
    }
    return position
  }

  /// Whether a sequence of UTF-8 begins at a position and lacks only bytes after the end.
  private func isCutSequence(_ bytes: Span<UInt8>, _ position: Int) -> Bool {
    guard bytes.count - position < 4 else { return false }
    var whole = Array(copying: bytes.extracting(position..<bytes.count))
    for _ in whole.count..<4 {
      whole.append(0x80)
      if UTF8Check.sequenceLength(whole.span, 0) == whole.count { return true }
    }
    return false
  }

  /// The eight-bit encoding that the strays are in.
  var verdict: EncodingVerdict { EncodingVerdict(evidence, strayWords) }

  /// What became of the text before it was saved as UTF-8, if it is that and was garbled.
  var garbledText: GarbledText? { strays == 0 ? GarbledText(words) : nil }

  /// Whether the file is UTF-8 and ends within a character.
  ///
  /// In Windows-1252 "å" and "ä" may end a file too, but hardly "Ã" or "Ì", the beginnings of letters
  /// and of the marks over them, nor beside any UTF-8.
  var endsWithinCharacter: Bool {
    guard let cutLead, strays == 1 else { return false }
    return sequences > 0 || cutLead == 0xC3 || cutLead == 0xCC
  }

  /// The encoding of a file without a byte-order mark, whose strays are in an eight-bit encoding.
  func encoding(_ eightBit: EightBitEncoding) -> TextEncoding {
    if endsWithinCharacter { return .utf8 }
    if strays == 0 { return sequences == 0 ? .ascii : .utf8 }
    if textSequences > 0 { return .mixed }
    return eightBit.textEncoding
  }
}
