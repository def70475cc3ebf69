/// The text of a file: its bytes in UTF-8 or an eight-bit encoding, and which of them are text.
struct TextSource: Sendable {
  private(set) var source: ByteSource
  /// The offsets between the byte-order mark and the end of the text.
  var range: Range<Int>
  var encoding: TextEncoding
  var fieldText = FieldText()
  /// The bytes of the file on the disk.
  private(set) var fileBytes: Int
  /// Where the first byte that is not UTF-8 stands in a file of both.
  private(set) var strayPlace: TextPlace?
  /// The encoding that a byte-order mark names and the bytes after it are not in.
  private(set) var contradictedMark: TextEncoding?
  /// What speaks against the eight-bit encoding, and where.
  private(set) var doubt: (found: EncodingVerdict.Doubt, place: TextPlace)?
  /// Whether the file is taken to be UTF-8 from its beginning alone, and must be watched.
  private(set) var isAssumed = false
  /// The code units of UTF-16 that mean nothing.
  var malformedUnits = 0
  /// Whether the text is the bytes of the file, not made of them.
  private(set) var isFilesOwn = true
  /// Whether the file is UTF-8 and ends within a character.
  private(set) var endsWithinCharacter = false
  /// What was garbled before the file was written, and where.
  private(set) var garbled: (found: GarbledText, place: TextPlace)?
  /// Whether the byte-order mark at the beginning stands there more than once, or is garbled.
  private(set) var repeatsMark = false
  /// Whether a Ctrl-Z at the end was taken away.
  var endsWithControlZ = false
  /// Whether NUL bytes at the end were taken away.
  private(set) var endsWithNUL = false

  /// Recognises the encoding of a source, unless it is given.
  init(_ source: ByteSource, given: TextEncoding? = nil) throws(FileFailure) {
    self.source = source
    fileBytes = source.count
    range = 0..<source.count
    encoding = .ascii
    let head = try source.bytes(0..<4096)
    let hasWideMark = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    if let given {
      switch given {
      case .utf16LittleEndian, .utf16BigEndian:
        self = try Self.transcoded(
          source, from: hasWideMark ? 2 : 0,
          bigEndian: hasWideMark ? head[0] == 0xFE : given == .utf16BigEndian)
      default:
        dropMarks(head)
        encoding = given
        fieldText.eightBit = given.eightBit ?? .windows1252
        isAssumed = given == .utf8 || given == .utf8WithBOM || given == .ascii
      }
    } else if let mark = UTF16Transcoding.contradictedMark(head) {
      contradictedMark = mark
    } else if hasWideMark {
      self = try Self.transcoded(source, from: 2, bigEndian: head[0] == 0xFE)
    } else if let bigEndian = UTF16Transcoding.isBigEndian(head: head) {
      self = try Self.transcoded(source, from: 0, bigEndian: bigEndian)
    } else {
      let hasMark = head.starts(with: [0xEF, 0xBB, 0xBF])
      dropMarks(head)
      let survey = try surveyed()
      let verdict = survey.verdict
      fieldText.eightBit = verdict.encoding
      encoding = survey.encoding(verdict.encoding)
      endsWithinCharacter = survey.endsWithinCharacter
      if encoding == .mixed || hasMark && survey.strays > 0 && !endsWithinCharacter {
        encoding = .mixed
        if let stray = survey.firstStray {
          strayPlace = try self.source.place(of: stray, from: range.lowerBound)
        }
      } else if hasMark {
        encoding = .utf8WithBOM
      }
      if !endsWithinCharacter, let found = verdict.doubt {
        doubt = (found, try self.source.place(of: found.word.offset, from: range.lowerBound))
      }
      if let found = survey.garbledText {
        garbled = (found, try self.source.place(of: found.word.offset, from: range.lowerBound))
        if found.isCertain { try restore(found.garbling) }
      }
    }
    if !isFilesOwn { dropMarks(try self.source.bytes(0..<4096)) }
    try dropNUL()
    try dropControlZ()
  }

  private init(text: ByteSource, of source: ByteSource, encoding: TextEncoding, malformed: Int) {
    self.source = text
    fileBytes = source.count
    range = 0..<text.count
    self.encoding = encoding
    malformedUnits = malformed
    isFilesOwn = false
  }

  /// Leaves the byte-order marks at the beginning out of the text.
  private mutating func dropMarks(_ head: [UInt8]) {
    guard !head.isEmpty else { return }
    let length = ByteOrderMark.length(in: head.span, at: 0, isLast: true) ?? 0
    range = length..<source.count
    repeatsMark = !isFilesOwn ? length > 0 : length > 3
  }

  /// The UTF-8 of a UTF-16 file.
  private static func transcoded(
    _ source: ByteSource, from start: Int, bigEndian: Bool
  ) throws(FileFailure) -> TextSource {
    var malformed = 0
    let text = try source.rewritten(min(start, source.count)..<source.count) { bytes, isLast in
      let (text, taken, wrong) = UTF16Transcoding.utf8(bytes, bigEndian: bigEndian, isLast: isLast)
      malformed += wrong
      return (text, taken)
    }
    return TextSource(
      text: text, of: source, encoding: bigEndian ? .utf16BigEndian : .utf16LittleEndian,
      malformed: malformed)
  }

  /// Puts the text before it was garbled in the place of the file's.
  private mutating func restore(_ garbling: Garbling) throws(FileFailure) {
    let restoration = garbling.restoration
    source = try source.rewritten(range) { restoration.restored($0, isLast: $1) }
    range = 0..<source.count
    isFilesOwn = false
    // What was not surveyed may be other text, which was never garbled.
    isAssumed = true
  }

  /// How much of a large file is enough to see that it is UTF-8.
  private static let enough = 1 << 20

  /// Surveys the file: all of it, unless its beginning is UTF-8 beyond doubt.
  private mutating func surveyed() throws(FileFailure) -> EncodingSurvey {
    var survey = EncodingSurvey()
    var buffer = [UInt8](repeating: 0, count: min(1 << 18, range.count))
    var offset = range.lowerBound
    while offset < range.upperBound {
      let got = try source.read(
        at: offset, length: min(buffer.count, range.upperBound - offset), into: &buffer, from: 0)
      let isLast = offset + got >= range.upperBound
      let taken = survey.add(buffer.span.extracting(0..<got), at: offset, isLast: isLast)
      offset += isLast ? got : max(1, taken)
      if !isLast, offset - range.lowerBound >= Self.enough, survey.strays == 0,
        survey.textSequences > 0
      {
        isAssumed = true
        break
      }
    }
    return survey
  }

  /// Takes away the NUL bytes that fill up the last block of a file which was not closed; not where
  /// there is nothing else.
  private mutating func dropNUL() throws(FileFailure) {
    var end = range.upperBound
    while end > range.lowerBound {
      let tail = try source.bytes(max(range.lowerBound, end - 4096)..<end)
      guard let last = tail.lastIndex(where: { $0 != 0 }) else {
        end -= tail.count
        continue
      }
      end -= tail.count - last - 1
      endsWithNUL = end < range.upperBound
      range = range.lowerBound..<end
      return
    }
  }

  /// Takes away the Ctrl-Z that old programs end a file with, and blank lines after it.
  private mutating func dropControlZ() throws(FileFailure) {
    let tail = try source.bytes(max(range.lowerBound, range.upperBound - 64)..<range.upperBound)
    var count = tail.count
    while count > 0, [0x0A, 0x0D, 0x1A].contains(tail[count - 1]) { count -= 1 }
    if let mark = tail[count...].firstIndex(of: 0x1A) {
      range = range.lowerBound..<(range.upperBound - (tail.count - mark))
      endsWithControlZ = true
    }
  }
}

extension TextSource {
  /// A source that is refused before its text is looked at.
  init(unread source: ByteSource) {
    self.source = source
    fileBytes = source.count
    range = source.count..<source.count
    encoding = .ascii
  }
}

extension TextSource {
  /// Puts another text in the place of the file's.
  mutating func replaceText(_ bytes: [UInt8]) {
    source = ByteSource(bytes: bytes, path: source.path)
    range = 0..<bytes.count
    isFilesOwn = false
  }
}
