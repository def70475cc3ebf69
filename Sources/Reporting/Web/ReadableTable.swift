/// A table for people: finished texts under headers, the first column naming the row.
struct ReadableTable: Equatable {
  /// One cell.
  enum Cell: Equatable {
    /// Words.
    case text(String)
    /// A figure, set to the right.
    case figure(String)
    /// A figure that is not shown, and why.
    case hidden(String)
  }

  /// A row and what it is about.
  struct Row: Equatable {
    let header: String
    let cells: [Cell]
  }

  /// A name for the place on the page, in ASCII.
  let id: String
  let caption: String
  /// The header above the names of the rows.
  let rowsHeader: String
  /// The headers above the cells.
  let headers: [String]
  let rows: [Row]
  /// What has to be known to read it; empty for nothing.
  var note = ""
}
