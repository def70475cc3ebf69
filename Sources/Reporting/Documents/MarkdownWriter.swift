/// Writes a document as Markdown; the one place that escapes what a user named.
enum MarkdownWriter {
  /// The whole document, its title as the first heading.
  static func text(_ document: Document) -> Sentence {
    "# \(escaped(document.title))\n\n" + document.sections.map { section($0) }.joined(by: "")
  }

  /// A section with its heading, ending with a blank line.
  static func section(_ section: Document.Section) -> Sentence {
    "## \(escaped(Sentence(section.heading)))\n\n"
      + section.blocks.map { block($0) + "\n" }.joined(by: "")
  }

  private static func block(_ block: Document.Block) -> Sentence {
    switch block {
    case .paragraph(let sentences): return paragraph(sentences) + "\n"
    case .bullets(let sentences):
      return sentences.map { "- \(escaped($0))\n" }.joined(by: "")
    case .steps(let sentences):
      return sentences.enumerated().map {
        "\(Count($0.offset + 1, .order)). \(escaped($0.element))\n"
      }
      .joined(by: "")
    case .box(let title, let sentences):
      return "> **\(escaped(Sentence(title))).** \(paragraph(sentences))\n"
    case .table(let header, let rows):
      let rule = header.map { _ in "---" as Sentence }
      return ([header.map(escaped), rule] + rows.map { $0.map(escaped) })
        .map { "| " + $0.joined(by: " | ") + " |\n" }.joined(by: "")
    }
  }

  private static func paragraph(_ sentences: [Sentence]) -> Sentence {
    sentences.map(escaped).joined(by: " ")
  }

  /// A text with everything that Markdown or HTML would read as markup made harmless.
  static func escaped(_ sentence: Sentence) -> Sentence { sentence.mapped(escaped) }

  private static func escaped(_ text: String) -> String {
    if !text.utf8.contains(where: isMarkup), !text.holdsLineBreak { return text }
    var result = ""
    for character in text {
      if character == "&" {
        result += "&amp;"
      } else if character.asciiValue.map(isMarkup) ?? false {
        result += "\\\(character)"
      } else {
        result += character.isNewline ? " " : String(character)
      }
    }
    return result
  }

  /// Whether a character of ASCII is one of those that are made harmless.
  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"): true
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"): true
    case UInt8(ascii: "|"), UInt8(ascii: "#"), UInt8(ascii: "~"), UInt8(ascii: "&"): true
    default: false
    }
  }
}
