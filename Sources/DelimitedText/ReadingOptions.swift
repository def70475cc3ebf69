/// What a caller knows about a file, and how it is to be read.
public struct ReadingOptions: Sendable {
  /// Texts that help to find the header line, matched folded (see `LabelFolding`); may be empty.
  public var expectedHeaders: [String] = []
  /// How many threads divide the work, from 1; the result is the same for every number.
  public var threads = 1
  /// How many bytes are read at a time, from 1; the result is the same for every size.
  public var blockSize = 1 << 20
  /// Is shown the bytes of the file as several threads read them, so that nobody has to read them
  /// once more: pieces of `pieceSize` bytes, the last one shorter, each at most once and at an offset
  /// that is a multiple of it, in any order and from any thread.
  ///
  /// Not every piece is shown: none of a pipe, of UTF-16, or of a file that is read by one thread.
  public var showPiece: (@Sendable (_ offset: Int, _ bytes: Span<UInt8>) -> Void)?
  /// The size of the pieces that are shown, and of the stretches that threads read.
  public static let pieceSize = 1 << 20

  /// Whether records of blank fields only are kept in a table; a reader always hands them over.
  public var keepsBlankRecords = false

  /// Whether every record that cannot be read is an error, as it is in a file that is edited by
  /// hand; otherwise few of them are warnings (see `FileLedger.hasTooManyRejected`).
  public var rejectionsAreErrors = false

  /// The delimiter, when it is known; nil to have it recognised.
  public var delimiter: Character?
  /// The encoding, when it is known; nil to have it recognised.
  ///
  /// A field that is well-formed UTF-8 beyond ASCII is read so all the same.
  public var encoding: TextEncoding?

  /// The delimiter of a name or of the character itself (`semikolon`, `komma`, `tabb`, `lodstreck`),
  /// without regard to case; nil for anything else.
  public static func delimiter(named text: String) -> Character? {
    let folded = LabelFolding.folded(text)
    let found = Dialect.delimiters.first { byte in
      Recognition.name(ofDelimiter: byte) == folded || text.utf8.elementsEqual([byte])
    }
    return found.map { Character(Unicode.Scalar($0)) }
  }

  /// The names of the delimiters.
  public static var delimiterNames: [String] {
    Dialect.delimiters.map { Recognition.name(ofDelimiter: $0) }
  }

  /// Makes the default options.
  public init() {}
}
