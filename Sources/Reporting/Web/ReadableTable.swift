/// A table for people: texts under headers, the first column naming the row.
struct ReadableTable: Equatable {
  /// One cell.
  enum Cell: Equatable {
    /// Words.
    case text(Sentence)
    /// A figure, set to the right.
    case figure(Sentence)
    /// A figure that is not shown, and why.
    case hidden(Sentence)
  }

  /// A row and what it is about.
  struct Row: Equatable {
    let header: Sentence
    let cells: [Cell]
  }

  /// A name for the place on the page, in ASCII.
  let id: String
  let caption: Sentence
  /// The header above the names of the rows.
  let rowsHeader: Sentence
  /// The headers above the cells.
  let headers: [Sentence]
  let rows: [Row]
  /// What has to be known to read it; empty for nothing.
  var note: Sentence = ""
}
