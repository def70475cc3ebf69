import DelimitedText
import Diagnostics
import Reporting

/// `trygg read`: how a file is read, as plain CSV.
enum ReadCommand: Command {
  static let name = "read"
  static let summary = "visa hur en fil läses"
  static let options: [CommandOption] = [.encoding, .delimiter, .json]
  static var help: String {
    """
    trygg read FIL [VAL]

    Skriver filens tabell som vanlig CSV (UTF-8, komma) på standard ut, så som programmet
    läser den. Vad som kändes igen, lagades och utelämnades står i meddelandena. Filen - är
    standard in.

    \(CommandOption.help(options))
    Avslutar med 0 när filen gick att läsa, 1 när något i den är fel, 3 när den inte gick
    att öppna.

    """
  }

  /// How many bytes of the table are gathered before they are written.
  private static let chunkSize = 1 << 16

  static func run(_ arguments: [String], console: Console) throws -> ExitCode {
    let parsed = try ParsedArguments(arguments, options: options, command: name)
    guard let file = parsed.positionals.first else {
      throw UsageError.missingArgument("en fil", command: name)
    }
    if parsed.positionals.count > 1 {
      throw UsageError.unexpectedArgument(parsed.positionals[1], command: name)
    }
    let isInput = file == "-"
    let records = try DelimitedRecords(
      path: isInput ? "/dev/stdin" : file, displayName: isInput ? "standard in" : file,
      options: readingOptions(parsed))
    // With messages as JSON on the output there is no room for the table.
    let isShown = parsed[.json] == nil && !records.header.isEmpty
    let format = DelimitedRecord.rfc4180
    var text = isShown ? format.line(records.header) : ""
    let read = try records.forEach { record in
      guard isShown else { return }
      text += format.line(record.fields)
      if text.utf8.count >= chunkSize {
        try Interruption.check()
        console.output(text)
        text.removeAll(keepingCapacity: true)
      }
    }
    if !text.isEmpty { console.output(text) }
    let name = isInput ? "standard in" : file
    if !records.header.isEmpty { console.error("\(name): \(records.recognition.swedishSummary)") }
    let all = Diagnosed((), records.openingDiagnostics + read.diagnostics)
    MessageWriter(parsed, console: console).write(all.diagnostics)
    return all.hasErrors ? .invalidData : .success
  }

  private static func readingOptions(_ parsed: ParsedArguments) throws -> ReadingOptions {
    var options = ReadingOptions()
    if let name = parsed[.encoding] {
      guard let encoding = TextEncoding(named: name) else {
        throw UsageError.unusableValue(
          name, option: CommandOption.encoding.name, choices: TextEncoding.nameable.map(\.name))
      }
      options.encoding = encoding
    }
    if let name = parsed[.delimiter] {
      guard let delimiter = ReadingOptions.delimiter(named: name) else {
        throw UsageError.unusableValue(
          name, option: CommandOption.delimiter.name, choices: ReadingOptions.delimiterNames)
      }
      options.delimiter = delimiter
    }
    return options
  }
}
