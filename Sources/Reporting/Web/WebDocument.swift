internal import Disclosure

/// Writes the blocks of a document as HTML.
enum WebDocument {
  /// The blocks one after another; tables get ids that start with `name`.
  static func markup(_ blocks: [Document.Block], name: String, caption: Sentence) -> [Markup] {
    blocks.enumerated().map { index, block in
      markup(block, id: "\(name)-\(index + 1)", caption: caption) + .literal("\n")
    }
  }

  private static func markup(_ block: Document.Block, id: String, caption: Sentence) -> Markup {
    switch block {
    case .paragraph(let sentences): return .element("p", [:], joined(sentences))
    case .bullets(let sentences): return .element("ul", [:], items(sentences))
    case .steps(let sentences): return .element("ol", [:], items(sentences))
    case .box(let title, let sentences):
      return .element(
        "div", ["class": "box"],
        [
          .element("p", [:], [.element("strong", [:], Sentence(title))]),
          .element("p", [:], joined(sentences)),
        ])
    case .table(let header, let rows):
      return WebTable.markup(
        ReadableTable(
          id: id, caption: caption, rowsHeader: header.first ?? "",
          headers: Array(header.dropFirst()), rows: rows.map(row)))
    }
  }

  private static func row(_ cells: [Sentence]) -> ReadableTable.Row {
    ReadableTable.Row(
      header: cells.first ?? "",
      cells: cells.dropFirst().map { cell in
        if cell == CellText.hidden {
          return .hidden(Sentence(PublicationStatus.hidden.chartReason))
        }
        return cell.text.first?.isNumber == true && cell.text.allSatisfy { !$0.isLetter }
          ? .figure(cell) : .text(cell)
      })
  }

  private static func joined(_ sentences: [Sentence]) -> Sentence {
    sentences.joined(by: " ")
  }

  private static func items(_ sentences: [Sentence]) -> [Markup] {
    sentences.map { .element("li", [:], $0) }
  }
}
