import Diagnostics

/// Writes the messages of a run in the form that the user asked for.
struct MessageWriter {
  private let asJSON: Bool
  private let console: Console

  /// Takes the form from the options of the command.
  init(_ arguments: ParsedArguments, console: Console) {
    asJSON = arguments[.json] != nil
    self.console = console
  }

  /// Writes every diagnostic: grouped text on the error stream, or JSON lines on the output.
  func write(_ diagnostics: [Diagnostic]) {
    if asJSON {
      for line in DiagnosticPrinter.jsonLines(diagnostics) { console.output(line + "\n") }
      return
    }
    for message in DiagnosticPrinter.text(diagnostics) { console.error(message) }
    if let tally = DiagnosticPrinter.tally(diagnostics) { console.error(tally + ".") }
  }
}
