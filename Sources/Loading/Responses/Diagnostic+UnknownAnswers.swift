import Diagnostics
import SurveyModel

/// The messages about answers that the codebook does not know.
extension Diagnostic {
  /// An answer that is not in the codebook; its text is shown only where it cannot be free text.
  static func unknownAnswer(
    _ variable: Variable, _ text: String, rows: Int, column: String, codebookFile: String,
    namedCodes: [String], at location: SourceLocation
  ) -> Diagnostic {
    let count = rows.counting("rad", "rader")
    let known = variable.answers.map { $0.match.codebookText }
    switch variable.role {
    case .question, .group:
      return Diagnostic(
        .error, code: "okänt-svar", at: location,
        text:
          "Svaret ”\(text.excerpt)” i kolumnen ”\(column.excerpt)” finns inte i kodboken "
          + "(\(count)).",
        remedy: rowToAdd(variable, text, codebookFile: codebookFile, namedCodes: namedCodes))
    case .birthYear:
      return Diagnostic(
        .error, code: "okänt-födelseår", at: location,
        text:
          "Ett födelseår i kolumnen ”\(column.excerpt)” går inte att läsa eller ger en ålder som "
          + "kodboken inte har (\(count)).",
        remedy:
          "Kodboken har \(known.map(\.excerpt).short.list("och")). Lägg till åldern, till exempel "
          + "”\(DefinitionLine.text(["", "", variable.name, "..15", "utanför"]))”, i "
          + "\(codebookFile).")
    case .status:
      return Diagnostic(
        .error, code: "okänt-svar", at: location,
        text: "En status i kolumnen ”\(column.excerpt)” finns inte i kodboken (\(count)).",
        remedy:
          "Kända svar är \(known.map(\.excerpt).short.list("och")). Lägg till ett svar till i "
          + "\(codebookFile)."
      )
    default:
      return Diagnostic(
        .error, code: "okänt-svar", at: location,
        text: "Ett svar i kolumnen ”\(column.excerpt)” finns inte i kodboken (\(count)).",
        remedy:
          "Lägg till svaret i \(codebookFile), eller svaret ”*” för alla andra texter.")
    }
  }

  /// The row of the codebook that an answer lacks.
  ///
  /// A code that an indicator names and no answer has is the answer's own, when they are spelled
  /// alike; else the code of the answer that it may be another spelling of.
  private static func rowToAdd(
    _ variable: Variable, _ text: String, codebookFile: String, namedCodes: [String]
  ) -> String {
    let known = variable.answers.map { $0.match.codebookText }
    let near = Suggestion.sentence(for: text, among: known)
    let guess =
      near.isEmpty ? "Kända svar är \(known.map(\.excerpt).short.list("och"))." : near
    if text.count > 40 {
      return "\(guess) Skriver de svarande svaret själva ska kolumnen ha rollen ”fritext”."
    }
    func adding(_ code: String) -> String {
      let row = DefinitionLine.text(["", "", variable.name, text.excerpt, code])
      return "Lägg till raden ”\(row)” i \(codebookFile)"
    }
    let named = namedCodes.first {
      FoldedKey($0) == FoldedKey(text) && !variable.categories.contains($0)
    }
    if let named {
      return "En indikator använder koden ”\(named.excerpt)”, som inget svar har. "
        + "\(adding(named))."
    }
    let texts: [String] = variable.answers.compactMap { rule in
      if case .text(let text) = rule.match { text } else { nil }
    }
    if let match = Suggestion.nearest(to: text, among: texts, limit: 1).first,
      let rule = variable.answers.first(where: { $0.match == .text(match) })
    {
      return "\(guess) \(adding(rule.outcome.codebookText))."
    }
    let placeholder = CodebookPlaceholder.code
    return "\(guess) \(adding(placeholder)) och skriv i stället för \(placeholder) "
      + "\(CodebookPlaceholder.codes(for: variable.role))."
  }

  /// Answers that hold several at once, in a column that the codebook says holds one.
  static func severalAnswersInOne(
    rows: Int, column: String, codebookFile: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "flera-svar-i-fråga", at: location,
      text:
        "Kolumnen ”\(column.excerpt)” har flera svar i samma fält "
        + "(\(rows.counting("rad", "rader"))), men rollen ”fråga” tar ett svar.",
      remedy:
        "Ska kolumnen ha rollen ”flerval”? Skriv då ”flerval” i stället för ”fråga” på kolumnens "
        + "rad i \(codebookFile).")
  }

  static func furtherUnknownAnswers(
    _ texts: Int, rows: Int, column: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "många-okända-svar", at: location,
      text:
        "Kolumnen ”\(column.excerpt)” har \(texts) okända svar till "
        + "(\(rows.counting("rad", "rader"))).",
      remedy:
        "Kontrollera att kodboken ger kolumnen rätt roll; text som de svarande skriver själva har "
        + "rollen ”fritext”.")
  }
}

extension AnswerRule.Outcome {
  /// The outcome as the column `kod` writes it.
  var codebookText: String {
    switch self {
    case .code(let code): code
    case .outside: "utanför"
    case .missing: "bortfall"
    case .codeOf(let name): "=\(name)"
    }
  }
}
