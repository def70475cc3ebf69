/// What writing a report needs of a file system; the disk, or a stand-in that fails in a test.
protocol ReportStorage: Sendable {
  /// Makes a folder and those above it; fine when it is there.
  func createFolder(_ path: String) throws(ReportWritingError)
  /// Writes a file that was not there.
  func write(_ bytes: [UInt8], to path: String) throws(ReportWritingError)
  /// Whether there is a file or folder.
  func exists(_ path: String) -> Bool
  /// Moves a folder to where nothing is.
  func move(_ path: String, to destination: String) throws(ReportWritingError)
  /// Swaps two folders in one step; false where the file system cannot.
  func exchange(_ path: String, with other: String) throws(ReportWritingError) -> Bool
  /// Removes a folder with all that is in it; fine when it is not there.
  func remove(_ path: String) throws(ReportWritingError)
}
