internal import Diagnostics

/// What a warning may say in a published report; on the screen it says more.
enum DiagnosticRules {
  /// Warnings that would tell how few answered somewhere, and what the report says instead.
  private static let replacements: [(code: String, text: String)] = [
    (
      "stratum-med-en-enhet",
      "I minst ett stratum finns bara en svarande eller ett kluster, så osäkerheten där räknas från "
        + "medelvärdet för hela urvalet."
    ),
    (
      "många-utan-plats",
      "Minst var tionde svarande i någon omgång har ingen plats och räknas bara i helheten."
    ),
    (
      "stratum-saknar-plats",
      "Det finns svarande som inte har någon plats, fast platserna är strata. De får de andras "
        + "medelvikt."
    ),
    (
      "fler-svar-än-urval",
      "Fler har svarat än som ingick i urvalet, i minst en plats eller i hela undersökningen. Ingen "
        + "svarsfrekvens visas där."
    ),
    (
      "många-rader-utelämnade",
      "Minst var femte svar i filen användes inte."
    ),
    (
      "fler-svar-än-population",
      "I minst ett stratum har fler svarat än populationen rymmer."
    ),
  ]

  /// The diagnostic as it may be published.
  static func published(_ diagnostic: Diagnostic) -> Diagnostic {
    guard let replacement = replacements.first(where: { $0.code == diagnostic.code }) else {
      return diagnostic
    }
    return Diagnostic(
      diagnostic.severity, code: diagnostic.code, at: diagnostic.location,
      text: replacement.text, remedy: diagnostic.remedy)
  }
}
