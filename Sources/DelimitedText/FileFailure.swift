/// A file that could not be read: I/O only, everything about its content is a diagnostic.
public enum FileFailure: Error, Sendable, Hashable {
  /// The file could not be opened; `code` is the system's error number.
  case cannotOpen(path: String, code: Int32)
  /// The path is a folder.
  case isFolder(path: String)
  /// Reading failed at a byte offset; `code` is the system's error number.
  case cannotRead(path: String, offset: Int, code: Int32)
  /// What a pipe gives could not be put in a temporary file; `code` is the system's error number.
  case cannotKeep(path: String, code: Int32)
  /// The file became shorter while it was being read.
  case changedWhileReading(path: String)

  /// A whole Swedish sentence that says what went wrong.
  public var swedishDescription: String {
    switch self {
    case .cannotOpen(let path, let code):
      "Filen \(path) kan inte öppnas: \(Self.reason(code))."
    case .isFolder(let path):
      "\(path) är en mapp, inte en fil."
    case .cannotRead(let path, let offset, let code):
      "Filen \(path) kan inte läsas från byte \(offset): \(Self.reason(code))."
    case .cannotKeep(let path, let code):
      "Det som kommer från \(path) får inte plats i en tillfällig fil: \(Self.reason(code))."
    case .changedWhileReading(let path):
      "Filen \(path) ändrades medan den lästes."
    }
  }

  /// The usual reasons in words, the others as their number.
  private static func reason(_ code: Int32) -> String {
    switch code {
    case 2: "den finns inte"
    case 13: "behörighet saknas"
    case 20: "en del av sökvägen är ingen mapp"
    case 36: "namnet är för långt"
    case 40: "sökvägen går i cirkel"
    case 5: "läsfel på disken"
    case 28: "disken är full"
    default: "systemfel \(code)"
    }
  }
}
