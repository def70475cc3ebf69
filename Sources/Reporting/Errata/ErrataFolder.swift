/// The folder of a survey's errata, `reports/<undersökning>/rattelser/`; nothing in it is deleted.
public struct ErrataFolder: Sendable {
  /// The folder's name among those of the waves.
  public static let name = "rattelser"

  private let folder: String
  private let storage: any ReportStorage

  /// The folder of a survey below a folder of reports on the disk.
  public init(reportsFolder: String, survey: String) {
    self.init(reportsFolder: reportsFolder, survey: survey, storage: DiskStorage())
  }

  init(reportsFolder: String, survey: String, storage: any ReportStorage) {
    folder = "\(reportsFolder)/\(survey)/\(Self.name)"
    self.storage = storage
  }

  /// The path of a wave's errata.
  public func path(of wave: String) -> String { "\(folder)/\(wave).md" }

  /// Writes the whole file of a wave's errata in the place of the one before, in one step.
  public func write(_ text: String, wave: String) throws(ReportWritingError) {
    let fresh = "\(folder)/.\(wave).ny"
    try storage.remove(fresh)
    try storage.createFolder(fresh)
    do throws(ReportWritingError) {
      try storage.write(Array(text.utf8), to: "\(fresh)/\(wave).md")
      try storage.move("\(fresh)/\(wave).md", to: path(of: wave))
    } catch {
      try? storage.remove(fresh)
      throw error
    }
    try? storage.remove(fresh)
  }
}
