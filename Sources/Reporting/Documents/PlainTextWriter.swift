/// Writes a document as plain text to paste into an agenda: no markup, one paragraph a line.
enum PlainTextWriter {
  /// The whole document, its title first.
  static func text(_ document: Document) -> Sentence {
    ([underlined(document.title, with: "=")] + document.sections.map(section))
      .joined(by: "\n")
  }

  /// The sections alone, each ending with a blank line.
  static func section(_ section: Document.Section) -> Sentence {
    underlined(Sentence(section.heading), with: "-") + section.blocks.map(block).joined(by: "\n")
  }

  private static func block(_ block: Document.Block) -> Sentence {
    switch block {
    case .paragraph(let sentences):
      return line(sentences.joined(by: " "))
    case .bullets(let sentences):
      return sentences.map { line("– " + $0) }.joined(by: "")
    case .steps(let sentences):
      return sentences.enumerated()
        .map { line("\(Count($0.offset + 1, .order)). \($0.element)") }.joined(by: "")
    case .box(let title, let sentences):
      return line("OBS! \(title): \(sentences.joined(by: " "))")
    case .table(let header, let rows):
      return ([header] + rows).map { line($0.joined(by: "\t")) }.joined(by: "")
    }
  }

  private static func line(_ text: Sentence) -> Sentence { oneLine(text) + "\n" }

  private static func underlined(_ heading: Sentence, with mark: Character) -> Sentence {
    let title = oneLine(heading)
    return title + "\n\(String(repeating: mark, count: title.text.count))\n"
  }

  /// A user's title may hold a line break; in a line of text it is a blank.
  private static func oneLine(_ text: Sentence) -> Sentence {
    text.mapped { part in
      part.holdsLineBreak ? String(part.map { $0.isNewline ? " " : $0 }) : part
    }
  }
}
