import FoundationEssentials

/// A file of `Tests/Fixtures`: what is wrong with the smallest survey, and what is to be said of it,
/// word for word.
///
/// `## add PATH` adds rows to a file, `## file PATH` writes one, `## remove PATH` takes one away,
/// `## run OPTIONS` gives options to the command, `## exit N` its exit code; after `## expect` stand
/// the lines that are expected.
public struct SurveyFixture: CustomStringConvertible, Sendable {
  /// The file's name without its ending: the defect.
  public let name: String
  /// The files of the survey by path.
  public private(set) var files = SmallestSurvey.files
  /// The options of the command line.
  public private(set) var options: [String] = []
  /// The exit code; nil where the file does not say it.
  public private(set) var exitCode: Int32?
  /// The lines that are expected.
  public private(set) var expected: [String] = []

  /// Every fixture of a folder of `Tests/Fixtures`, by name.
  public static func all(in folder: String) throws -> [SurveyFixture] {
    let path = "\(Reference.projectFolder)/Tests/Fixtures/\(folder)"
    return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      .filter { $0.hasSuffix(".txt") }.map { try SurveyFixture("\(path)/\($0)", file: $0) }
  }

  private init(_ path: String, file: String) throws {
    name = String(file.dropLast(".txt".count))
    let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    for section in text.dropFirst("## ".count).split(separator: "\n## ") {
      var lines = section.split(separator: "\n", omittingEmptySubsequences: false)[...]
      let words = lines.removeFirst().split(separator: " ", maxSplits: 1).map(String.init)
      if lines.last?.isEmpty == true { lines.removeLast() }
      let rest = words.count > 1 ? words[1] : ""
      let body = lines.joined(separator: "\n")
      switch words[0] {
      case "add": files[rest] = (files[rest] ?? "") + "\n" + body
      case "file": files[rest] = body
      case "remove": files[rest] = nil
      case "run": options = rest.split(separator: " ").map(String.init)
      case "exit": exitCode = Int32(rest)
      default: expected = lines.map(String.init)
      }
    }
  }

  /// Writes the files to a folder that goes away with the value.
  public func written() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (path, text) in files.sorted(by: { $0.key < $1.key }) { try folder.write(text, to: path) }
    return folder
  }

  /// The defect.
  public var description: String { name }
}
