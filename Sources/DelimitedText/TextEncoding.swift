/// How the bytes of a file stand for characters.
public enum TextEncoding: Sendable, Hashable, CaseIterable {
  /// Only the 128 characters that nearly all encodings share.
  case ascii
  case utf8
  case utf8WithBOM
  case windows1252
  case macRoman
  /// Lines of UTF-8 and lines of an eight-bit encoding in one file.
  case mixed
  case utf16LittleEndian
  case utf16BigEndian

  /// The name that users see.
  public var name: String {
    switch self {
    case .ascii: "ASCII"
    case .utf8: "UTF-8"
    case .utf8WithBOM: "UTF-8 med BOM"
    case .windows1252: "Windows-1252"
    case .macRoman: "Mac Roman"
    case .mixed: "UTF-8 blandat med Windows-1252"
    case .utf16LittleEndian: "UTF-16 (little endian)"
    case .utf16BigEndian: "UTF-16 (big endian)"
    }
  }
}
