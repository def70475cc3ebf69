import DelimitedText
import Diagnostics

/// Reads the column of weights of one file.
struct WeightCoder {
  /// What is wrong with a weight.
  enum Problem: Int, CaseIterable {
    case blank
    case notANumber
    case zero
    case negative
  }

  /// The column among those read as weights.
  let column: Int
  let headerColumn: Int
  private var problems: [Problem: (line: Int, rows: Int)] = [:]

  init(column: Int, headerColumn: Int) {
    self.column = column
    self.headerColumn = headerColumn
  }

  /// The weight of each row; what is no usable weight is not positive, or no number.
  func values(_ block: borrowing RecordBlock, _ rows: [Int]) -> [Double] {
    let weights = block.decimals(column)
    return rows.map { weights[$0] }
  }

  /// Notes a respondent's weight that cannot be used.
  mutating func note(_ weight: Double, row: Int, _ block: borrowing RecordBlock) {
    let problem: Problem =
      if weight == DecimalField.blank {
        .blank
      } else if weight.isNaN {
        .notANumber
      } else {
        weight == 0 ? .zero : .negative
      }
    let before = problems[problem]
    problems[problem] = (before?.line ?? block.line(row), (before?.rows ?? 0) + 1)
  }

  /// The errors, one for each kind.
  func diagnostics(file: String, header: [String]) -> [Diagnostic] {
    Problem.allCases.compactMap { problem in
      guard let found = problems[problem] else { return nil }
      let what =
        switch problem {
        case .blank: "saknas"
        case .notANumber: "är inget tal"
        case .zero: "är noll"
        case .negative: "är negativ"
        }
      return Diagnostic(
        .error, code: "ogiltig-vikt",
        at: SourceLocation(file: file, line: found.line, column: headerColumn + 1),
        text:
          "Vikten i kolumnen ”\(header[headerColumn].excerpt)” \(what) "
          + "(\(found.rows.counting("rad", "rader"))).",
        remedy:
          "Varje svarande måste ha en vikt större än noll. Rätta vikterna, eller ge kolumnen "
          + "rollen ”hoppa_över” i kodboken.")
    }
  }
}
