import Diagnostics

/// `trygg check`: everything that `trygg report` does but writing.
enum CheckCommand: Command {
  static let name = "check"
  static let summary = "kontrollera undersökningarna utan att skriva något"
  static let options: [CommandOption] = [.surveys, .survey, .wave, .json, .jackknife]
  static var help: String {
    """
    trygg check [VAL]

    Gör allt som `trygg report` gör utom att skriva: läser, kontrollerar och räknar, och
    visar vad som är fel eller tveksamt.

    Med --jackknife räknas dessutom huvudmåttets medelfel på ett andra sätt, för varje omgång:
    hela viktningen görs om utan varje svarande (eller kluster) i tur och ordning. Skiljer sig
    de två medelfelen med mer än 10 procent blir det en varning som säger varför, troligen.

    \(CommandOption.help(options))
    Avslutar med 0 när inget är fel (varningar kan finnas) och 1 annars.

    """
  }

  static func run(_ arguments: [String], console: Console) throws -> ExitCode {
    let parsed = try ParsedArguments(arguments, options: options, command: name)
    try parsed.refusePositionals(command: name)
    let pipeline = Pipeline(parsed, console: console)
    var prepared = try pipeline.prepare()
    if parsed[.jackknife] != nil, !prepared.hasErrors {
      let checked = try pipeline.checkErrors(prepared.value)
      prepared.diagnostics += checked.diagnostics
      // With messages as JSON on the output there is no room for the table.
      if parsed[.json] == nil { console.output(JackknifeTable.text(checked.value)) }
    }
    MessageWriter(parsed, console: console).write(prepared.diagnostics)
    if prepared.hasErrors { return .invalidData }
    console.error("Allt gick att läsa och räkna. Inget skrevs.")
    return .success
  }
}
