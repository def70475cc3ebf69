import DelimitedText
import Diagnostics
import SurveyModel

/// Numbers in a column of birth years that are no years, told once for the column.
struct OtherThanBirthYears {
  /// What the numbers are.
  enum Kind: CaseIterable {
    /// At most three figures: an age, or a year without its century.
    case ageOrShortYear
    /// The number of a day as Excel counts them, of five figures or four.
    case dayNumber
  }

  let kind: Kind
  let column: Int
  let line: Int
  /// The distinct texts.
  let texts: Set<String>
  let rows: Int

  /// The first number of four figures that is no year of any wave.
  private static let firstAfterYears = 3000

  /// The kinds of such numbers in each column of birth years, by column.
  static func columns(of tallies: [UnknownAnswers.Tally]) -> [Self] {
    let years = tallies.filter { $0.variable.role == .birthYear }
    return Set(years.map(\.column)).sorted().flatMap { column in
      let own = years.filter { $0.column == column }
      let hasLongNumber = own.contains { figures($0.text) == 5 }
      return Kind.allCases.compactMap { kind -> Self? in
        let found = own.filter { Self.kind(of: $0.text, hasLongNumber: hasLongNumber) == kind }
        guard let line = found.map(\.line).min() else { return nil }
        return Self(
          kind: kind, column: column, line: line, texts: Set(found.map(\.text)),
          rows: found.reduce(0) { $0 + $1.rows })
      }
    }
  }

  private static func kind(of text: String, hasLongNumber: Bool) -> Kind? {
    switch figures(text) {
    case 1...3: .ageOrShortYear
    case 5: .dayNumber
    // A day before 1927, which alone may be a year with a slip of the pen.
    case 4 where hasLongNumber && (Int(text) ?? 0) >= firstAfterYears: .dayNumber
    default: nil
    }
  }

  /// How many figures a text has; 0 for a text with anything else.
  private static func figures(_ text: String) -> Int {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? text.utf8.count : 0
  }
}

extension Diagnostic {
  /// Numbers that are no birth years.
  static func noBirthYears(
    _ found: OtherThanBirthYears, column: String, codebookFile: String, at location: SourceLocation
  ) -> Diagnostic {
    let (name, count) = (column.excerpt, found.rows.counting("rad", "rader"))
    switch found.kind {
    case .ageOrShortYear:
      return Diagnostic(
        .error, code: "inget-födelseår", at: location,
        text: "Kolumnen ”\(name)” har tal med färre siffror än ett årtal (\(count)).",
        remedy:
          "Är det åldrar i alla omgångar, skriv ”grupp” i stället för ”födelseår” på kolumnens rad i "
          + "\(codebookFile). Är det åldrar bara i den här filen, eller årtal utan sekel, skriv "
          + "hela födelseår i exporten.")
    case .dayNumber:
      return Diagnostic(
        .error, code: "inget-födelseår", at: location,
        text: "Kolumnen ”\(name)” har tal som ser ut som Excels dagnummer (\(count)).",
        remedy:
          "Ge kolumnen formatet datum, till exempel 1985-05-31, i Excel och spara exporten igen.")
    }
  }
}
