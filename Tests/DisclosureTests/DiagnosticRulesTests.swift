import Diagnostics
import Testing

@testable import Disclosure

/// A warning in a published report tells no count of a few.
struct DiagnosticRulesTests {
  @Test(arguments: [
    "stratum-med-en-enhet", "många-utan-plats", "stratum-saknar-plats", "fler-svar-än-urval",
    "många-rader-utelämnade", "fler-svar-än-population",
  ])
  func `a warning that counts answers loses its numbers`(code: String) {
    let said = Diagnostic(
      .warning, code: code, at: SourceLocation(file: "lokal/2024/svar.csv"),
      text: "200 av 203 svarande i Berga har ingen plats.", remedy: "Rätta kolumnen.")
    let published = DiagnosticRules.published(said)
    #expect(!published.text.contains { $0.isNumber } && !published.text.contains("Berga"))
    #expect(published.code == code && published.remedy == said.remedy)
  }

  @Test func `any other warning stays as it is`() {
    let said = Diagnostic(
      .warning, code: "dubblett", at: SourceLocation(file: "lokal/2024/svar.csv"),
      text: "5 rader har ett id som redan finns.", remedy: "")
    #expect(DiagnosticRules.published(said) == said)
  }
}
