/// Where the reference data lies that tests compare with.
public enum Reference {
  /// The project's folder, from this file's own path.
  public static let projectFolder: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/")
  }()

  /// The path of a file or folder below `Tests/Reference`.
  public static func path(_ relative: String) -> String {
    "\(projectFolder)/Tests/Reference/\(relative)"
  }

  /// The relative error of a value against a reference, absolute where the reference is 0.
  public static func relativeError(_ value: Double, _ reference: Double) -> Double {
    if value == reference { return 0 }
    let error = abs(value - reference)
    return reference == 0 ? error : error / abs(reference)
  }
}
