import FoundationEssentials

/// Results as an article of the documentation: a measured half, and one that is written by hand.
struct Article {
  /// The heading under which what was learnt is written by hand; a new record keeps it.
  static let learnt = "## What was learnt"

  /// The measured half of the article.
  let measured: String

  /// Writes the article, keeping what was learnt where a file has it already.
  func write(to path: String) throws {
    let file = URL(filePath: path)
    let before = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    var kept = ""
    if let start = before.firstRange(of: Self.learnt) {
      kept = "\n" + String(before[start.lowerBound...])
    }
    try Data((measured + kept).utf8).write(to: file)
  }
}
