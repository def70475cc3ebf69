import SurveyModel

/// Finds the themes that a text names.
struct ThemeMatcher {
  /// The themes, in the order of the bits.
  let themes: [Theme]

  /// The shortest stem that may stand inside a compound (”gatubelysning”).
  private static let shortestInside = 4
  /// The fewest letters before it.
  private static let fewestBefore = 3
  /// The most letters after the shortest stem inside a compound: ”ungdomsgänget”, but not
  /// ”tillgänglig”.
  private static let mostAfterShortest = 2

  /// A matcher of themes; those beyond the bits of a column are left out.
  init(_ themes: [Theme]) { self.themes = Array(themes.prefix(ThemesFile.mostThemes)) }

  /// The bits of the themes that a text names, with the bit for an answer; 0 for a text without
  /// letters or digits.
  func bits(_ text: String) -> UInt64 {
    let words = ThemeText.words(text)
    if words.isEmpty { return 0 }
    let denied = Denial.denied(words)
    var bits = MultipleChoiceColumn.answeredBit
    for (index, theme) in themes.enumerated() where names(theme, words, denied) {
      bits |= 1 << UInt64(index)
    }
    return bits
  }

  private func names(_ theme: Theme, _ words: [ThemeText.Word], _ denied: [Bool]) -> Bool {
    let exceptions = theme.patterns.filter { $0.kind == .exception }.compactMap(\.words.first)
    let isExcepted = words.map { word in exceptions.contains { word.text.hasPrefix($0) } }
    return theme.patterns.contains { pattern in
      guard pattern.kind != .exception else { return false }
      return words.indices.contains { start in
        matches(pattern, words, start) && !isExcepted[start]
          && (pattern.kind == .stemAlsoDenied || !denied[start])
      }
    }
  }

  /// Whether a pattern stands at a word, and the words that follow it in its clause.
  private func matches(_ pattern: Theme.Pattern, _ words: [ThemeText.Word], _ start: Int) -> Bool {
    guard let first = pattern.words.first, start + pattern.words.count <= words.count else {
      return false
    }
    if pattern.words.count == 1 {
      return pattern.kind == .word
        ? words[start].text == first : Self.hasStem(words[start].text, first)
    }
    for (offset, part) in pattern.words.enumerated() {
      let word = words[start + offset]
      let isLast = offset == pattern.words.count - 1
      guard pattern.kind == .word ? word.text == part : word.text.hasPrefix(part),
        isLast || word.end == .none
      else { return false }
    }
    return true
  }

  /// Whether a word, or a later part of it as a compound, begins with a stem.
  static func hasStem(_ word: String, _ stem: String) -> Bool {
    if word.hasPrefix(stem) { return true }
    let (length, size) = (word.count, stem.count)
    guard size >= shortestInside, length >= size + fewestBefore else { return false }
    let letters = Array(word)
    let wanted = Array(stem)
    return (fewestBefore...(length - size)).contains { start in
      let after = length - size - start
      return letters[start..<(start + size)].elementsEqual(wanted)
        && (size > shortestInside || after <= mostAfterShortest)
    }
  }
}
