/// Which words of a text are denied: ”inte så mörkt”, ”inga gäng”, ”mörkt är det inte”.
///
/// The rules are few and look at word order only, as in Chapman et al. (2001), Journal of
/// Biomedical Informatics 34, 301–310 (NegEx): a word of denial reaches the next few words of its
/// clause. How often that goes wrong is measured on the labelled sample.
enum Denial {
  /// How many words a denial reaches.
  static let reach = 3

  private static let deniers: Set<String> = [
    "inte", "ej", "icke", "aldrig", "ingen", "inget", "inga", "ingenting", "varken", "knappast",
    "slipper", "slapp", "sluppit", "slippa",
  ]
  /// After ”inte”, words that make it no denial (”inte bara mörkt”).
  private static let additions: Set<String> = ["bara", "enbart", "endast", "minst"]
  /// Words that begin a new clause without a mark.
  private static let turns: Set<String> = ["men", "fast", "däremot"]
  private static let verbs: Set<String> = [
    "är", "var", "finns", "fanns", "känns", "blir", "har", "ser", "tycker", "upplever",
  ]
  private static let subjects: Set<String> = [
    "det", "den", "de", "jag", "vi", "man", "här", "där",
  ]

  /// Whether each word is denied.
  static func denied(_ words: [ThemeText.Word]) -> [Bool] {
    let words = withClauses(words)
    var denied = [Bool](repeating: false, count: words.count)
    for index in words.indices where isDenier(words, index) {
      var next = index
      for _ in 0..<reach {
        guard words[next].end == .none, next + 1 < words.count else { break }
        next += 1
        denied[next] = true
      }
      denyBefore(index, words, &denied)
    }
    continueLists(words, &denied)
    return denied
  }

  /// Ends the clause before words that turn it, and before ”utan” when that means *but*.
  private static func withClauses(_ words: [ThemeText.Word]) -> [ThemeText.Word] {
    var words = words
    var hasDenial = false
    for index in words.indices {
      let word = words[index].text
      if index > 0, turns.contains(word) || word == "utan" && hasDenial {
        words[index - 1].end = max(words[index - 1].end, .clause)
        hasDenial = false
      }
      if deniers.contains(word) { hasDenial = true }
      if words[index].end == .clause { hasDenial = false }
    }
    return words
  }

  /// Whether a word denies; ”utan” does unless it follows a denial, where it means *but*.
  private static func isDenier(_ words: [ThemeText.Word], _ index: Int) -> Bool {
    let word = words[index].text
    if word == "utan" { return !beginsAfterDenial(words, index) }
    guard deniers.contains(word) else { return false }
    let next = index + 1 < words.count && words[index].end == .none ? words[index + 1].text : ""
    return !additions.contains(next)
  }

  private static func beginsAfterDenial(_ words: [ThemeText.Word], _ index: Int) -> Bool {
    guard index > 0, words[index - 1].end == .clause else { return false }
    var before = index - 1
    while before >= 0 {
      if deniers.contains(words[before].text) { return true }
      before -= 1
      if before >= 0, words[before].end == .clause { return false }
    }
    return false
  }

  /// Denies a word put first in its sentence: ”mörkt är det inte”, ”gäng har vi inte”.
  private static func denyBefore(_ index: Int, _ words: [ThemeText.Word], _ denied: inout [Bool]) {
    guard index >= 3, subjects.contains(words[index - 1].text),
      verbs.contains(words[index - 2].text),
      words[(index - 3)..<index].allSatisfy({ $0.end == .none })
    else { return }
    let isFirst = index == 3 || words[index - 4].end != .none
    if isFirst { denied[index - 3] = true }
  }

  /// Carries a denial on through a list that ends with ”eller”: ”inget klotter, knark eller bråk”.
  private static func continueLists(_ words: [ThemeText.Word], _ denied: inout [Bool]) {
    for index in words.indices where denied[index] {
      var item = index
      var members: [Int] = []
      while words[item].end == .comma, item + 1 < words.count {
        item += 1
        members.append(item)
      }
      guard words[item].end == .none, item + 2 < words.count, words[item + 1].text == "eller",
        words[item + 1].end == .none
      else { continue }
      for member in members { denied[member] = true }
      denied[item + 2] = true
    }
  }
}
