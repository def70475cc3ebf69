/// A text of headings, sentences, lists and small tables, whatever the format it is written in.
struct Document: Equatable {
  /// One heading with what stands below it.
  struct Section: Equatable {
    let heading: String
    var blocks: [Block]
    /// Whether the section is nothing but its heading.
    var isEmpty: Bool { blocks.allSatisfy(\.isEmpty) }
  }

  /// A part of a section.
  enum Block: Equatable {
    /// Sentences one after another.
    case paragraph([Sentence])
    /// A list, an item a sentence.
    case bullets([Sentence])
    /// A numbered list.
    case steps([Sentence])
    /// Something to notice, with a title of its own.
    case box(title: String, [Sentence])
    /// A small table.
    case table(header: [Sentence], rows: [[Sentence]])

    /// Whether there is nothing in it.
    var isEmpty: Bool {
      switch self {
      case .paragraph(let sentences), .bullets(let sentences), .steps(let sentences),
        .box(_, let sentences):
        sentences.isEmpty
      case .table(_, let rows): rows.isEmpty
      }
    }

    /// The sentences in it; none in a table.
    var sentences: [Sentence] {
      switch self {
      case .paragraph(let sentences), .bullets(let sentences), .steps(let sentences),
        .box(_, let sentences):
        sentences
      case .table: []
      }
    }
  }

  let title: Sentence
  /// The sections; those that turn out empty are left out.
  let sections: [Section]

  init(title: Sentence, sections: [Section]) {
    self.title = title
    self.sections = sections.compactMap { section in
      var kept = section
      kept.blocks.removeAll(where: \.isEmpty)
      return kept.isEmpty ? nil : kept
    }
  }

  /// Every sentence in order.
  var sentences: [Sentence] { sections.flatMap { $0.blocks.flatMap(\.sentences) } }
}
