/// A small strict XML reader: enough for what the module writes, and it refuses what is malformed.
struct XMLTree {
  enum Failure: Error { case malformed(String) }

  let name: String
  let attributes: [(name: String, value: String)]
  private(set) var children: [XMLTree] = []
  /// The text straight inside the element.
  private(set) var text = ""

  init(parsing source: String) throws {
    var parser = Parser(Array(source.unicodeScalars))
    self = try parser.document()
  }

  private init(name: String, attributes: [(name: String, value: String)]) {
    self.name = name
    self.attributes = attributes
  }

  /// The value of an attribute.
  subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

  /// The first child of a name.
  func child(_ name: String) -> XMLTree? { children.first { $0.name == name } }

  /// All elements of a name below this one, in document order.
  func all(_ name: String) -> [XMLTree] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }

  /// The text inside the element and everything below it.
  var allText: String { text + children.map(\.allText).joined() }

  private struct Parser {
    let source: [Unicode.Scalar]
    var position = 0

    init(_ source: [Unicode.Scalar]) { self.source = source }

    mutating func document() throws -> XMLTree {
      let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      try expect(declaration)
      let root = try element()
      guard position == source.count else { throw Failure.malformed("text after the root") }
      return root
    }

    mutating func element() throws -> XMLTree {
      try expect("<")
      var tree = XMLTree(name: word(), attributes: try attributeList())
      if accept("/>") { return tree }
      try expect(">")
      while !accept("</") {
        guard position < source.count else { throw Failure.malformed("no end of \(tree.name)") }
        if source[position] == "<" {
          tree.children.append(try element())
        } else {
          tree.text.unicodeScalars.append(try character(until: "<"))
        }
      }
      try expect("\(tree.name)>")
      return tree
    }

    mutating func attributeList() throws -> [(name: String, value: String)] {
      var list: [(name: String, value: String)] = []
      while accept(" ") {
        let name = word()
        guard !list.contains(where: { $0.name == name }) else {
          throw Failure.malformed("two of \(name)")
        }
        try expect("=\"")
        var value = ""
        while !accept("\"") { value.unicodeScalars.append(try character(until: "\"")) }
        list.append((name, value))
      }
      return list
    }

    static let entities: [(String, Unicode.Scalar)] = [
      ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#9;", "\t"),
      ("&#10;", "\n"),
    ]

    mutating func character(until end: Unicode.Scalar) throws -> Unicode.Scalar {
      guard position < source.count else { throw Failure.malformed("end of text") }
      if source[position] == "&" {
        for (entity, scalar) in Self.entities where accept(entity) { return scalar }
      }
      let scalar = source[position]
      let isLegal =
        scalar == "\n" || scalar == "\t"
        || scalar.value >= 0x20 && scalar.value != 0xFFFE
          && scalar.value != 0xFFFF
      guard isLegal, scalar != "&", scalar != "<", scalar != end else {
        throw Failure.malformed("character \(scalar.value)")
      }
      position += 1
      return scalar
    }

    mutating func word() -> String {
      var word = String.UnicodeScalarView()
      while position < source.count, !" =/>\n".unicodeScalars.contains(source[position]) {
        word.append(source[position])
        position += 1
      }
      return String(word)
    }

    mutating func accept(_ text: String) -> Bool {
      var place = position
      for scalar in text.unicodeScalars {
        guard place < source.count, source[place] == scalar else { return false }
        place += 1
      }
      position = place
      return true
    }

    mutating func expect(_ text: String) throws {
      guard accept(text) else { throw Failure.malformed("expected \(text)") }
    }
  }
}
