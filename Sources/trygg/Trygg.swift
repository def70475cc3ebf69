import DelimitedText
import Diagnostics
import Reporting
import Verification

/// The command line program: finds the command, runs it and turns what happens into an exit code.
@main
struct Trygg {
  /// The version that `--version` and every manifest state.
  static let version = "0.1.0"

  /// Every command, in the order that `trygg help` lists them.
  static let commands: [any Command.Type] = [
    ReportCommand.self, CheckCommand.self, ReadCommand.self, VerifyCommand.self, WhyCommand.self,
    HelpCommand.self,
  ]

  static func main() {
    Interruption.install()
    let code = run(Array(CommandLine.arguments.dropFirst()), console: .standard)
    SystemConsole.exit(code)
  }

  /// Runs the program on its arguments and gives the exit code; never throws.
  static func run(_ arguments: [String], console: Console) -> ExitCode {
    do {
      return try dispatch(arguments, console: console)
    } catch let error as UsageError {
      console.error("trygg: \(error.sentence)")
      console.error("Skriv `trygg help` för hjälp.")
      return .usage
    } catch is Interruption {
      console.error("trygg: Körningen avbröts. Inget har skrivits över.")
      return .interrupted
    } catch let failure as FileFailure {
      console.error("trygg: \(failure.swedishDescription)")
      return .inputOutput
    } catch let failure as ReportReadingError {
      console.error("trygg: \(failure.swedishDescription)")
      return .inputOutput
    } catch let failure as ReportWritingError {
      console.error("trygg: \(failure)")
      if !failure.remedy.isEmpty { console.error("  Åtgärd: \(failure.remedy)") }
      return .inputOutput
    } catch {
      console.error("trygg: Körningen stoppades av ett oväntat fel vid läsning eller skrivning.")
      return .inputOutput
    }
  }

  private static func dispatch(_ arguments: [String], console: Console) throws -> ExitCode {
    guard let first = arguments.first else {
      console.error(HelpCommand.overview)
      return .usage
    }
    if first == "--version" {
      console.output("trygg \(version)\n")
      return .success
    }
    if first == "--help" || first == "-h" { return try HelpCommand.run([], console: console) }
    if first.hasPrefix("-") { throw UsageError.optionBeforeCommand(first) }
    guard let command = commands.first(where: { $0.name == first }) else {
      let names = commands.map { $0.name }
      throw UsageError.unknownCommand(
        first, suggestions: NearestNames.nearest(to: first, among: names))
    }
    let rest = Array(arguments.dropFirst())
    if rest.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
      console.output(command.help)
      return .success
    }
    return try command.run(rest, console: console)
  }
}
