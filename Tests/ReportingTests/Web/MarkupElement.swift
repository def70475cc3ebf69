/// What a test reads out of HTML or SVG that the program wrote: every element in order.
struct MarkupElement {
  let name: String
  let attributes: [String: String]
  /// The elements around it, the outermost first.
  let path: [String]
  /// All text within it, entities resolved.
  var text = ""

  /// A place where the markup does not hold together.
  struct Problem: Error, CustomStringConvertible {
    let description: String
  }

  private static let void = ["meta", "br", "hr", "img", "link", "input"]

  /// The elements in order of their start; throws where they are not nested.
  static func elements(in markup: String) throws -> [MarkupElement] {
    var result: [MarkupElement] = []
    var open: [Int] = []
    var rest = markup[...]
    while let start = rest.firstIndex(of: "<") {
      let text = unescaped(String(rest[..<start]))
      for index in open { result[index].text += text }
      rest = rest[start...]
      guard let end = tagEnd(rest) else {
        throw Problem(description: "no > after \(rest.prefix(40))")
      }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("!") || tag.hasPrefix("?") { continue }
      if tag.hasPrefix("/") {
        guard let last = open.popLast(), result[last].name == tag.dropFirst() else {
          throw Problem(description: "unexpected <\(tag)>")
        }
        continue
      }
      let (name, attributes) = try parts(tag)
      result.append(
        MarkupElement(name: name, attributes: attributes, path: open.map { result[$0].name }))
      if !tag.hasSuffix("/"), !void.contains(name) { open.append(result.count - 1) }
    }
    guard open.isEmpty else { throw Problem(description: "open: \(open.map { result[$0].name })") }
    return result
  }

  /// The end of a tag; a `>` within quotes is none.
  private static func tagEnd(_ text: Substring) -> Substring.Index? {
    var isQuoted = false
    for index in text.indices {
      if text[index] == "\"" { isQuoted.toggle() }
      if text[index] == ">", !isQuoted { return index }
    }
    return nil
  }

  private static func parts(_ tag: Substring) throws -> (String, [String: String]) {
    let name = tag.prefix { $0 != " " && $0 != "/" }
    var attributes: [String: String] = [:]
    var rest = tag.dropFirst(name.count)
    while let equals = rest.firstIndex(of: "=") {
      let key = rest[..<equals].filter { $0 != " " }
      let value = rest[equals...].dropFirst(2)
      guard rest[equals...].dropFirst().first == "\"", let close = value.firstIndex(of: "\"") else {
        throw Problem(description: "attribute without quotes in <\(tag.prefix(60))>")
      }
      guard attributes[key] == nil else { throw Problem(description: "twice \(key)") }
      attributes[key] = unescaped(String(value[..<close]))
      rest = value[close...].dropFirst()
    }
    return (String(name), attributes)
  }

  static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var result = text
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      result = result.split(separator: entity, omittingEmptySubsequences: false)
        .joined(separator: character)
    }
    return result
  }
}
