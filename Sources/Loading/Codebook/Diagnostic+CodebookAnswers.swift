import Diagnostics
import SurveyModel

/// The messages about rows of `kodbok.csv` that say what an answer means.
extension Diagnostic {
  static func codeWithoutAnswer(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "kod-utan-svar", at: location,
      text: "Raden har en kod men inget svar.",
      remedy: "Skriv svaret som det står i exporten; ett tomt svar skrivs ”(tom)”.")
  }

  static func answerWithoutCode(_ answer: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "svar-utan-kod", at: location,
      text: "Svaret ”\(answer.excerpt)” har ingen kod.",
      remedy: "Skriv en kod, till exempel ”\(answer.asCode)”, eller ”utanför” eller ”bortfall”.")
  }

  static func answerWithoutVariable(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "svar-utan-kolumn", at: location,
      text: "Raden säger inte vilken kolumn svaret hör till.",
      remedy: "Skriv kolumnens rubrik i ”kolumn”, eller variabelns namn i ”namn”.")
  }

  static func answerOfUnknownVariable(
    _ name: String, among names: [String], at location: SourceLocation
  ) -> Diagnostic {
    let guess = Suggestion.sentence(for: name, among: names)
    return Diagnostic(
      .error, code: "svar-till-okänd-kolumn", at: location,
      text: "Svaret hör till ”\(name.excerpt)”, som ingen rad i kodboken ger en roll.",
      remedy: guess.isEmpty ? "Lägg till en rad med kolumnen och dess roll." : guess)
  }

  static func answerOfSeveralVariables(
    _ reference: String, _ names: [String], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "svar-till-flera-variabler", at: location,
      text:
        "Kolumnen ”\(reference.excerpt)” används av \(names.map(\.excerpt).list("och")); raden "
        + "säger inte vilken svaret hör till.",
      remedy: "Skriv variabelns namn i kolumnen ”namn”.")
  }

  static func columnOfAnotherVariable(
    _ reference: String, _ name: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "kolumn-hör-till-annan", at: location,
      text: "Kolumnen ”\(reference.excerpt)” hör inte till ”\(name.excerpt)”.",
      remedy: "Skriv samma kolumn som på variabelns första rad, eller lämna ”kolumn” tom.")
  }

  static func repeatedAnswer(
    _ answer: String, of name: String, line: Int, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "svar-två-gånger", at: location,
      text: "Svaret ”\(answer.excerpt)” till ”\(name.excerpt)” står redan på rad \(line).",
      remedy: "Ta bort den ena raden.")
  }

  static func rangeBackwards(_ range: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "intervall-baklänges", at: location,
      text: "Intervallet ”\(range.excerpt)” börjar högre än det slutar.",
      remedy: "Skriv det lägre talet först, till exempel ”16..29”.")
  }

  static func overlappingRanges(_ range: String, _ other: String, at location: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      .error, code: "intervall-överlappar", at: location,
      text: "Intervallen ”\(range.excerpt)” och ”\(other.excerpt)” överlappar varandra.",
      remedy: "Ändra gränserna så att varje tal hör till ett intervall.")
  }

  static func emptyReference(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "hänvisning-utan-namn", at: location,
      text: "Koden ”=” hänvisar inte till någon fråga.",
      remedy: "Skriv frågans namn efter likhetstecknet, till exempel ”=skäl”.")
  }

  static func formulaInsteadOfReference(_ code: String, at location: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      .error, code: "formel-i-stället-för-hänvisning", at: location,
      text: "Excel har läst koden som en formel och skrivit ”\(code.excerpt)”.",
      remedy: "Skriv en apostrof först i cellen, till exempel ”'=skäl”, och spara igen.")
  }

  static func codeWithSign(_ code: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "tecken-i-kod", at: location,
      text: "Koden ”\(code.excerpt)” innehåller ett av tecknen | * =, som har en egen betydelse.",
      remedy: "Välj en kod utan de tecknen.")
  }

  static func unknownStatus(_ code: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "okänd-statuskod", at: location,
      text: "”\(code.excerpt)” är ingen kod för status.",
      remedy: Suggestion.remedy(
        for: code, among: Disposition.allCases.map(\.rawValue), kind: "Koderna är"))
  }

  static func unknownWaveCode(_ code: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "okänd-omgångskod", at: location,
      text: "”\(code.excerpt)” är ingen omgång.",
      remedy: "Skriv året, till exempel ”2021”, eller år och månad, till exempel ”2020-03”.")
  }

  static func unknownPlaceCode(
    _ code: String, among names: [String], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "okänd-platskod", at: location,
      text: "Koden ”\(code.excerpt)” är ingen plats i platser.csv.",
      remedy: Suggestion.remedy(for: code, among: names, kind: "Platserna är"))
  }

  static func unknownReference(
    _ name: String, among names: [String], at location: SourceLocation
  ) -> Diagnostic {
    let guess = Suggestion.sentence(for: name, among: names)
    return Diagnostic(
      .error, code: "okänd-hänvisning", at: location,
      text: "Koden ”=\(name.excerpt)” hänvisar till en fråga som inte finns i kodboken.",
      remedy: guess.isEmpty ? "Lägg till frågan i kodboken, eller skriv en vanlig kod." : guess)
  }

  static func referenceOfWrongRole(
    _ variable: Variable, to target: Variable, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "hänvisning-till-fel-roll", at: location,
      text:
        "”\(variable.name.excerpt)” (\(variable.usualRole.rawValue)) kan inte hänvisa till "
        + "”\(target.name.excerpt)” (\(target.usualRole.rawValue)).",
      remedy: "Bara variabler med rollen ”fråga” eller ”grupp” kan hänvisa till varandra.")
  }

  static func referencesInCircle(_ names: [String], at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "hänvisningar-i-cirkel", at: location,
      text:
        "Hänvisningarna går i en cirkel: \(names.map(\.excerpt).joined(separator: " → ")).",
      remedy: "Ge ett av svaren en vanlig kod i stället för en hänvisning.")
  }
}
