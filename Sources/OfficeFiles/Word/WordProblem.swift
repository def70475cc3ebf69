extension WordDocument {
  /// Something in a document that can be written but should not be published.
  public enum Problem: Sendable, Equatable {
    /// The document has no title among its properties.
    case noDocumentTitle
    /// A heading skips a level, or the first is not of level 1.
    case skippedHeadingLevel(heading: String)
    /// A text of a block is empty.
    case emptyText(block: Int)
    /// A table has no title or description for those who hear it read.
    case tableWithoutDescription(block: Int)
    /// A table has no columns, or a row does not have a text for each.
    case raggedTable(block: Int)
    /// A drawing has no title or description for those who hear it read.
    case drawingWithoutDescription(block: Int)
    /// A drawing is wider than the text.
    case tooWideDrawing(block: Int)
  }

  /// Everything in the value that should not be published; blocks are counted from 1.
  public func problems() -> [Problem] {
    var problems: [Problem] = properties.title.isBlank ? [.noDocumentTitle] : []
    var level = 0
    for (index, block) in blocks.enumerated() {
      if case .heading(let next, let text) = block {
        if next > level + 1 || next < 1 { problems.append(.skippedHeadingLevel(heading: text)) }
        level = next
      }
      problems += Self.problems(of: block, number: index + 1)
    }
    return problems
  }

  private static func problems(of block: Block, number: Int) -> [Problem] {
    switch block {
    case .title(let text), .heading(_, let text), .caption(let text):
      text.isBlank ? [.emptyText(block: number)] : []
    case .paragraph(let spans):
      spans.allSatisfy(\.text.isBlank) ? [.emptyText(block: number)] : []
    case .bullets(let items):
      items.isEmpty || items.contains(where: \.isBlank) ? [.emptyText(block: number)] : []
    case .box(let heading, let texts):
      heading.isBlank || texts.isEmpty || texts.contains(where: \.isBlank)
        ? [.emptyText(block: number)] : []
    case .table(let table): problems(of: table, number: number)
    case .drawing(let drawing):
      (drawing.title.isBlank || drawing.description.isBlank
        ? [.drawingWithoutDescription(block: number)] : [])
        + (drawing.width > textWidth ? [.tooWideDrawing(block: number)] : [])
    }
  }

  private static func problems(of table: Table, number: Int) -> [Problem] {
    var problems: [Problem] = []
    if table.title.isBlank || table.description.isBlank {
      problems.append(.tableWithoutDescription(block: number))
    }
    let isRagged = table.rows.contains { $0.count != table.columns.count }
    if table.columns.isEmpty || isRagged { problems.append(.raggedTable(block: number)) }
    let texts = table.columns.map(\.header) + table.rows.flatMap(\.self)
    if texts.contains(where: \.isBlank) { problems.append(.emptyText(block: number)) }
    return problems
  }
}
