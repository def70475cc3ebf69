/// How the lines of a file end.
public enum LineEnding: Sendable, Hashable, CaseIterable {
  case lf
  case crlf
  case cr
  /// CR CR LF, what a CRLF file becomes when it is written as text once more.
  case crcrlf
  /// More than one of the others.
  case mixed
  /// The file has one line without an end.
  case none

  /// The name that users see.
  public var name: String {
    switch self {
    case .lf: "LF"
    case .crlf: "CRLF"
    case .cr: "CR"
    case .crcrlf: "CRCRLF"
    case .mixed: "blandade radslut"
    case .none: "inget radslut"
    }
  }

  /// The bytes of the line end that begins at a position: 0 when there is none, nil when the
  /// window ends before it can be told.
  @inline(__always)
  static func length(in bytes: Span<UInt8>, at position: Int, isLast: Bool) -> Int? {
    let byte = bytes[position]
    if byte == 0x0A { return 1 }
    if byte != 0x0D { return 0 }
    guard position + 1 < bytes.count else { return isLast ? 1 : nil }
    if bytes[position + 1] == 0x0A { return 2 }
    if bytes[position + 1] != 0x0D { return 1 }
    guard position + 2 < bytes.count else { return isLast ? 1 : nil }
    return bytes[position + 2] == 0x0A ? 3 : 1
  }
}
