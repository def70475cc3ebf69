/// One command of the program; a command is one file, its help on top.
protocol Command: SendableMetatype {
  /// What the user types.
  static var name: String { get }
  /// One line for `trygg help`.
  static var summary: String { get }
  /// The whole help of the command, ending with a line break.
  static var help: String { get }
  /// Runs it on the arguments after its name.
  static func run(_ arguments: [String], console: Console) throws -> ExitCode
}
