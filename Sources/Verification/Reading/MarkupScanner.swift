/// Goes through HTML or XML that the program has written: tags, attributes and decoded texts.
struct MarkupScanner {
  /// One thing that is met.
  enum Event: Equatable {
    case open(name: String, attributes: String, isEmpty: Bool)
    case close(name: String)
    case text(String)
  }

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Calls back for each tag and each text in order; style sheets, declarations and comments are
  /// left out.
  func forEach(_ body: (Event) -> Void) {
    var position = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<") {
        let end = index(of: UInt8(ascii: ">"), from: position) ?? bytes.count - 1
        position = tag(position + 1, end, body)
      } else {
        let end = index(of: UInt8(ascii: "<"), from: position) ?? bytes.count
        body(.text(Self.decoded(bytes[position..<end])))
        position = end
      }
    }
  }

  /// Handles the tag between two positions and gives where to go on.
  private func tag(_ start: Int, _ end: Int, _ body: (Event) -> Void) -> Int {
    guard start < end, bytes[start] != UInt8(ascii: "!"), bytes[start] != UInt8(ascii: "?") else {
      return end + 1
    }
    if bytes[start] == UInt8(ascii: "/") {
      body(.close(name: String(decoding: bytes[start + 1..<end], as: UTF8.self)))
      return end + 1
    }
    let isEmpty = bytes[end - 1] == UInt8(ascii: "/")
    let contents = bytes[start..<(isEmpty ? end - 1 : end)]
    let nameEnd = contents.firstIndex(of: UInt8(ascii: " ")) ?? contents.endIndex
    let name = String(decoding: contents[..<nameEnd], as: UTF8.self)
    body(
      .open(
        name: name, attributes: String(decoding: contents[nameEnd...], as: UTF8.self),
        isEmpty: isEmpty))
    guard name == "style" else { return end + 1 }
    return index(of: UInt8(ascii: "<"), from: end) ?? bytes.count
  }

  private func index(of byte: UInt8, from start: Int) -> Int? {
    var position = start
    while position < bytes.count {
      if bytes[position] == byte { return position }
      position += 1
    }
    return nil
  }

  /// The value of an attribute; nil where there is none.
  static func value(of name: String, in attributes: String) -> String? {
    let wanted = Array(" \(name)=\"".utf8)
    let bytes = Array(attributes.utf8)
    guard bytes.count >= wanted.count else { return nil }
    for start in 0...(bytes.count - wanted.count)
    where bytes[start..<start + wanted.count].elementsEqual(wanted) {
      let rest = bytes[(start + wanted.count)...]
      return decoded(rest.prefix { $0 != UInt8(ascii: "\"") })
    }
    return nil
  }

  private static let entities: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "#9": "\t", "#10": "\n",
    "#13": "\r",
  ]

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var position = bytes.startIndex
    while position < bytes.endIndex {
      if bytes[position] == UInt8(ascii: "&"),
        let end = bytes[position...].firstIndex(of: UInt8(ascii: ";")),
        let text = entities[String(decoding: bytes[position + 1..<end], as: UTF8.self)]
      {
        result += Array(text.utf8)
        position = end + 1
      } else {
        result.append(bytes[position])
        position += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
