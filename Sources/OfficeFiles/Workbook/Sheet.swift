extension Workbook {
  /// A sheet: a title in A1, lines of text below it, then one table at the left edge.
  public struct Sheet: Sendable, Equatable {
    /// The name on the tab; made legal and unique when written.
    public var name: String
    /// What the sheet shows, in A1 as a first-level heading.
    public var title: String
    /// Notes, subheadings and links between the title and the table, a row each.
    public var lines: [Line]
    /// The table, or none on a sheet of text.
    public var table: Table?
    /// How it is printed, on A4.
    public var orientation: Orientation
    /// Whether the rows down to the header stay in view when one scrolls.
    ///
    /// Off by default: the checklist advises against it, since at high magnification the rows that
    /// stay fill the window; and in Excel a table's header takes the place of the column letters.
    public var freezesHeader: Bool

    /// A sheet with its name, title and content.
    public init(
      name: String, title: String, lines: [Line] = [], table: Table? = nil,
      orientation: Orientation = .landscape, freezesHeader: Bool = false
    ) {
      self.name = name
      self.title = title
      self.lines = lines
      self.table = table
      self.orientation = orientation
      self.freezesHeader = freezesHeader
    }
  }

  /// A row of text above a table.
  public enum Line: Sendable, Equatable {
    /// A second-level heading.
    case heading(String)
    /// A note or a paragraph.
    case text(String)
    /// A link, with words that say where it leads.
    case link(String, to: LinkTarget)
  }

  /// Where a link leads.
  public enum LinkTarget: Sendable, Equatable {
    /// The first cell of a sheet, by the name it has in this value.
    case sheet(String)
    /// An address on the web.
    case web(String)
  }

  /// The way the paper is held.
  public enum Orientation: String, Sendable {
    case portrait, landscape
  }
}
