/// An element with its attributes in order, its text or its children.
struct XMLElement: Sendable, Equatable {
  /// What stands inside an element.
  enum Content: Sendable, Equatable {
    case text(String)
    case children([XMLElement])
  }

  let name: String
  let attributes: [Attribute]
  let content: Content

  /// A name and its value, unescaped.
  struct Attribute: Sendable, Equatable {
    let name: String
    let value: String
  }

  init(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    _ children: [XMLElement] = []
  ) {
    self.name = name
    self.attributes = attributes.map { Attribute(name: $0.key, value: $0.value) }
    content = .children(children)
  }

  init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
    self.name = name
    self.attributes = attributes.map { Attribute(name: $0.key, value: $0.value) }
    content = .text(text)
  }

  /// A whole part: the declaration, then this element.
  func document() -> String {
    var output = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    write(to: &output)
    return output
  }

  private func write(to output: inout String) {
    output += "<"
    output += name
    for attribute in attributes {
      output += " "
      output += attribute.name
      output += "=\""
      output += XMLEscaping.attribute(attribute.value)
      output += "\""
    }
    switch content {
    case .children(let children) where children.isEmpty:
      output += "/>"
      return
    case .children(let children):
      output += ">"
      for child in children { child.write(to: &output) }
    case .text(let text):
      output += ">"
      output += XMLEscaping.content(text)
    }
    output += "</"
    output += name
    output += ">"
  }
}
