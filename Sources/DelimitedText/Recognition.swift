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

  /// Makes a recognition of nothing.
  public init() {}

  /// What was recognised, as one Swedish sentence.
  public var swedishSummary: String {
    var parts = [encoding.name, delimiterName, lineEnding.name]
    if let quote, quote != "\"" { parts.append("citattecken \(quote)") }
    if hasSeparatorLine { parts.append("rad med sep=") }
    parts.append("rubrik på rad \(headerLine)")
    parts.append(columnCount == 1 ? "1 kolumn" : "\(columnCount) kolumner")
    if droppedColumns > 0 { parts.append("\(droppedColumns) tomma kolumner sist utelämnade") }
    return parts.joined(separator: ", ") + "."
  }

  private var delimiterName: String {
    switch delimiter {
    case nil: "inget fälttecken"
    case "\t": "fält skilda av tabb"
    case .some(let character): "fält skilda av \(character)"
    }
  }
}
