/// Where a run writes: tables and help to the output, messages and progress to the error stream.
struct Console: Sendable {
  /// Writes text to standard output as it is.
  let output: @Sendable (String) -> Void
  /// Writes one line to the error stream.
  let error: @Sendable (String) -> Void
  /// Shows a passing line on a terminal, in place of the one before; does nothing in a pipe.
  let progress: @Sendable (String) -> Void

  /// The streams of the process.
  static let standard = Console(
    output: { SystemConsole.write($0, to: .output) },
    error: { SystemConsole.write(SystemConsole.clearLine + $0 + "\n", to: .error) },
    progress: { text in
      guard SystemConsole.isTerminal else { return }
      SystemConsole.write(SystemConsole.clearLine + text, to: .error)
    })
}
