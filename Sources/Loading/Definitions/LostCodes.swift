import Diagnostics
import SurveyModel

/// Looks for codes that an indicator names and that one wave's codebook gives no answer, although
/// the question was asked; the share of that wave would silently leave them out.
///
/// A code may be lost because the wave's own codebook spells it otherwise; that is an error. Where a
/// wave merely did not offer an answer that is counted, its share means something else than those of
/// the waves that did, which is a warning, unless it counts a code that they do not have.
struct LostCodes {
  let wave: WaveIdentifier
  /// The wave's merged codebook.
  let codebook: Codebook
  /// The codebook where the remedy's row belongs.
  let codebookFile: String
  /// The survey's codebook and those of the other waves.
  let others: [Codebook]
  /// The codes that indicators name, by question.
  let namedCodes: [String: [String]]

  /// The answers that take the place of a lost code.
  private enum Replacement {
    /// An answer that elsewhere has the code has another outcome here.
    case moved(text: String, outcome: AnswerRule.Outcome)
    /// Codes that neither indicators nor other waves know.
    case strange([String])
  }

  /// The problems of every row of `indikatorer.csv`, each code told once.
  func problems(in table: DefinitionTable) -> [Diagnostic] {
    table.rows.flatMap { row -> [Diagnostic] in
      guard let variable = codebook.variable(folding: row[table.column("fråga")]),
        [.question, .multipleChoice].contains(variable.role)
      else { return [] }
      var told: Set<String> = []
      return ["räknas", "bas"].flatMap { column -> [Diagnostic] in
        let codes = row[table.column(column)].parts("|")
        return codes.compactMap { code in
          guard told.insert(code).inserted else { return nil }
          let indicator = row[table.column("indikator")]
          let location = row.location(table.column(column))
          if let replacement = replacement(of: code, variable, among: codes) {
            return problem(
              code, column: column, of: indicator, variable, replacement, at: location)
          }
          // A series that is broken has been seen to.
          guard column == "räknas", row[table.column("ny_serie")].isEmpty,
            isCountedElsewhereOnly(code, variable, among: codes)
          else { return nil }
          return notOffered(code, of: indicator, variable, at: location)
        }
      }
    }
  }

  /// What has taken the place of a code; nil when the wave has it, or nothing seems to have.
  private func replacement(
    of code: String, _ variable: Variable, among codes: [String]
  ) -> Replacement? {
    let own = codebook.categories(of: variable)
    guard !own.contains(code) else { return nil }
    let elsewhere = others.compactMap { other in other.variable(variable.name).map { ($0, other) } }
    guard elsewhere.contains(where: { $1.categories(of: $0).contains(code) }) else { return nil }
    let texts = elsewhere.flatMap { $0.0.answers.filter { $0.outcome == .code(code) } }
    for text in texts {
      guard let rule = variable.answers.first(where: { $0.match == text.match }) else { continue }
      if case .code(let new) = rule.outcome, codes.contains(new) { continue }
      return .moved(text: rule.match.codebookText, outcome: rule.outcome)
    }
    let known =
      Set(elsewhere.flatMap { $1.categories(of: $0) }).union(namedCodes[variable.name] ?? [])
    let strange = own.filter { !known.contains($0) }
    return strange.isEmpty ? nil : .strange(strange)
  }

  /// Whether waves with the question have the code, and every other counted code of this wave too.
  private func isCountedElsewhereOnly(
    _ code: String, _ variable: Variable, among codes: [String]
  ) -> Bool {
    let own = codebook.categories(of: variable)
    guard !own.contains(code) else { return false }
    let elsewhere = others.compactMap { other in
      other.variable(variable.name).map { Set(other.categories(of: $0)) }
    }.filter { $0.contains(code) }
    return !elsewhere.isEmpty
      && codes.filter(own.contains).allSatisfy { own in elsewhere.allSatisfy { $0.contains(own) } }
  }

  private func notOffered(
    _ code: String, of indicator: String, _ variable: Variable, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, code: "kod-saknas-i-omgång", at: location,
      text:
        "Indikatorn ”\(indicator.excerpt)” räknar koden ”\(code.excerpt)”, men inget svar på "
        + "”\(variable.name.excerpt)” har den i omgång \(wave), fast andra omgångar har den.",
      remedy: "Fanns svaret i enkäten, ge det koden i \(codebookFile). Fanns det inte, är andelen "
        + "inte jämförbar: skriv omgången där serien bryts i ”ny_serie” i indikatorer.csv.")
  }

  private func problem(
    _ code: String, column: String, of indicator: String, _ variable: Variable,
    _ replacement: Replacement, at location: SourceLocation
  ) -> Diagnostic {
    let use = column == "räknas" ? "räknar koden" : "har i basen koden"
    return Diagnostic(
      .error, code: "kod-saknas-i-omgång", at: location,
      text:
        "Indikatorn ”\(indicator.excerpt)” \(use) ”\(code.excerpt)”, men inget svar på "
        + "”\(variable.name.excerpt)” har den i omgång \(wave).",
      remedy: remedy(code, variable, replacement))
  }

  private func remedy(
    _ code: String, _ variable: Variable, _ replacement: Replacement
  ) -> String {
    func row(_ answer: String) -> String {
      let row = DefinitionLine.text(["", "", variable.name, answer, code])
      return "I \(codebookFile) ska raden för svaret vara ”\(row)”."
    }
    switch replacement {
    case .moved(let text, let outcome):
      return "Svaret ”\(text.excerpt)” har den omgången ”\(outcome.codebookText.excerpt)” i "
        + "stället. \(row(text))"
    case .strange(let codes):
      let list =
        codes.count == 1
        ? "koden ”\(codes[0].excerpt)”"
        : "koderna \(codes.map { "”\($0.excerpt)”" }.list("och"))"
      let near = Suggestion.nearest(to: code, among: codes, limit: 1).first
      let answer = variable.answers.first { $0.outcome == .code(near ?? codes[0]) }?.match
      let own = "Omgången har \(list), som ingen indikator eller annan omgång har."
      guard let answer else {
        return "\(own) Är det samma svar, skriv koden ”\(code.excerpt)” i \(codebookFile)."
      }
      let guess = near.map { "Menas ”\($0.excerpt)”?" } ?? "Är det samma svar?"
      return "\(own) \(guess) \(row(answer.codebookText))"
    }
  }
}
