import Diagnostics

/// `trygg check`: everything that `trygg report` does but writing.
enum CheckCommand: Command {
  static let name = "check"
  static let summary = "kontrollera undersökningarna utan att skriva något"
  static let options: [CommandOption] = [.surveys, .survey, .wave, .json]
  static var help: String {
    """
    trygg check [VAL]

    Gör allt som `trygg report` gör utom att skriva: läser, kontrollerar och räknar, och
    visar vad som är fel eller tveksamt.

    \(CommandOption.help(options))
    Avslutar med 0 när inget är fel (varningar kan finnas) och 1 annars.

    """
  }

  static func run(_ arguments: [String], console: Console) throws -> ExitCode {
    let parsed = try ParsedArguments(arguments, options: options, command: name)
    try parsed.refusePositionals(command: name)
    let prepared = try Pipeline(parsed, console: console).prepare()
    MessageWriter(parsed, console: console).write(prepared.diagnostics)
    if prepared.hasErrors { return .invalidData }
    console.error("Allt gick att läsa och räkna. Inget skrevs.")
    return .success
  }
}
