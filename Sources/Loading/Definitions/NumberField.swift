import DelimitedText
import Diagnostics

/// Reads the numbers of definition files.
enum NumberField {
  /// A number that is not negative; nil when blank, with a diagnostic when it cannot be used.
  static func count(_ row: DefinitionTable.Row, _ column: Int?) -> Diagnosed<Double?> {
    let text = row[column]
    if text.isEmpty { return Diagnosed(nil) }
    guard let value = DecimalNumber.parse(text), value >= 0 else {
      return Diagnosed(nil, [.notANumber(text, at: row.location(column))])
    }
    return Diagnosed(value)
  }
}

extension Diagnostic {
  static func notANumber(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "inget-tal", at: location,
      text: "”\(text.excerpt)” går inte att läsa som ett tal som är noll eller större.",
      remedy: "Skriv talet med siffror, till exempel ”1250” eller ”24,5”.")
  }
}
