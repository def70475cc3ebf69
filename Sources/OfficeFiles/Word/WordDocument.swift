/// A text document as a value: blocks with styles and nothing else, so that it takes on the looks
/// of the document it is pasted into.
///
/// `problems()` lists what should not be published; `bytes()` gives a file that opens either way.
/// Source: ISO/IEC 29500-1, clause 17 (transitional).
public struct WordDocument: Sendable, Equatable {
  /// The document's title, subject, program and language.
  public var properties: DocumentProperties
  /// The content from top to bottom.
  public var blocks: [Block]

  /// A document of blocks; an empty one has a single empty paragraph.
  public init(properties: DocumentProperties, blocks: [Block]) {
    self.properties = properties
    self.blocks = blocks
  }

  /// The width of the text on an upright A4 page with margins of 2.5 cm, in points: the widest
  /// that a drawing may be.
  public static let textWidth = 453.5

  /// The `.docx` file; the same value gives the same bytes.
  public func bytes() -> [UInt8] { WordWriter(self).archive().bytes() }
}

extension WordDocument {
  /// A piece of the document.
  public enum Block: Sendable, Equatable {
    /// The document's title.
    case title(String)
    /// A heading of level 1–3; other levels become the nearest of them.
    case heading(Int, String)
    /// Running text, some of it strong.
    case paragraph([Span])
    /// Items of a list with bullets.
    case bullets([String])
    /// What a table or drawing shows; stands above it and stays with it.
    case caption(String)
    /// A table.
    case table(Table)
    /// A drawing, as wide as the text at most.
    case drawing(Drawing)
    /// A frame with a heading of its own.
    case box(heading: String, [String])

    /// Running text.
    public static func paragraph(_ text: String) -> Block { .paragraph([Span(text)]) }
  }

  /// A stretch of text.
  public struct Span: Sendable, Equatable {
    /// The words.
    public var text: String
    /// Whether they are set off, in bold unless the style says otherwise.
    public var isStrong: Bool

    /// A stretch of text, plain unless told otherwise.
    public init(_ text: String, isStrong: Bool = false) {
      self.text = text
      self.isStrong = isStrong
    }
  }

  /// A table with one header row, repeated on every page it reaches; no row is cut by a page break.
  public struct Table: Sendable, Equatable {
    /// What it is called, for those who hear it read.
    public var title: String
    /// What it shows, for those who hear it read.
    public var description: String
    /// The columns from left to right, at least one.
    public var columns: [Column]
    /// The rows, with a text for each column.
    public var rows: [[String]]
    /// What stands instead of the table when it has no rows.
    public var emptyText: String

    /// A table of columns and rows.
    public init(
      title: String, description: String, columns: [Column], rows: [[String]],
      emptyText: String = "Tabellen har inga rader."
    ) {
      self.title = title
      self.description = description
      self.columns = columns
      self.rows = rows
      self.emptyText = emptyText
    }
  }

  /// A column of a table.
  public struct Column: Sendable, Equatable {
    /// The header.
    public var header: String
    /// Whether it holds numbers, which stand at the right.
    public var isNumeric: Bool
    /// Its width in relation to the other columns.
    public var weight: Double

    /// A column with its header; columns are equally wide unless told otherwise.
    public init(_ header: String, isNumeric: Bool = false, weight: Double = 1) {
      self.header = header
      self.isNumeric = isNumeric
      self.weight = weight
    }
  }
}
