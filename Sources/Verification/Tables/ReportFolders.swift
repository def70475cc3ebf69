internal import FoundationEssentials

/// The folders of finished reports on the disk.
public enum ReportFolders {
  /// The folders `undersökning/omgång` that hold a manifest, in the order of their names.
  ///
  /// Throws when the folder of reports cannot be read.
  public static func all(in root: String) throws -> [String] {
    let manager = FileManager.default
    return try names(in: root).flatMap { survey in
      ((try? names(in: "\(root)/\(survey)")) ?? []).map { "\(survey)/\($0)" }
    }.filter { manager.fileExists(atPath: "\(root)/\($0)/manifest.json") }
  }

  /// Every file of a report by its path within the report's folder.
  public static func files(in folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    var folders = [""]
    while let inner = folders.popLast() {
      for name in try names(in: folder + "/" + inner) {
        let path = inner.isEmpty ? name : "\(inner)/\(name)"
        var isFolder = false
        guard FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
        else { continue }
        if isFolder {
          folders.append(path)
        } else {
          files[path] = try bytes(of: "\(folder)/\(path)")
        }
      }
    }
    return files
  }

  private static func names(in folder: String) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { !$0.hasPrefix(".") }.sorted()
    } catch {
      throw ReportReadingError(path: folder)
    }
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ReportReadingError(path: path)
    }
    return Array(data)
  }
}

/// A finished report that could not be read.
public struct ReportReadingError: Error {
  /// The path.
  public let path: String

  /// Makes an error of the path that could not be read.
  public init(path: String) { self.path = path }

  /// A whole Swedish sentence that says what went wrong.
  public var swedishDescription: String { "\(path) kan inte läsas; finns mappen med rapporter?" }
}
