import Diagnostics

/// `trygg help`: what the program can do, or the help of one command.
enum HelpCommand: Command {
  static let name = "help"
  static let summary = "visa den här hjälpen, eller hjälpen för ett kommando"
  static let help = """
    trygg help [KOMMANDO]

    Visar vad programmet kan göra, eller hjälpen för ett kommando.

    """

  /// The list of commands.
  static var overview: String {
    let width = Trygg.commands.map { $0.name.count }.max() ?? 0
    let lines = Trygg.commands.map { command in
      let padding = String(repeating: " ", count: width - command.name.count)
      return "  \(command.name)\(padding)  \(command.summary)\n"
    }
    return """
      trygg gör en avslutad enkätundersökning till tabeller, diagram och text för nämnden.

      Så här: trygg KOMMANDO [VAL]

      \(lines.joined())
      Skriv `trygg KOMMANDO --help` för kommandots val och `trygg --version` för versionen.

      """
  }

  static func run(_ arguments: [String], console: Console) throws -> ExitCode {
    let parsed = try ParsedArguments(arguments, options: [], command: name)
    guard let wanted = parsed.positionals.first else {
      console.output(overview)
      return .success
    }
    guard let command = Trygg.commands.first(where: { $0.name == wanted }) else {
      throw UsageError.unknownCommand(
        wanted, suggestions: NearestNames.nearest(to: wanted, among: Trygg.commands.map { $0.name })
      )
    }
    console.output(command.help)
    return .success
  }
}
