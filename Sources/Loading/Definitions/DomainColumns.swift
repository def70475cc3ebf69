import DelimitedText
import Diagnostics
import SurveyModel

/// The columns of a definition file that say which part of the population a row is about: the
/// place, and background variables by their names.
struct DomainColumns {
  /// A background variable and the column that holds it.
  struct GroupColumn {
    let column: Int
    let variable: Variable
    let codes: [String]
    let matcher: AnswerMatcher
  }

  /// What a field of a background variable says.
  enum Meaning: Equatable {
    case total
    case code(String)
    case outside
    case unknown
  }

  let place: Int?
  let groups: [GroupColumn]
  let places: PlaceRegister

  /// Finds the columns in a table by the codebook's names.
  init(_ table: DefinitionTable, codebook: Codebook, places: PlaceRegister) {
    place = table.column("plats")
    self.places = places
    groups = codebook.groupVariables.compactMap { variable in
      table.column(variable.name).map {
        GroupColumn(
          column: $0, variable: variable, codes: codebook.categories(of: variable),
          matcher: AnswerMatcher(variable.answers))
      }
    }
  }

  /// The place of a row: nil for all places, with a diagnostic when it is unknown.
  func place(of row: DefinitionTable.Row) -> Diagnosed<Int?> {
    let label = row[place]
    if label.isEmpty || label == PlacesFile.everywhere { return Diagnosed(nil) }
    if let index = places.index(of: label) { return Diagnosed(index) }
    let location = row.location(place)
    return Diagnosed(
      nil,
      [
        PlacesFile.isSum(label)
          ? .sumOfPlaces(
            label, remedy: "Ta bort raden; programmet lägger ihop platserna.", at: location)
          : .unknownPlace(label, in: places, at: location)
      ])
  }

  /// What the field of a background variable says: a code, or an answer that has one.
  func meaning(_ text: String, _ group: GroupColumn) -> Meaning {
    if text.isEmpty || text == "alla" { return .total }
    if group.codes.contains(text) { return .code(text) }
    let age = Self.age(text)
    let outcome =
      group.matcher.exactOutcome(of: text) ?? age.flatMap(group.matcher.outcome(of:))
      ?? group.matcher.otherOutcome
    switch outcome {
    case .code(let code): return .code(code)
    case .outside: return .outside
    case .missing, .codeOf, nil: return .unknown
    }
  }

  /// The group of a row; nil when the row is outside the population.
  func selection(of row: DefinitionTable.Row) -> Diagnosed<GroupSelection?> {
    var terms: [GroupSelection.Term] = []
    var (diagnostics, isOutside): ([Diagnostic], Bool) = ([], false)
    for group in groups {
      switch meaning(row[group.column], group) {
      case .total: break
      case .code(let code):
        terms.append(GroupSelection.Term(variable: group.variable.name, code: code))
      case .outside: isOutside = true
      case .unknown:
        diagnostics.append(
          .unknownCategory(row[group.column], group, at: row.location(group.column)))
      }
    }
    return Diagnosed(isOutside ? nil : GroupSelection(terms), diagnostics)
  }

  /// A single year of age as statistics write it: `16`, `16 år`, `100+`.
  private static func age(_ text: String) -> Int? {
    var digits = text
    for ending in ["år", "+"] where digits.hasSuffix(ending) {
      digits = String(digits.dropLast(ending.count)).trimmed
    }
    return DecimalNumber.parseInteger(digits)
  }
}

extension Diagnostic {
  /// A row for all places together where each row is to be about one.
  static func sumOfPlaces(
    _ label: String, remedy: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "summarad", at: location,
      text: "”\(label.excerpt)” är en summa och ingen plats.", remedy: remedy)
  }

  /// An unknown place in a definition file or an export, with the row to paste.
  static func unknownPlace(
    _ label: String, in places: PlaceRegister, at location: SourceLocation, rows: Int? = nil,
    column: String? = nil
  ) -> Diagnostic {
    let names = places.places.map(\.name)
    let labels = places.places.flatMap { [$0.name] + $0.aliases }
    var nearest: [String] = []
    for near in NearestNames.nearest(to: label, among: labels) {
      if let index = places.index(of: near), !nearest.contains(names[index]) {
        nearest.append(names[index])
      }
    }
    let place = label.excerpt
    let count = rows.map { " (\($0.counting("rad", "rader")))" } ?? ""
    let own = DefinitionLine.text([place, "", ""])
    var remedy = "Lägg till raden ”\(own)” i platser.csv."
    if !nearest.isEmpty {
      let rows = nearest.map { "”\(DefinitionLine.text([$0, "", place]))”" }
      remedy =
        "Menas \(nearest.list("eller"))? Lägg då till raden \(rows.list("eller")) i platser.csv. "
        + "Är det en egen plats? Lägg då till raden ”\(own)”."
    }
    return Diagnostic(
      .error, code: "okänd-plats", at: location,
      text:
        "Platsen ”\(place)”\(column.map { " i kolumnen ”\($0.excerpt)”" } ?? "") finns inte i "
        + "platser.csv\(count).",
      remedy: remedy)
  }

  static func unknownCategory(
    _ text: String, _ group: DomainColumns.GroupColumn, at location: SourceLocation
  ) -> Diagnostic {
    let texts: [String] = group.variable.answers.compactMap { rule in
      if case .text(let text) = rule.match { text } else { nil }
    }
    return Diagnostic(
      .error, code: "okänd-grupp", at: location,
      text:
        "”\(text.excerpt)” är varken en kod eller ett svar för ”\(group.variable.name.excerpt)” i "
        + "kodboken.",
      remedy: Suggestion.remedy(for: text, among: group.codes + texts, kind: "Koderna är"))
  }
}
