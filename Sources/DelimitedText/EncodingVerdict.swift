/// The eight-bit encoding that a file's bytes are read in, and the doubt that is left.
struct EncodingVerdict: Sendable, Hashable {
  /// A word that would be another in another encoding.
  struct Doubt: Sendable, Hashable {
    let word: NonASCIIWord
    let other: EightBitEncoding
    /// Whether the other words of the file speak for its encoding.
    let isMixed: Bool
  }

  private(set) var encoding: EightBitEncoding
  private(set) var doubt: Doubt?

  /// Judges from what the bytes say one by one, and where that is little from the words as wholes.
  ///
  /// Where much speaks for the encoding, a word that cannot be in it tells of a file of two. Hardly a
  /// Swedish file has signs but no å, ä or ö. When all its words would have those in another
  /// encoding, that one is taken if they make less sense as they are or stand as options do, and both
  /// are told.
  init(_ evidence: EightBitEvidence, _ found: NonASCIIWords) {
    encoding = evidence.likeliest
    let words = found.words
    func grades(_ encoding: EightBitEncoding) -> [WordGrade] {
      words.map {
        WordGrade($0.bytes.map(encoding.scalar), closesQuotations: found.closesQuotations)
      }
    }
    let own = grades(encoding)
    let others = [EightBitEncoding.windows1252, .macRoman, .cp850].filter { $0 != encoding }
      .map { (encoding: $0, grades: grades($0)) }
    guard !evidence.isSure, let worst = own.min() else {
      for (index, grade) in own.enumerated() where grade == .impossible {
        if let other = others.first(where: { $0.grades[index] == .natural }) {
          doubt = Doubt(word: words[index], other: other.encoding, isMixed: true)
          return
        }
      }
      return
    }
    for other in others where other.grades.min() ?? .impossible > .strange {
      // What is not ASCII alone may be a sign or a letter.
      let isNatural = words.indices.allSatisfy { index in
        other.grades[index] == .natural || words[index].bytes.allSatisfy { $0 >= 0x80 }
      }
      let natural = other.grades.firstIndex(of: .natural)
      let isOnlyOne = worst == .impossible && (natural != nil || own.allSatisfy { $0 == worst })
      let isThin = evidence.isThin && other.encoding == .windows1252
      guard isOnlyOne || isNatural && natural != nil || isThin else { continue }
      let word = words[natural ?? own.firstIndex(of: .natural) ?? 0]
      if isOnlyOne || !evidence.isThin && (worst == .strange || words.contains(where: \.isOption)) {
        doubt = isOnlyOne ? nil : Doubt(word: word, other: encoding, isMixed: false)
        encoding = other.encoding
      } else {
        doubt = Doubt(word: word, other: other.encoding, isMixed: false)
      }
      return
    }
  }
}
