import Diagnostics

/// The messages about `indikatorer.csv`.
extension Diagnostic {
  static func noIndicators(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, code: "inga-indikatorer", at: SourceLocation(file: file),
      text: "\(file) har ingen indikator.",
      remedy: "Lägg till en rad per indikator; den första blir huvudresultatet.")
  }

  static func indicatorWithoutName(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "indikator-utan-namn", at: location, text: "En indikator saknar namn.",
      remedy: "Skriv ett kort namn i kolumnen ”indikator”.")
  }

  static func repeatedIndicator(_ name: String, line: Int, at location: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      .error, code: "indikator-två-gånger", at: location,
      text: "Indikatorn ”\(name.excerpt)” står redan på rad \(line).",
      remedy: "Ge den ena ett annat namn, eller ta bort raden.")
  }

  static func indicatorWithoutQuestion(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "indikator-utan-fråga", at: location,
      text: "Indikatorn ”\(name.excerpt)” säger inte vilken fråga den bygger på.",
      remedy: "Skriv frågans namn i kodboken i kolumnen ”fråga”.")
  }

  static func unknownQuestion(
    _ name: String, isOfOtherRole: Bool, among names: [String], at location: SourceLocation
  ) -> Diagnostic {
    let text =
      isOfOtherRole
      ? "”\(name.excerpt)” har i kodboken varken rollen ”fråga” eller ”flerval”."
      : "Frågan ”\(name.excerpt)” finns inte i kodboken."
    return Diagnostic(
      .error, code: "okänd-fråga", at: location, text: text,
      remedy: Suggestion.remedy(for: name, among: names, kind: "Frågorna är"))
  }

  static func nothingCounted(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "inget-räknas", at: location,
      text: "Indikatorn ”\(name.excerpt)” säger inte vilka svar som räknas.",
      remedy: "Skriv svarens koder i kolumnen ”räknas” med | emellan.")
  }

  static func unknownCode(
    _ code: String, of name: String, among codes: [String], at location: SourceLocation
  ) -> Diagnostic {
    let near = Suggestion.sentence(for: code, among: codes)
    let row = DefinitionLine.text(["", "", name, CodebookPlaceholder.answer, code])
    return Diagnostic(
      .error, code: "okänd-kod", at: location,
      text: "Koden ”\(code.excerpt)” finns inte bland svaren till ”\(name.excerpt)” i kodboken.",
      remedy: near.isEmpty
        ? "\(Suggestion.remedy(for: code, among: codes, kind: "Koderna är")) Saknar ett svar sin rad "
          + "i kodboken, lägg till ”\(row)” med svaret som det står i exporten i stället för "
          + "\(CodebookPlaceholder.answer)."
        : near)
  }

  static func countedOutsideBase(_ code: String, _ name: String, at location: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      .error, code: "räknas-utanför-basen", at: location,
      text: "Koden ”\(code.excerpt)” räknas i ”\(name.excerpt)” men ingår inte i basen.",
      remedy: "Lägg till koden i kolumnen ”bas”, eller ta bort den ur ”räknas”.")
  }

  static func unknownDirection(_ text: String, _ expected: String, at location: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      .error, code: "okänd-riktning", at: location,
      text: "”\(text.excerpt)” är ingen riktning.", remedy: "Skriv \(expected).")
  }

  static func unreadableRestriction(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "oläsligt-bland", at: location,
      text: "”\(text.excerpt)” säger inte vilka indikatorn gäller bland.",
      remedy: "Skriv en variabel och en kod, till exempel ”kön=kvinna”.")
  }

  static func unknownRestriction(
    _ name: String, among names: [String], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "okänd-variabel", at: location,
      text: "Variabeln ”\(name.excerpt)” finns inte i kodboken.",
      remedy: Suggestion.remedy(for: name, among: names, kind: "Variablerna är"))
  }

  static func unknownPair(_ name: String, among names: [String], at location: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      .error, code: "okänt-par", at: location,
      text: "”\(name.excerpt)” är ingen annan indikator i filen.",
      remedy: Suggestion.remedy(for: name, among: names, kind: "Indikatorerna är"))
  }
}
