import Diagnostics
import SurveyModel

/// The messages about rows of `kodbok.csv` that name columns.
extension Diagnostic {
  static func unknownRole(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "okänd-roll", at: location, text: "Rollen ”\(text.excerpt)” finns inte.",
      remedy: Suggestion.remedy(
        for: text, among: Role.allCases.map(\.rawValue), kind: "Rollerna är"))
  }

  static func missingRole(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "roll-saknas", at: location,
      text: "Raden namnger en kolumn som kodboken inte har och säger inte vilken roll den har.",
      remedy:
        "Skriv kolumnens roll, till exempel ”fråga”, eller ”hoppa_över” om den inte ska läsas."
    )
  }

  static func missingVariableName(_ role: Role, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "namn-saknas", at: location,
      text: "En kolumn med rollen ”\(role.rawValue)” måste ha ett namn.",
      remedy: "Skriv ett kort namn i kolumnen ”namn”, till exempel ”otrygg_kväll”.")
  }

  static func missingColumnReference(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "kolumn-inte-angiven", at: location,
      text: "Raden säger inte vilken kolumn i exporten som är ”\(name.excerpt)”.",
      remedy: "Skriv kolumnens rubrik eller läge (till exempel ”#7”) i kolumnen ”kolumn”.")
  }

  static func repeatedVariable(_ name: String, line: Int, at location: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      .error, code: "namn-två-gånger", at: location,
      text: "Namnet ”\(name.excerpt)” används redan på rad \(line).",
      remedy: "Ge den ena variabeln ett annat namn, eller ta bort raden.")
  }

  static func changedRole(
    _ name: String, from role: Role, to other: Role, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "annan-roll-i-omgången", at: location,
      text:
        "”\(name.excerpt)” har rollen ”\(role.rawValue)” i undersökningens kodbok men "
        + "”\(other.rawValue)” i omgångens.",
      remedy: "Skriv ”\(role.rawValue)”, eller ”saknas” om frågan inte ställdes.")
  }

  static func repeatedOption(_ code: String, of name: String, at location: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      .error, code: "alternativ-två-gånger", at: location,
      text: "Alternativet ”\(code.excerpt)” i ”\(name.excerpt)” har redan en kolumn.",
      remedy: "Ge kolumnen en annan kod, eller ta bort raden.")
  }

  static func reservedOptionCode(_ code: String, of name: String, at location: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      .error, code: "reserverad-kod", at: location,
      text: "Ett alternativ i ”\(name.excerpt)” kan inte ha koden ”\(code.excerpt)”.",
      remedy:
        "Orden ”utanför” och ”bortfall” och tecknet ”=” har en egen betydelse; välj en annan kod."
    )
  }

  static func optionWithoutCode(
    _ reference: String, _ name: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "alternativ-utan-kod", at: location,
      text:
        "Kolumnen ”\(reference.excerpt)” är ett av flera alternativ i ”\(name.excerpt)” men har "
        + "ingen kod.",
      remedy: "Skriv alternativets kod i kolumnen ”kod”.")
  }

  static func roleTwice(
    _ role: Role, _ name: String, _ other: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "roll-två-gånger", at: location,
      text: "Både ”\(name.excerpt)” och ”\(other.excerpt)” har rollen ”\(role.rawValue)”.",
      remedy: "Låt en av dem ha rollen och ge den andra rollen ”hoppa_över”.")
  }

  static func noAnswers(_ variable: Variable, at location: SourceLocation) -> Diagnostic {
    let column = variable.columns.first?.reference ?? ""
    let row = DefinitionLine.text(
      [column, "", variable.name, CodebookPlaceholder.answer, CodebookPlaceholder.code])
    return Diagnostic(
      .error, code: "svar-saknas", at: location,
      text: "”\(variable.name.excerpt)” har rollen ”\(variable.role.rawValue)” men inga svar.",
      remedy:
        "Lägg till en rad för varje svar som finns i exporten: ”\(row)”. I stället för "
        + "\(CodebookPlaceholder.answer) skrivs svaret som det står i exporten och i stället för "
        + "\(CodebookPlaceholder.code) \(CodebookPlaceholder.codes(for: variable.role)).")
  }

  static func tooManyCategories(
    _ name: String, _ count: Int, most: Int, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "för-många-koder", at: location,
      text: "”\(name.excerpt)” har \(count) olika koder; högst \(most) går att använda.",
      remedy: "Slå ihop svar genom att ge dem samma kod.")
  }

  static func uselessAnswers(_ variable: Variable, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, code: "svar-som-inte-används", at: location,
      text:
        "Svaren till ”\(variable.name.excerpt)” används inte; rollen ”\(variable.role.rawValue)” "
        + "har inga svar.",
      remedy: "Ta bort raderna, eller ändra rollen.")
  }
}
