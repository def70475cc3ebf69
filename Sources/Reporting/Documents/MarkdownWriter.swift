/// Writes a document as Markdown; the one place that escapes what a user named.
enum MarkdownWriter {
  /// The whole document, its title as the first heading.
  static func text(_ document: Document) -> String {
    "# \(escaped(document.title))\n\n" + document.sections.map { section($0) }.joined()
  }

  /// A section with its heading at a level, ending with a blank line.
  static func section(_ section: Document.Section, level: Int = 2) -> String {
    String(repeating: "#", count: level) + " \(escaped(section.heading))\n\n"
      + section.blocks.map { block($0) + "\n" }.joined()
  }

  private static func block(_ block: Document.Block) -> String {
    switch block {
    case .paragraph(let sentences): return paragraph(sentences) + "\n"
    case .bullets(let sentences): return sentences.map { "- \(escaped($0.text))\n" }.joined()
    case .steps(let sentences):
      return sentences.enumerated().map { "\($0.offset + 1). \(escaped($0.element.text))\n" }
        .joined()
    case .box(let title, let sentences):
      return "> **\(escaped(title)).** \(paragraph(sentences))\n"
    case .table(let header, let rows):
      let rule = header.map { _ in "---" }
      return ([header.map(escaped), rule] + rows.map { $0.map(escaped) })
        .map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
    }
  }

  private static func paragraph(_ sentences: [Sentence]) -> String {
    sentences.map { escaped($0.text) }.joined(separator: " ")
  }

  /// A text with everything that Markdown or HTML would read as markup made harmless.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~":
        result += "\\" + String(character)
      case "&": result += "&amp;"
      default: result += character.isNewline ? " " : String(character)
      }
    }
    return result
  }
}
