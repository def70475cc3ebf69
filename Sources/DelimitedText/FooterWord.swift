/// The word that a line after a table begins with, and what follows it.
struct FooterWord: Sendable, Hashable {
  /// What follows the word in its field.
  enum Continuation: Sendable, Hashable {
    /// Nothing: the word is the whole text.
    case nothing
    /// A colon or an equals sign.
    case sign
    /// A number or a date.
    case number
    /// Other words.
    case words
  }

  /// The word, folded.
  let word: String
  let continuation: Continuation
  /// Whether it counts or dates the answers, as "Totalt" does, and may be the name of a row.
  let isSummary: Bool

  /// Whether the text may as well be an answer, as "Medel" may.
  var mayBeAnswer: Bool { continuation == .nothing && Self.answers.contains(word) }

  /// Finds the word that a text begins with; nil when it begins with none.
  ///
  /// Other words may follow "Källa", but hardly "Totalt" or "Antal svar" where they are no answer.
  init?(_ text: String) {
    let folded = LabelFolding.folded(text)
    for word in Self.notes where folded.hasPrefix(word) {
      let rest = folded.dropFirst(word.count)
      guard rest.isEmpty || rest.first == ":" || rest.first == " " else { continue }
      self.init(word: word, continuation: Self.continuation(rest), isSummary: false)
      return
    }
    for word in Self.summaries + Self.answers where folded.hasPrefix(word) {
      let rest = folded.dropFirst(word.count)
      guard rest.first?.isLetter != true, Self.isCountOrTime(rest) else { continue }
      self.init(word: word, continuation: Self.continuation(rest), isSummary: true)
      return
    }
    return nil
  }

  private init(word: String, continuation: Continuation, isSummary: Bool) {
    (self.word, self.continuation, self.isSummary) = (word, continuation, isSummary)
  }

  private static func continuation(_ rest: Substring) -> Continuation {
    let text = rest.drop { $0 == " " }
    guard let first = text.first else { return .nothing }
    if first == ":" || first == "=" { return .sign }
    return first.isNumber && !text.contains(where: \.isLetter) ? .number : .words
  }

  /// Whether what follows a word is nothing, or a number or a date behind any sign: a digit first, and
  /// at most a month's name.
  private static func isCountOrTime(_ rest: Substring) -> Bool {
    let value = rest.drop { $0 == " " || $0 == ":" || $0 == "=" }
    guard let first = value.first else { return true }
    let words = value.split { !$0.isLetter }
    return first.isNumber && value.count < rest.count && words.count <= 1
  }

  private static let notes = [
    "kalla", "kallor", "anm", "anm.", "anmarkning", "anmarkningar", "not", "noter", "fotnot",
    "teckenforklaring", "forklaring", "exporterad", "exporterat", "skapad", "rapport skapad",
    "rapporten skapad", "senast uppdaterad", "data hamtad", "hamtad", "source", "note",
    "copyright", "©",
  ]

  private static let summaries = [
    "antal svar", "antal svarande", "antal respondenter", "antal rader", "totalt antal svar",
    "totalt antal", "totalt", "total", "totalsumma", "summa", "delsumma", "medelvarde",
    "medeltal", "genomsnitt", "standardavvikelse", "svarsfrekvens", "utskriven", "utskrivet",
    "utskriftsdatum", "genererad", "genererat", "uppdaterad", "data uppdaterad", "rapportdatum",
    "sida",
  ]

  private static let answers = [
    "antal", "medel", "median", "procent", "andel", "bas", "n", "bortfall", "utdrag", "uttag",
    "datum", "rapport", "alla", "samtliga",
  ]
}
