/// A paragraph with its style and its runs of text.
struct WordParagraph {
  /// A run of text, with the style of its characters if it has one.
  struct Run {
    let text: String
    let style: WordStyle?

    init(_ text: String, style: WordStyle? = nil) {
      self.text = text
      self.style = style
    }

    /// The run; a line break in the text is a line break in the document.
    var element: XMLElement {
      var children: [XMLElement] = []
      if let style {
        children.append(XMLElement("w:rPr", [:], [XMLElement("w:rStyle", ["w:val": style.id])]))
      }
      for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .enumerated()
      {
        if index > 0 { children.append(XMLElement("w:br")) }
        if !line.isEmpty {
          children.append(XMLElement("w:t", ["xml:space": "preserve"], text: String(line)))
        }
      }
      return XMLElement("w:r", [:], children)
    }
  }

  private let style: WordStyle
  private let runs: [XMLElement]

  init(_ style: WordStyle, _ runs: [Run]) {
    self.style = style
    self.runs = runs.map(\.element)
  }

  init(_ style: WordStyle, _ text: String) { self.init(style, [Run(text)]) }

  init(_ style: WordStyle, run: XMLElement) {
    self.style = style
    runs = [run]
  }

  /// The paragraph; `Normal` is not named, since it is what a paragraph without a style has.
  var element: XMLElement {
    let properties =
      style == .normal
      ? [] : [XMLElement("w:pPr", [:], [XMLElement("w:pStyle", ["w:val": style.id])])]
    return XMLElement("w:p", [:], properties + runs)
  }
}
