/// A word that holds bytes beyond ASCII.
struct NonASCIIWord: Sendable, Hashable {
  let bytes: [UInt8]
  /// The offset in the file of its first byte.
  let offset: Int
  /// Whether the first of them stands on the first line of the file.
  let isOnFirstLine: Bool
  /// How often it stands in the file.
  fileprivate(set) var count = 0
  /// How often it is the whole of a field.
  fileprivate(set) var fields = 0

  /// How often a text stands in a file that more than one respondent gave, or that is an option.
  private static let often = 3

  /// Whether it is a field of its own so often that it is an option, and no end of a sentence.
  var isOption: Bool { fields >= Self.often }
  /// Whether it may be shown: what a single respondent wrote may not.
  var mayBeShown: Bool { isOnFirstLine || count >= Self.often }
}

/// The words of a file that hold bytes beyond ASCII, all of them UTF-8 or none, each once and in their
/// order.
struct NonASCIIWords: Sendable, Hashable {
  private(set) var words: [NonASCIIWord] = []
  private let areUTF8: Bool
  /// Whether a mark that closes a quotation in Windows-1252 is among them.
  private(set) var closesQuotations = false
  private var indices: [[UInt8]: Int] = [:]
  private var taken = 0

  /// How many words are looked at; so many leave no doubt.
  private static let limit = 4096
  /// The longest word that is looked at, in bytes.
  private static let longest = 40

  init(areUTF8: Bool) { self.areUTF8 = areUTF8 }

  /// Adds the word around a byte of a stretch that begins at an offset, if the byte is the first in
  /// the word that is not ASCII.
  ///
  /// A word that the stretch cuts, or that holds bytes of the other kind, is left out.
  mutating func add(
    _ bytes: Span<UInt8>, _ position: Int, at offset: Int, isOnFirstLine: Bool, isLast: Bool
  ) {
    guard taken < Self.limit else { return }
    if bytes[position] == 0x93 || bytes[position] == 0x94 { closesQuotations = true }
    var start = position
    while start > 0, position - start <= Self.longest, Self.isOfWord(bytes[start - 1]) {
      start -= 1
      if bytes[start] >= 0x80 { return }
    }
    var end = position + 1
    while end < bytes.count, end - start <= Self.longest, Self.isOfWord(bytes[end]) { end += 1 }
    guard end - start <= Self.longest, start > 0 || offset <= 3, end < bytes.count || isLast,
      isOfOneKind(bytes, position..<end)
    else { return }
    taken += 1
    let word = Array(copying: bytes.extracting(start..<end))
    let index = indices[word] ?? words.count
    if index == words.count {
      indices[word] = index
      words.append(
        NonASCIIWord(bytes: word, offset: offset + start, isOnFirstLine: isOnFirstLine))
    }
    words[index].count += 1
    if end == bytes.count || Self.endsField(bytes[end]),
      start == 0 || Self.endsField(bytes[start - 1])
    {
      words[index].fields += 1
    }
  }

  private func isOfOneKind(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    areUTF8
      ? UTF8Check.isValid(bytes.extracting(range))
      : !range.contains { UTF8Check.sequenceLength(bytes, $0) > 1 }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x41...0x5A).contains(byte & 0xDF)
  }

  private static func endsField(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D || byte == UInt8(ascii: "\"") || Dialect.delimiters.contains(byte)
  }
}
