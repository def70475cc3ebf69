internal import Reporting

/// The texts of a finished document in reading order, as a person meets them.
struct DocumentText {
  /// A paragraph, a line, a label or a cell.
  struct Block: Equatable {
    let text: String
    /// Whether it is a number by itself, in full precision, as in a cell of a workbook.
    var isValue = false
  }

  /// A number and the block it stands in.
  struct Number {
    let block: Int
    let token: NumberToken
    /// Whether it is written in full precision, as in a cell of a workbook.
    let isInFull: Bool
  }

  private(set) var blocks: [Block] = []

  /// Every number in order.
  var numbers: [Number] {
    blocks.enumerated().flatMap { index, block -> [Number] in
      if block.isValue {
        let range = 0..<block.text.utf8.count
        return [
          Number(
            block: index,
            token: NumberToken(range: range, whole: block.text, fraction: "", sign: nil),
            isInFull: true)
        ]
      }
      return NumberToken.all(in: block.text).map { Number(block: index, token: $0, isInFull: false) }
    }
  }

  /// Reads a document by the ending of its name; nil when it is damaged.
  static func read(_ path: String, _ bytes: [UInt8]) -> DocumentText? {
    switch path.split(separator: ".").last {
    case "docx": return ZipReader.parts(of: bytes).map(word)
    case "html", "svg": return markup(bytes)
    default: return plain(bytes)
    }
  }

  /// A line a block.
  private static func plain(_ bytes: [UInt8]) -> DocumentText {
    var result = DocumentText()
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      result.append(String(line))
    }
    return result
  }

  /// A text between tags a block.
  private static func markup(_ bytes: [UInt8]) -> DocumentText {
    var result = DocumentText()
    MarkupScanner(bytes).forEach { event in
      if case .text(let text) = event { result.append(text) }
    }
    return result
  }

  /// The properties, then the paragraphs, the words of tables and drawings among them.
  private static func word(_ parts: [String: [UInt8]]) -> DocumentText {
    var result = properties(parts)
    var paragraph = ""
    func end() {
      result.append(paragraph)
      paragraph = ""
    }
    var isText = false
    MarkupScanner(parts["word/document.xml"] ?? []).forEach { event in
      switch event {
      case .text(let text): if isText { paragraph += text }
      case .open(let name, let attributes, _):
        isText = name == "w:t"
        switch name {
        case "w:p": end()
        case "wp:docPr":
          end()
          for key in ["descr", "title"] {
            result.append(MarkupScanner.value(of: key, in: attributes) ?? "")
          }
        case "w:tblCaption", "w:tblDescription":
          result.append(MarkupScanner.value(of: "w:val", in: attributes) ?? "")
        default: break
        }
      case .close(let name):
        isText = false
        if name == "w:p" { end() }
      }
    }
    return result
  }

  /// The title and the subject of an office file.
  static func properties(_ parts: [String: [UInt8]]) -> DocumentText {
    var texts: [String: String] = [:]
    var open = ""
    MarkupScanner(parts["docProps/core.xml"] ?? []).forEach { event in
      switch event {
      case .open(let name, _, _): open = name
      case .text(let text): texts[open, default: ""] += text
      case .close: open = ""
      }
    }
    var result = DocumentText()
    for name in ["dc:title", "dc:subject"] { result.append(texts[name] ?? "") }
    return result
  }

  /// Adds a block, unless there is nothing in it.
  mutating func append(_ text: String, isValue: Bool = false) {
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    blocks.append(Block(text: text, isValue: isValue))
  }
}
