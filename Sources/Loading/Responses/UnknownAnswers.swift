import Diagnostics
import SurveyModel

/// The answers of one file that the codebook does not know, each distinct text once.
struct UnknownAnswers {
  private struct Key: Hashable {
    let variable: String
    let column: Int
    let symbol: UInt32
  }
  private struct Tally {
    let variable: Variable
    let column: Int
    let line: Int
    let text: String
    var rows: Int
  }

  /// How many distinct texts of a column are told one by one.
  private static let mostTold = 20

  private var tallies: [Key: Tally] = [:]

  /// Notes one cell.
  mutating func note(
    _ variable: Variable, header column: Int, symbol: UInt32, line: Int, text: String
  ) {
    let key = Key(variable: variable.name, column: column, symbol: symbol)
    if tallies[key] != nil {
      tallies[key]?.rows += 1
    } else {
      tallies[key] = Tally(variable: variable, column: column, line: line, text: text, rows: 1)
    }
  }

  /// The errors, by column and then by line.
  func diagnostics(
    file: String, header: [String], codebookFile: String, places: PlaceRegister
  ) -> [Diagnostic] {
    var told: [Int: Int] = [:]
    var rest: [Int: (line: Int, texts: Int, rows: Int)] = [:]
    var found: [Diagnostic] = []
    let ordered = tallies.values.sorted {
      ($0.column, $0.line, $0.variable.name) < ($1.column, $1.line, $1.variable.name)
    }
    for tally in ordered {
      told[tally.column, default: 0] += 1
      if told[tally.column, default: 0] > Self.mostTold {
        let sum = rest[tally.column] ?? (tally.line, 0, 0)
        rest[tally.column] = (sum.line, sum.texts + 1, sum.rows + tally.rows)
        continue
      }
      let location = SourceLocation(file: file, line: tally.line, column: tally.column + 1)
      let name = header[tally.column]
      if tally.variable.role == .place {
        found.append(
          .unknownPlace(
            tally.text, in: places, at: location, rows: tally.rows, column: name))
      } else {
        found.append(
          .unknownAnswer(
            tally.variable, tally.text, rows: tally.rows, column: name,
            codebookFile: codebookFile, at: location))
      }
    }
    for column in rest.keys.sorted() {
      guard let sum = rest[column] else { continue }
      found.append(
        .furtherUnknownAnswers(
          sum.texts, rows: sum.rows, column: header[column],
          at: SourceLocation(file: file, line: sum.line, column: column + 1)))
    }
    return found
  }
}

extension Diagnostic {
  /// An answer that is not in the codebook; its text is shown only where it cannot be free text.
  fileprivate static func unknownAnswer(
    _ variable: Variable, _ text: String, rows: Int, column: String, codebookFile: String,
    at location: SourceLocation
  ) -> Diagnostic {
    let count = rows.counting("rad", "rader")
    let known = variable.answers.map { $0.match.codebookText }
    switch variable.role {
    case .question, .group:
      let texts: [String] = variable.answers.compactMap { rule in
        if case .text(let text) = rule.match { text } else { nil }
      }
      let code =
        NearestNames.nearest(to: text, among: texts, limit: 1).first.flatMap { name in
          variable.answers.first { $0.match == .text(name) }?.outcome.codebookText
        } ?? "KOD"
      let row = DefinitionLine.text(["", "", variable.name, text.excerpt, code])
      let near = Suggestion.sentence(for: text, among: known)
      let guess = near.isEmpty ? "Kända svar är \(known.map(\.excerpt).short.list("och"))." : near
      return Diagnostic(
        .error, code: "okänt-svar", at: location,
        text:
          "Svaret ”\(text.excerpt)” i kolumnen ”\(column.excerpt)” finns inte i kodboken "
          + "(\(count)).",
        remedy: text.count > 40
          ? "\(guess) Skriver de svarande svaret själva ska kolumnen ha rollen ”fritext”."
          : "\(guess) Lägg till raden ”\(row)” i \(codebookFile).")
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
          "Kända svar är \(known.map(\.excerpt).short.list("och")). Lägg till ett svar till i \(codebookFile)."
      )
    default:
      return Diagnostic(
        .error, code: "okänt-svar", at: location,
        text: "Ett svar i kolumnen ”\(column.excerpt)” finns inte i kodboken (\(count)).",
        remedy:
          "Lägg till svaret i \(codebookFile), eller svaret ”*” för alla andra texter.")
    }
  }

  fileprivate static func furtherUnknownAnswers(
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
