import Diagnostics

/// Collects diagnostics while a file is read, with a limit for each kind.
struct ReadingLog {
  /// How many diagnostics of a kind are kept one by one.
  static let limit = 1000

  private let say: ReadingMessage
  private var kept: [Diagnostic] = []
  private var counts: [(code: String, count: Int)] = []

  init(file: String) { say = ReadingMessage(file: file) }

  /// Adds a diagnostic, or only counts it when there are enough of its kind.
  mutating func add(_ diagnostic: Diagnostic) {
    if let index = counts.firstIndex(where: { $0.code == diagnostic.code }) {
      counts[index].count += 1
      if counts[index].count > Self.limit { return }
    } else {
      counts.append((diagnostic.code, 1))
    }
    kept.append(diagnostic)
  }

  /// The diagnostics, and for each kind that was cut how many more there were.
  var diagnostics: [Diagnostic] {
    kept
      + counts.filter { $0.count > Self.limit }
      .map { say.more($0.count - Self.limit, code: $0.code) }
  }
}
