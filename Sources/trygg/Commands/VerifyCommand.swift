import Diagnostics
import Verification

/// `trygg verify`: every number in every finished document equals its table cell.
enum VerifyCommand: Command {
  static let name = "verify"
  static let summary = "kontrollera varje tal i de färdiga rapporterna"
  static let options: [CommandOption] = [.reports, .json]
  static var help: String {
    """
    trygg verify [VAL]

    Läser tillbaka de färdiga rapporterna (txt, md, html, docx, xlsx, svg och csv), letar upp
    varje tal och jämför det med cellen i maskintabellerna som det hänvisar till enligt
    sparning.json. Kontrollerar också kontrollsummorna i manifest.json. Ändrar ingenting.

    \(CommandOption.help(options))
    Avslutar med 0 när allt stämmer, 1 när något inte gör det, 3 när en fil inte gick att läsa.

    """
  }

  static func run(_ arguments: [String], console: Console) throws -> ExitCode {
    let parsed = try ParsedArguments(arguments, options: options, command: name)
    try parsed.refusePositionals(command: name)
    let root = parsed[.reports] ?? "reports"
    var diagnostics: [Diagnostic] = []
    var documents = 0
    for folder in try ReportFolders.all(in: root) {
      try Interruption.check()
      console.progress("Kontrollerar \(folder) …")
      guard let report = FinishedReport(files: try ReportFolders.files(in: "\(root)/\(folder)"))
      else {
        diagnostics.append(
          Diagnostic(
            .error, code: "utan-spårning", at: SourceLocation(file: folder),
            text: "Rapporten har ingen läsbar sparning.json och manifest.json.",
            remedy: "Kör `trygg report` igen."))
        continue
      }
      documents += report.documentCount
      diagnostics += Verifier(report, folder: folder).check()
    }
    MessageWriter(parsed, console: console).write(diagnostics)
    guard diagnostics.isEmpty else { return .invalidData }
    console.error("Varje tal i \(documents) dokument stämmer med tabellerna.")
    return .success
  }
}
