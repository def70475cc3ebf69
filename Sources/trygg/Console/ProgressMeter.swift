import Loading

/// Makes what is shown while files are read: the name of each file, and its rate and the time left
/// when it takes longer than a second.
struct ProgressMeter {
  /// How long a file is read before its rate is shown, in seconds.
  private static let patience = 1.0
  /// How long a line stands, in seconds.
  private static let pause = 0.1

  private var file = ""
  private var start: ContinuousClock.Instant?
  private var lastShown: ContinuousClock.Instant?

  /// The line to show for a step; nil when the one before may stand.
  mutating func line(for step: LoadingProgress, at now: ContinuousClock.Instant) -> String? {
    guard step.file == file, step.bytes > 0, let start else {
      (file, start, lastShown) = (step.file, now, nil)
      return "Läser \(step.file) …"
    }
    let seconds = start.duration(to: now) / .seconds(1)
    guard seconds >= Self.patience else { return nil }
    if let lastShown, lastShown.duration(to: now) / .seconds(1) < Self.pause { return nil }
    lastShown = now
    return Self.line(step, seconds: seconds)
  }

  /// The line of a file that has been read for some seconds.
  private static func line(_ step: LoadingProgress, seconds: Double) -> String {
    let rate = Double(step.bytesRead) / seconds
    let percent = step.bytesRead * 100 / step.bytes
    let left = rate > 0 ? Double(step.bytes - step.bytesRead) / rate : 0
    return "Läser \(step.file): \(percent) procent, \(Int(rate / 1e6)) MB/s, "
      + "\(Int(left.rounded(.up))) s kvar"
  }
}
