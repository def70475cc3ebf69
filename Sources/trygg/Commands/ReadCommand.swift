import DelimitedText
import Diagnostics
import Reporting

/// `trygg read`: how a file is read, as plain CSV.
enum ReadCommand: Command {
  static let name = "read"
  static let summary = "visa hur en fil läses"
  static let options: [CommandOption] = [.json]
  static var help: String {
    """
    trygg read FIL [VAL]

    Skriver filens tabell som vanlig CSV (UTF-8, komma) på standard ut, så som programmet
    läser den. Vad som kändes igen, lagades och utelämnades står i meddelandena.

    \(CommandOption.help(options))
    Avslutar med 0 när filen gick att läsa, 1 när något i den är fel, 3 när den inte gick
    att öppna.

    """
  }

  static func run(_ arguments: [String], console: Console) throws -> ExitCode {
    let parsed = try ParsedArguments(arguments, options: options, command: name)
    guard let file = parsed.positionals.first else {
      throw UsageError.missingArgument("en fil", command: name)
    }
    if parsed.positionals.count > 1 {
      throw UsageError.unexpectedArgument(parsed.positionals[1], command: name)
    }
    let read = try DelimitedFile.readTable(path: file, displayName: file)
    let table = read.value
    // With messages as JSON on the output there is no room for the table.
    if parsed[.json] == nil, !table.header.isEmpty {
      let record = DelimitedRecord.rfc4180
      console.output(record.line(table.header))
      for row in table.records { console.output(record.line(row.fields)) }
    }
    if !table.header.isEmpty { console.error("\(file): \(table.recognition.swedishSummary)") }
    MessageWriter(parsed, console: console).write(read.diagnostics)
    return read.hasErrors ? .invalidData : .success
  }
}
