/// Writes a document as plain text to paste into an agenda: no markup, one paragraph a line.
enum PlainTextWriter {
  /// The whole document, its title first.
  static func text(_ document: Document) -> String {
    ([underlined(document.title, with: "=")] + document.sections.map(section))
      .joined(separator: "\n")
  }

  /// The sections alone, each ending with a blank line.
  static func section(_ section: Document.Section) -> String {
    underlined(section.heading, with: "-") + section.blocks.map(block).joined(separator: "\n")
  }

  private static func block(_ block: Document.Block) -> String {
    switch block {
    case .paragraph(let sentences):
      return line(sentences.map(\.text).joined(separator: " "))
    case .bullets(let sentences): return sentences.map { line("– " + $0.text) }.joined()
    case .steps(let sentences):
      return sentences.enumerated().map { line("\($0.offset + 1). " + $0.element.text) }.joined()
    case .box(let title, let sentences):
      return line("OBS! \(title): " + sentences.map(\.text).joined(separator: " "))
    case .table(let header, let rows):
      return ([header] + rows).map { line($0.joined(separator: "\t")) }.joined()
    }
  }

  private static func line(_ text: String) -> String { oneLine(text) + "\n" }

  private static func underlined(_ heading: String, with mark: Character) -> String {
    let text = oneLine(heading)
    return text + "\n" + String(repeating: mark, count: text.count) + "\n"
  }

  /// A user's title may hold a line break; in a line of text it is a blank.
  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }
}
