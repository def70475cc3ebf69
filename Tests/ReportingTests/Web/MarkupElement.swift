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
    let bytes = Array(markup.utf8)
    var result: [MarkupElement] = []
    var open: [Int] = []
    // All texts in order, and between which of them each element starts and ends.
    var texts: [String] = []
    var ends: [Int] = []
    var starts: [Int] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] != UInt8(ascii: "<") {
        let end = bytes[at...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        texts.append(unescaped(String(decoding: bytes[at..<end], as: UTF8.self)))
        at = end
        continue
      }
      guard let end = tagEnd(bytes, from: at) else { throw Problem(description: "no > at \(at)") }
      let tag = String(decoding: bytes[(at + 1)..<end], as: UTF8.self)
      at = end + 1
      if tag.hasPrefix("!") || tag.hasPrefix("?") { continue }
      if tag.hasPrefix("/") {
        guard let last = open.popLast(), result[last].name == tag.dropFirst() else {
          throw Problem(description: "unexpected <\(tag)>")
        }
        ends[last] = texts.count
        continue
      }
      let (name, attributes) = try parts(tag[...])
      result.append(
        MarkupElement(name: name, attributes: attributes, path: open.map { result[$0].name }))
      starts.append(texts.count)
      ends.append(texts.count)
      if !tag.hasSuffix("/"), !void.contains(name) { open.append(result.count - 1) }
    }
    guard open.isEmpty else { throw Problem(description: "open: \(open.map { result[$0].name })") }
    for index in result.indices {
      result[index].text = texts[starts[index]..<ends[index]].joined()
    }
    return result
  }

  /// The end of a tag; a `>` within quotes is none.
  private static func tagEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    var isQuoted = false
    for index in start..<bytes.count {
      if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if bytes[index] == UInt8(ascii: ">"), !isQuoted { return index }
    }
    return nil
  }

  private static func parts(_ tag: Substring) throws -> (String, [String: String]) {
    let name = tag.prefix { $0 != " " && $0 != "/" }
    var attributes: [String: String] = [:]
    var rest = tag.utf8.dropFirst(name.utf8.count)
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let key = String(Substring(rest[..<equals])).filter { $0 != " " }
      let value = rest[equals...].dropFirst(2)
      guard rest[equals...].dropFirst().first == UInt8(ascii: "\""),
        let close = value.firstIndex(of: UInt8(ascii: "\""))
      else { throw Problem(description: "attribute without quotes in <\(tag.prefix(60))>") }
      guard attributes[key] == nil else { throw Problem(description: "twice \(key)") }
      attributes[key] = unescaped(String(Substring(value[..<close])))
      rest = value[close...].dropFirst()
    }
    return (String(name), attributes)
  }

  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
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
