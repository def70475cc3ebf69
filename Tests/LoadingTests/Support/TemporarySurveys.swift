import Diagnostics
import FoundationEssentials
import Loading
import SurveyModel
import TestSupport
import Testing

/// A surveys folder that a test writes, loads and removes.
struct TemporarySurveys {
  /// The files by path; the smallest survey that loads without a word, unless a test changes it.
  var files = SmallestSurvey.files

  /// The smallest survey with some files changed; an empty text takes a file away.
  init(_ changes: [String: String] = [:]) {
    for (path, text) in changes { files[path] = text.isEmpty ? nil : text }
  }

  /// Writes the files, loads them and removes them.
  func load(survey: String? = nil, threads: Int = 1) throws -> Diagnosed<SurveyCollection> {
    let root = FileManager.default.temporaryDirectory.appending(
      path: "trygg-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try SurveyLoader.load(folder: root.path, survey: survey, threads: threads)
  }

  /// Loads the smallest survey with some files changed, which nothing must be wrong with.
  static func survey(_ changes: [String: String]) throws -> Survey {
    let loaded = try TemporarySurveys(changes).load()
    #expect(loaded.diagnostics.map(\.line) == [])
    return try #require(loaded.value.surveys.first { $0.name == "lokal" })
  }

  /// Loads the files and gives the only wave of the survey `lokal`.
  func wave() throws -> Wave {
    let loaded = try load()
    guard let wave = loaded.value.surveys.first(where: { $0.name == "lokal" })?.waves.first else {
      throw NoWave(diagnostics: loaded.diagnostics.map(\.line))
    }
    return wave
  }

  /// Loads the files and gives every diagnostic as one line.
  func problems() throws -> [String] { try load().diagnostics.map(\.line) }

  struct NoWave: Error {
    let diagnostics: [String]
  }
}

extension Diagnostic {
  /// Everything a diagnostic says, as one line.
  var line: String {
    let place = location.map { " \($0)" } ?? ""
    return "\(severity.word) \(code)\(place): \(text)\(remedy.isEmpty ? "" : " \(remedy)")"
  }
}
