internal import OfficeFiles

/// A block of a Word document together with its texts, in the order they are read.
struct TracedBlock {
  let block: WordDocument.Block
  let texts: [Sentence]

  static func title(_ text: Sentence) -> TracedBlock {
    TracedBlock(block: .title(text.text), texts: [text])
  }

  static func heading(_ text: Sentence) -> TracedBlock {
    TracedBlock(block: .heading(1, text.text), texts: [text])
  }

  static func paragraph(_ text: Sentence) -> TracedBlock {
    TracedBlock(block: .paragraph(text.text), texts: [text])
  }

  /// Sentences one after another, the first set off.
  static func lead(_ sentences: [Sentence]) -> TracedBlock {
    TracedBlock(
      block: .paragraph(
        sentences.enumerated().map { index, sentence in
          WordDocument.Span(
            index == 0 ? sentence.text : " " + sentence.text, isStrong: index == 0)
        }),
      texts: sentences)
  }

  static func bullets(_ items: [Sentence]) -> TracedBlock {
    TracedBlock(block: .bullets(items.map(\.text)), texts: items)
  }

  static func caption(_ text: Sentence) -> TracedBlock {
    TracedBlock(block: .caption(text.text), texts: [text])
  }

  static func box(heading: String, _ sentences: [Sentence]) -> TracedBlock {
    TracedBlock(
      block: .box(heading: heading, sentences.map(\.text)),
      texts: [Sentence(heading)] + sentences)
  }

  static func drawing(_ drawing: Chart.TracedDrawing) -> TracedBlock {
    TracedBlock(block: .drawing(drawing.drawing), texts: drawing.texts)
  }

  /// A column of a table and its texts.
  struct Column {
    let header: Sentence
    var isNumeric = false
    let weight: Double
    let texts: [Sentence]
  }

  /// A table whose columns have as many texts each.
  static func table(
    title: Sentence, description: Sentence, columns: [Column]
  ) -> TracedBlock {
    let count = columns.first?.texts.count ?? 0
    let rows = (0..<count).map { row in columns.map { $0.texts[row] } }
    return TracedBlock(
      block: .table(
        WordDocument.Table(
          title: title.text, description: description.text,
          columns: columns.map {
            WordDocument.Column($0.header.text, isNumeric: $0.isNumeric, weight: $0.weight)
          },
          rows: rows.map { $0.map(\.text) })),
      texts: [title, description] + columns.map(\.header) + rows.flatMap(\.self))
  }
}
