/// What stands beside the reports of a survey in `reports/<undersökning>/`; nothing is deleted.
///
/// `rattelser/<omgång>.md` holds a wave's errata, and `egna-filer/<omgång>/` what somebody had
/// filled in or added in the folder of a report that was replaced.
public struct SurveyFolder: Sendable {
  private let folder: String
  private let storage: any ReportStorage

  /// The folder of a survey below a folder of reports on the disk.
  public init(reportsFolder: String, survey: String) {
    self.init(reportsFolder: reportsFolder, survey: survey, storage: DiskStorage())
  }

  init(reportsFolder: String, survey: String, storage: any ReportStorage) {
    folder = "\(reportsFolder)/\(survey)"
    self.storage = storage
  }

  /// The path of a wave's errata.
  public func errata(of wave: String) -> String { "\(folder)/rattelser/\(wave).md" }

  /// The path of what somebody had in the folder of a wave.
  public func ownFiles(of wave: String) -> String { "\(folder)/egna-filer/\(wave)" }

  /// Writes the whole file of a wave's errata in the place of the one before, in one step.
  public func writeErrata(_ text: String, of wave: String) throws(ReportWritingError) {
    let path = errata(of: wave)
    let fresh = path + ".ny"
    try storage.remove(fresh)
    try storage.createFolder(fresh)
    do throws(ReportWritingError) {
      try storage.write(Array(text.utf8), to: "\(fresh)/\(wave).md")
      try storage.move("\(fresh)/\(wave).md", to: path)
    } catch {
      try? storage.remove(fresh)
      throw error
    }
    try? storage.remove(fresh)
  }

  /// Keeps copies of somebody's own files and gives their paths, each under a name that is free.
  public func keep(_ files: [ReportFile], of wave: String) throws(ReportWritingError) -> [String] {
    var kept: [String] = []
    for file in files {
      let path = free("\(ownFiles(of: wave))/\(file.path)")
      if let slash = path.lastIndex(of: "/") { try storage.createFolder(String(path[..<slash])) }
      try storage.write(file.bytes, to: path)
      kept.append(path)
    }
    return kept
  }

  /// The path, or the first of `namn-2.csv`, `namn-3.csv` … that nothing has.
  private func free(_ path: String) -> String {
    guard storage.exists(path) else { return path }
    let name = path.lastIndex(of: "/").map { path[$0...] } ?? path[...]
    let dot = name.lastIndex(of: ".") ?? path.endIndex
    var number = 2
    while storage.exists("\(path[..<dot])-\(number)\(path[dot...])") { number += 1 }
    return "\(path[..<dot])-\(number)\(path[dot...])"
  }
}
