import Diagnostics
import SurveyModel

/// Reads `teman.csv`: the themes that free text is coded to, and the words that name them.
enum ThemesFile {
  static let columns = ["tema", "ord"]
  /// The most themes that fit in the bits of a column.
  static let mostThemes = 63
  /// The shortest stem: with fewer letters almost any text has the theme.
  static let shortestStem = 3

  /// The themes of a table in order of first appearance; rows of the same theme are put together.
  ///
  /// `ord` holds patterns with pipes between: a stem (`mörk`), a stem that counts also when denied
  /// (`+belys`), a whole word (`=gäng`), words that never count (`-buss`), or several words in a
  /// row (`dålig sikt`).
  static func parse(_ table: DefinitionTable) -> Diagnosed<[Theme]> {
    var diagnostics = table.headerProblems(known: columns, required: columns)
    guard columns.allSatisfy({ table.column($0) != nil }) else {
      return Diagnosed([], diagnostics)
    }
    let (name, words) = (table.column("tema"), table.column("ord"))
    var names: [String] = []
    var patterns: [String: [Theme.Pattern]] = [:]
    for row in table.rows {
      if row[name].isEmpty {
        diagnostics.append(.themeWithoutName(at: row.location(name)))
        continue
      }
      if patterns[row[name]] == nil { names.append(row[name]) }
      var own = patterns[row[name]] ?? []
      let texts = row[words].parts("|")
      if texts.isEmpty { diagnostics.append(.themeWithoutWords(at: row.location(words))) }
      for text in texts {
        if let pattern = pattern(text) {
          own.append(pattern)
        } else {
          diagnostics.append(.unusableStem(text, at: row.location(words)))
        }
      }
      patterns[row[name]] = own
    }
    if names.count > mostThemes {
      diagnostics.append(.tooManyThemes(names.count, at: table.headerLocation()))
    }
    return Diagnosed(
      names.prefix(mostThemes).map { Theme(name: $0, patterns: patterns[$0] ?? []) },
      diagnostics)
  }

  /// The pattern of a text; nil for one that is too short or holds anything but words.
  static func pattern(_ text: String) -> Theme.Pattern? {
    let kind: Theme.Pattern.Kind
    switch text.first {
    case "+": kind = .stemAlsoDenied
    case "=": kind = .word
    case "-": kind = .exception
    default: kind = .stem
    }
    let words = ThemeText.words(kind == .stem ? text : String(text.dropFirst()))
    guard !words.isEmpty, words.allSatisfy({ $0.text.allSatisfy(\.isLetter) || kind == .word })
    else { return nil }
    if kind != .word, words.count == 1, words[0].text.count < shortestStem { return nil }
    return Theme.Pattern(kind: kind, words: words.map(\.text))
  }
}

extension Diagnostic {
  fileprivate static func themeWithoutName(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "tema-utan-namn", at: location, text: "Ett tema saknar namn.",
      remedy: "Skriv temats namn i kolumnen ”tema”.")
  }

  fileprivate static func themeWithoutWords(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "tema-utan-ord", at: location, text: "Temat har inga ord.",
      remedy: "Skriv ordens början i kolumnen ”ord” med | emellan, till exempel ”mörk|+belys”.")
  }

  fileprivate static func unusableStem(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "oanvändbart-ord", at: location,
      text: "”\(text.excerpt)” går inte att söka efter.",
      remedy:
        "Skriv minst \(ThemesFile.shortestStem) bokstäver av ordets början, eller ett helt ord med "
        + "likhetstecken före, till exempel ”=id”.")
  }

  fileprivate static func tooManyThemes(_ count: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "för-många-teman", at: location,
      text: "Filen har \(count) teman; \(ThemesFile.mostThemes) är det mesta som går.",
      remedy: "Lägg ihop teman som hör ihop.")
  }
}
