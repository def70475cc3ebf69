import Glibc

/// The process's own streams and end, the only place that speaks to the terminal.
enum SystemConsole {
  /// A stream of the process.
  enum Stream: Int32 {
    case output = 1
    case error = 2
  }

  /// Whether messages are read by a person at a terminal.
  static let isTerminal = isatty(Stream.error.rawValue) == 1

  /// What wipes a progress line away; empty in a pipe.
  static let clearLine = isTerminal ? "\r\u{1B}[2K" : ""

  /// Writes all of a text; gives up in silence when nobody reads it any more.
  static func write(_ text: String, to stream: Stream) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { rest in
        unsafe Glibc.write(stream.rawValue, rest.baseAddress, rest.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      written += count
    }
  }

  /// Ends the process.
  static func exit(_ code: ExitCode) -> Never { Glibc.exit(code.rawValue) }
}
