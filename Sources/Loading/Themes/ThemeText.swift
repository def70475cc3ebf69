/// Takes a text apart into the words that themes are looked for in.
enum ThemeText {
  /// One word of a text.
  struct Word: Equatable {
    /// The letters and digits in lower case.
    let text: String
    /// What stands between the word and the one after it.
    var end = End.none
  }

  /// What ends after a word.
  enum End: Int, Comparable {
    /// A blank or a hyphen: the clause goes on.
    case none
    /// A comma: the clause ends, but a list may go on.
    case comma
    /// Any other mark: the clause ends.
    case clause

    static func < (left: End, right: End) -> Bool { left.rawValue < right.rawValue }
  }

  /// The words of a text in order; none when it holds no letters or digits.
  static func words(_ text: String) -> [Word] {
    var words: [Word] = []
    var current = ""
    func isPart(_ character: Character) -> Bool { character.isLetter || character.isNumber }
    for character in text.lowercased() {
      if isPart(character) {
        current.append(character)
        continue
      }
      if !current.isEmpty {
        words.append(Word(text: current))
        current = ""
      }
      guard !words.isEmpty else { continue }
      let end: End =
        switch character {
        case ",": .comma
        case "-", "'", "’", "\"", "”", "/", "&", "+": .none
        default: character.isWhitespace && !character.isNewline ? .none : .clause
        }
      words[words.count - 1].end = max(words[words.count - 1].end, end)
    }
    if !current.isEmpty { words.append(Word(text: current)) }
    return words
  }
}
