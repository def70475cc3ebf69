extension Workbook {
  /// A table with one header row: marked up as one, without filter buttons, merged or empty cells.
  public struct Table: Sendable, Equatable {
    /// What the table is called; made into a legal and unique name when written.
    public var name: String
    /// What it shows, for those who hear it read; may be empty.
    public var description: String
    /// The columns from left to right, at least one.
    public var columns: [Column]
    /// The rows, with a cell for each column.
    public var rows: [[Cell]]
    /// What stands instead of the table when it has no rows, since a table needs one.
    public var emptyText: String

    /// A table of columns and rows.
    public init(
      name: String, description: String = "", columns: [Column], rows: [[Cell]],
      emptyText: String = "Tabellen har inga rader."
    ) {
      self.name = name
      self.description = description
      self.columns = columns
      self.rows = rows
      self.emptyText = emptyText
    }
  }

  /// A column: its header, what its numbers are, and how wide it is.
  public struct Column: Sendable, Equatable {
    /// The header, unique within the table.
    public var header: String
    /// What kind of values it holds.
    public var kind: ColumnKind
    /// The width in characters; measured from the content when nil.
    public var width: Double?

    /// A column with its header.
    public init(_ header: String, _ kind: ColumnKind, width: Double? = nil) {
      self.header = header
      self.kind = kind
      self.width = width
    }
  }

  /// What stands in a cell; there is no empty one.
  public enum Cell: Sendable, Equatable {
    /// A number in the unit of its column: shares are 0–1, not percent.
    case number(Double)
    /// Text, never run as a formula.
    case text(String)
    /// A value that must not be shown, written `..`; the reason stands in a column of its own.
    case hidden
    /// A link, with words that say where it leads.
    case link(String, to: LinkTarget)

    /// A whole number.
    public static func number(_ value: Int) -> Cell { .number(Double(value)) }
  }
}
