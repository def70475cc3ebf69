import FoundationEssentials

/// The surveys folder and what stands in it, in the order of the names.
struct SurveysFolder {
  /// A file, as users see it and as it can be opened.
  struct File: Hashable {
    /// The path relative to the surveys folder, with `/` between.
    let path: String
    /// The path as it can be opened.
    let fullPath: String
    /// The last part of the path.
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    /// Its size in bytes; 0 where it is unknown.
    var size: Int {
      let attributes = try? FileManager.default.attributesOfItem(atPath: fullPath)
      return (attributes?[.size] as? any BinaryInteger).map { Int($0) } ?? 0
    }
  }

  /// What stands in one folder.
  struct Listing {
    /// The folder, relative to the surveys folder; empty for that folder itself.
    let path: String
    /// The names of the files.
    let files: [String]
    /// The names of the folders.
    let folders: [String]
  }

  /// The folder as it can be opened.
  let root: String

  /// Whether the folder exists.
  var exists: Bool { Self.isFolder(root) }

  /// A file by its path relative to the surveys folder.
  func file(_ path: String) -> File {
    File(path: path, fullPath: root.hasSuffix("/") ? root + path : "\(root)/\(path)")
  }

  /// The visible files and folders of a folder by name; marks of Excel and macOS are left out.
  func listing(_ path: String = "") throws -> Listing {
    let folder = path.isEmpty ? root : file(path).fullPath
    var (files, folders): ([String], [String]) = ([], [])
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where !Self.isIgnored(name) {
      if Self.isFolder("\(folder)/\(name)") { folders.append(name) } else { files.append(name) }
    }
    return Listing(path: path, files: files, folders: folders)
  }

  private static func isIgnored(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || name == "Thumbs.db" || name == "desktop.ini"
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return exists && isFolder
  }
}

extension SurveysFolder.Listing {
  /// The path of a file of the folder relative to the surveys folder.
  func path(_ name: String) -> String { path.isEmpty ? name : "\(path)/\(name)" }

  /// The exports: `svar*.csv`.
  var responseFiles: [String] { files.filter { $0.hasPrefix("svar") && $0.hasSuffix(".csv") } }
}
