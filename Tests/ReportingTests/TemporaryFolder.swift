import FoundationEssentials

/// A folder of its own for a test, removed with it.
final class TemporaryFolder {
  let path: String

  init() {
    path = FileManager.default.temporaryDirectory.path + "/trygg-\(UUID().uuidString)"
    try? FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Every file below the folder with its contents, by relative path.
  func contents() -> [String: String] {
    var result: [String: String] = [:]
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    for name in names {
      var isFolder = false
      guard FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder),
        !isFolder, let data = try? Data(contentsOf: URL(filePath: path + "/" + name))
      else { continue }
      result[name] = String(decoding: data, as: UTF8.self)
    }
    return result
  }
}
