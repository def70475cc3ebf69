/// How a run ended, as the operating system and scripts see it.
enum ExitCode: Int32 {
  /// All went well; warnings are allowed.
  case success = 0
  /// The data or the definitions are wrong; nothing was written.
  case invalidData = 1
  /// The command line is wrong.
  case usage = 2
  /// Reading or writing failed.
  case inputOutput = 3
  /// The user interrupted the run.
  case interrupted = 130
}
