/// An element with its attributes in order, its text or its children.
struct XMLElement: Sendable, Equatable {
  /// What stands inside an element.
  enum Content: Sendable, Equatable {
    case text(String)
    case children([XMLElement])
    /// Children that have been written already: for parts that are too long to stand as a tree.
    case written([UInt8])
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

  init(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], written children: [UInt8]
  ) {
    self.name = name
    self.attributes = attributes.map { Attribute(name: $0.key, value: $0.value) }
    content = .written(children)
  }

  /// A whole part: the declaration, then this element, as UTF-8.
  func document() -> [UInt8] {
    var output: [UInt8] = []
    output.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
    write(to: &output)
    return output
  }

  /// Appends the element.
  func write(to output: inout [UInt8]) {
    output.append("<")
    output.append(name)
    for attribute in attributes {
      output.append(" ")
      output.append(attribute.name)
      output.append("=\"")
      XMLEscaping.append(attribute.value, .attribute, to: &output)
      output.append("\"")
    }
    switch content {
    case .children(let children) where children.isEmpty:
      output.append("/>")
      return
    case .children(let children):
      output.append(">")
      for child in children { child.write(to: &output) }
    case .written(let children):
      output.append(">")
      output += children
    case .text(let text):
      output.append(">")
      XMLEscaping.append(text, .content, to: &output)
    }
    output.append("</")
    output.append(name)
    output.append(">")
  }
}
