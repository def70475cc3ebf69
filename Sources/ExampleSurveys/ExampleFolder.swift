import FoundationEssentials

/// The folder that holds the example surveys.
enum ExampleFolder {
  /// Writes every file, and the folders that they lie in.
  static func write(_ files: [ExampleFile], to folder: String) throws {
    for file in files {
      let path = "\(folder)/\(file.path)"
      let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      try FileManager.default.createDirectory(
        atPath: parent.joined(separator: "/"), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: URL(filePath: path))
    }
  }

  /// The paths, sorted, that a folder holds with other bytes, lacks, or has beyond the files.
  static func differences(between files: [ExampleFile], and folder: String) -> [String] {
    var differing: [String] = []
    for file in files {
      let stored = FileManager.default.contents(atPath: "\(folder)/\(file.path)")
      if stored.map({ [UInt8]($0) }) != file.bytes { differing.append(file.path) }
    }
    let expected = files.map(\.path)
    for path in paths(below: folder) where !expected.contains(path) { differing.append(path) }
    return differing.sorted()
  }

  /// The paths of the files below a folder; none when it cannot be read.
  private static func paths(below folder: String) -> [String] {
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return all.filter { path in
      var isFolder = false
      let exists = FileManager.default.fileExists(
        atPath: "\(folder)/\(path)", isDirectory: &isFolder)
      return exists && !isFolder
    }
  }
}
