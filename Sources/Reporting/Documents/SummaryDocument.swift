/// The three lengths of the summary as one document.
enum SummaryDocument {
  /// A sentence, a paragraph, and then the sections of the page.
  static func document(_ summary: Summary) -> Document {
    Document(
      title: summary.title,
      sections: [
        Document.Section(heading: "En mening", blocks: [.paragraph([summary.sentence])]),
        Document.Section(heading: "Ett stycke", blocks: [.paragraph(summary.paragraph)]),
      ]
        + summary.page.sections.enumerated().map { index, section in
          Document.Section(
            heading: index == 0 ? "En sida: \(lowercased(section.heading))" : section.heading,
            blocks: section.blocks)
        })
  }

  private static func lowercased(_ heading: String) -> String {
    heading.prefix(1).lowercased() + heading.dropFirst()
  }
}
