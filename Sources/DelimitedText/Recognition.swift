/// What was recognised about a file.
public struct Recognition: Sendable, Equatable {
  /// How the bytes stand for characters.
  public internal(set) var encoding: TextEncoding = .ascii
  /// The character between fields; nil when every line is one field.
  public internal(set) var delimiter: Character?
  /// The character around fields that hold delimiters or line breaks.
  public internal(set) var quote: Character?
  /// How lines end in the head of the file.
  public internal(set) var lineEnding: LineEnding = .none
  /// Whether a line `sep=` names the delimiter.
  public internal(set) var hasSeparatorLine = false
  /// The physical line of the header, from 1; 0 when there is none.
  public internal(set) var headerLine = 0
  /// The number of columns, without trailing empty ones.
  public internal(set) var columnCount = 0
  /// The trailing empty columns that were left out.
  public internal(set) var droppedColumns = 0
  /// The physical lines before the header: titles, comments, blank lines, `sep=`.
  public internal(set) var linesBeforeHeader = 0
  /// Whether empty fields at the end of a record are left out of the file.
  public internal(set) var dropsTrailingEmptyFields = false
  /// Whether records have empty fields after all columns.
  public internal(set) var addsEmptyFields = false

  /// Whether the header is two rows, read as `first | second`.
  public internal(set) var hasTwoHeaderRows = false
  /// Whether quotes inside quoted fields are written `\"`.
  public internal(set) var escapesWithBackslash = false
  /// Whether the caller said what the encoding is.
  public internal(set) var isEncodingGiven = false
  /// Whether the caller said what the delimiter is.
  public internal(set) var isDelimiterGiven = false
  /// The second best reading in Swedish, when another made sense.
  public internal(set) var runnerUp: String?

  /// Makes a recognition of nothing.
  public init() {}

  /// What was recognised, as one Swedish sentence, and the runner-up as a second.
  public var swedishSummary: String {
    var parts = [
      encoding.name + (isEncodingGiven ? " (angiven)" : ""),
      delimiterName + (isDelimiterGiven ? " (angivet)" : ""), lineEnding.name,
    ]
    if let quote, quote != "\"" { parts.append("citattecken \(quote)") }
    if escapesWithBackslash { parts.append("omvänt snedstreck före citattecken") }
    if hasSeparatorLine { parts.append("rad med sep=") }
    parts.append(
      hasTwoHeaderRows
        ? "rubrik på två rader från rad \(headerLine)" : "rubrik på rad \(headerLine)")
    parts.append(columnCount == 1 ? "1 kolumn" : "\(columnCount) kolumner")
    if droppedColumns > 0 {
      parts.append(
        droppedColumns == 1
          ? "1 tom kolumn sist utelämnad" : "\(droppedColumns) tomma kolumner sist utelämnade")
    }
    let rival = runnerUp.map { " Näst bästa läsning: \($0)." } ?? ""
    return parts.joined(separator: ", ") + "." + rival
  }

  private var delimiterName: String {
    switch delimiter {
    case nil: "inget skiljetecken"
    case .some(let character): "skiljetecken \(Self.name(ofDelimiter: character.asciiValue))"
    }
  }

  /// What users call a delimiter.
  static func name(ofDelimiter byte: UInt8?) -> String {
    switch byte {
    case UInt8(ascii: ";"): "semikolon"
    case UInt8(ascii: ","): "komma"
    case UInt8(ascii: "\t"): "tabb"
    case UInt8(ascii: "|"): "lodstreck"
    default: "inget tecken"
    }
  }
}
