/// How the bytes of a file stand for characters.
public enum TextEncoding: Sendable, Hashable, CaseIterable {
  /// Only the 128 characters that nearly all encodings share.
  case ascii
  case utf8
  case utf8WithBOM
  case windows1252
  case macRoman
  /// What DOS programs wrote in western Europe.
  case cp850
  /// Lines of UTF-8 and lines of an eight-bit encoding in one file.
  case mixed
  case utf16LittleEndian
  case utf16BigEndian

  /// The encodings that a user may name.
  public static let nameable: [TextEncoding] = [
    .utf8, .windows1252, .macRoman, .cp850, .utf16LittleEndian, .utf16BigEndian,
  ]

  /// The encoding of a name, letters and digits alone compared (`UTF-8`, `windows-1252`, `mac roman`,
  /// `cp850`, `utf-16le`, `utf-16be`), or one of the other names that programs use for the same; nil for
  /// anything else.
  public init?(named text: String) {
    let key = text.lowercased().filter { $0.isLetter || $0.isNumber }
    switch key {
    case "utf8", "utf8bom", "utf8medbom": self = .utf8
    case "windows1252", "cp1252", "ansi", "latin1", "iso88591": self = .windows1252
    case "macroman", "macintosh", "mac": self = .macRoman
    // Code page 437 has the same Swedish letters.
    case "cp850", "ibm850", "850", "cp437", "ibm437", "437", "dos": self = .cp850
    case "utf16le", "utf16littleendian", "utf16": self = .utf16LittleEndian
    case "utf16be", "utf16bigendian": self = .utf16BigEndian
    default: return nil
    }
  }

  /// The encoding of one byte a character that this is; nil for the others.
  var eightBit: EightBitEncoding? {
    switch self {
    case .windows1252: .windows1252
    case .macRoman: .macRoman
    case .cp850: .cp850
    default: nil
    }
  }

  /// The name that users see.
  public var name: String {
    switch self {
    case .ascii: "ASCII"
    case .utf8: "UTF-8"
    case .utf8WithBOM: "UTF-8 med BOM"
    case .windows1252: "Windows-1252"
    case .macRoman: "Mac Roman"
    case .cp850: "CP850"
    case .mixed: "UTF-8 blandat med annan kodning"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    }
  }
}
