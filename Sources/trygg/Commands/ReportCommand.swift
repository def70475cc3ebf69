import Diagnostics
import Reporting

/// `trygg report`: read, check, weight, estimate, compare, protect and write.
enum ReportCommand: Command {
  static let name = "report"
  static let summary = "läs undersökningarna, räkna och skriv rapporterna"
  static let options: [CommandOption] = [.surveys, .reports, .survey, .wave, .json]
  static var help: String {
    """
    trygg report [VAL]

    Läser undersökningarna i en mapp, kontrollerar dem, räknar svarsfrekvenser, andelar,
    förändringar och jämförelser, skyddar små grupper och skriver rapporterna.
    Finns det ett fel skrivs ingenting, och de gamla rapporterna ligger kvar.
    Säger en rapport något annat än den som den ersätter skrivs en rättelse, färdig att
    publicera, i undersökningens mapp rattelser.

    \(CommandOption.help(options))
    Avslutar med 0 när allt gick bra, 1 när data eller definitioner är fel, 2 när
    kommandot är fel, 3 när läsning eller skrivning misslyckades.

    """
  }

  static func run(_ arguments: [String], console: Console) throws -> ExitCode {
    let parsed = try ParsedArguments(arguments, options: options, command: name)
    try parsed.refusePositionals(command: name)
    let pipeline = Pipeline(parsed, console: console)
    try pipeline.checkFolders()
    let checksums = InputChecksums()
    let prepared = try pipeline.prepare(checksums: checksums)
    MessageWriter(parsed, console: console).write(prepared.diagnostics)
    guard !prepared.hasErrors else {
      console.error("Inga rapporter skrevs. Rätta felen ovan och kör igen.")
      return .invalidData
    }
    let written = try pipeline.write(prepared.value, checksums: checksums)
    if !written.diagnostics.isEmpty {
      MessageWriter(parsed, console: console).write(written.diagnostics)
    }
    for path in written.value { console.error("Skrev \(path)") }
    return .success
  }
}
