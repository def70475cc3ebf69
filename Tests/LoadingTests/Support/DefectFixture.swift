import FoundationEssentials
import TestSupport
import Testing

/// A file of `Tests/Fixtures/loading`: what is wrong with the smallest survey, and what is to be
/// said of it, word for word.
///
/// `## add PATH` adds rows to a file, `## file PATH` writes one, `## remove PATH` takes one away;
/// after `## expect` each line is a diagnostic.
struct DefectFixture: CustomTestStringConvertible, Sendable {
  static let folder = "\(Reference.projectFolder)/Tests/Fixtures/loading"

  let name: String
  private(set) var surveys = TemporarySurveys()
  private(set) var expected: [String] = []

  /// Every fixture by name.
  static var all: [DefectFixture] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        .filter { $0.hasSuffix(".txt") }.map(DefectFixture.init)
    }
  }

  init(_ file: String) throws {
    name = String(file.dropLast(".txt".count))
    let text = String(
      decoding: try Data(contentsOf: URL(filePath: "\(Self.folder)/\(file)")), as: UTF8.self)
    for section in text.dropFirst("## ".count).split(separator: "\n## ") {
      var lines = section.split(separator: "\n", omittingEmptySubsequences: false)[...]
      let words = lines.removeFirst().split(separator: " ", maxSplits: 1).map(String.init)
      if lines.last?.isEmpty == true { lines.removeLast() }
      let path = words.count > 1 ? words[1] : ""
      let body = lines.joined(separator: "\n")
      switch words[0] {
      case "add": surveys.files[path] = (surveys.files[path] ?? "") + "\n" + body
      case "file": surveys.files[path] = body
      case "remove": surveys.files[path] = nil
      default: expected = lines.map(String.init)
      }
    }
  }

  var testDescription: String { name }
}
