import Diagnostics
import SurveyModel

/// The answers of one file that the codebook does not know, each distinct text once.
struct UnknownAnswers {
  private struct Key: Hashable {
    let variable: String
    let column: Int
    let symbol: UInt32
  }
  struct Tally {
    let variable: Variable
    /// The option that the column stands for (`flerval` with a column per option).
    let option: String?
    let column: Int
    let line: Int
    let text: String
    var rows: Int
  }

  /// How many distinct texts of a column are told one by one.
  private static let mostTold = 20

  private var tallies: [Key: Tally] = [:]
  /// The lines on which the header stands again.
  private var headerLines: [Int] = []

  /// Notes one cell.
  mutating func note(
    _ variable: Variable, option: String? = nil, header column: Int, symbol: UInt32, line: Int,
    text: String
  ) {
    let key = Key(variable: variable.name, column: column, symbol: symbol)
    if tallies[key] != nil {
      tallies[key]?.rows += 1
    } else {
      tallies[key] = Tally(
        variable: variable, option: option, column: column, line: line, text: text, rows: 1)
    }
  }

  /// Notes a row that is the header again, whose cells have been noted as any other.
  mutating func noteHeader(line: Int) { headerLines.append(line) }

  /// The errors, by column and then by line; one for the header where it stands again.
  ///
  /// `namedCodes` are the codes that `indikatorer.csv` names, by the name of the question.
  func diagnostics(
    file: String, header: [String], codebookFile: String, places: PlaceRegister,
    namedCodes: [String: [String]]
  ) -> [Diagnostic] {
    var told: [Int: Int] = [:]
    var rest: [Int: (line: Int, texts: Int, rows: Int)] = [:]
    var found: [Diagnostic] = []
    var ordered = tallies.values.sorted {
      ($0.column, $0.line, $0.variable.name) < ($1.column, $1.line, $1.variable.name)
    }
    if !headerLines.isEmpty {
      found.append(.repeatedHeader(headerLines.sorted(), file: file))
      let lines = Set(headerLines)
      // A text that other rows have too is also an answer.
      ordered.removeAll { lines.contains($0.line) && $0.rows <= lines.count }
    }
    for joined in JoinedAnswers.columns(of: ordered) {
      ordered.removeAll { $0.column == joined.column && joined.texts.contains($0.text) }
      found.append(
        .severalAnswersInOne(
          rows: joined.rows, column: header[joined.column], codebookFile: codebookFile,
          at: SourceLocation(file: file, line: joined.line, column: joined.column + 1)))
    }
    for other in OtherThanBirthYears.columns(of: ordered) {
      ordered.removeAll { $0.column == other.column && other.texts.contains($0.text) }
      found.append(
        .noBirthYears(
          other, column: header[other.column], codebookFile: codebookFile,
          at: SourceLocation(file: file, line: other.line, column: other.column + 1)))
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
      } else if let option = tally.option {
        found.append(
          .unknownTick(
            tally.variable, option, tally.text, rows: tally.rows, column: name,
            codebookFile: codebookFile, at: location))
      } else {
        found.append(
          .unknownAnswer(
            tally.variable, tally.text, rows: tally.rows, column: name,
            codebookFile: codebookFile, namedCodes: namedCodes[tally.variable.name] ?? [],
            at: location))
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
