/// How far the reading of a file has come.
public struct LoadingProgress: Sendable, Equatable {
  /// The file, relative to the surveys folder.
  public let file: String
  /// The bytes read so far; 0 when the file is about to be opened.
  public let bytesRead: Int
  /// The bytes to read in all; 0 while they are not known.
  public let bytes: Int

  /// Makes a value of its three parts.
  public init(file: String, bytesRead: Int = 0, bytes: Int = 0) {
    self.file = file
    self.bytesRead = bytesRead
    self.bytes = bytes
  }
}
