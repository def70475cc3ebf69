import TestSupport

@testable import DelimitedText

/// A file made at random: mostly regular, with the defects that files have.
enum RandomFile {
  /// The bytes of the file of a seed.
  ///
  /// - Parameters:
  ///   - seed: The same seed gives the same file.
  ///   - defects: How many of a hundred records have a defect.
  /// - Returns: The bytes.
  static func bytes(seed: UInt64, defects: Int) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    let delimiter = [";", ",", "\t", "|"].randomElement(using: &random) ?? ";"
    let lineEnd = ["\n", "\n", "\r\n"].randomElement(using: &random) ?? "\n"
    let columns = Int.random(in: 2...7, using: &random)
    let trailing = Int.random(in: 0...9, using: &random) == 0 ? 2 : 0
    let tail = String(repeating: delimiter, count: trailing)
    var text = (0..<columns).map { "kolumn\($0)" }.joined(separator: delimiter) + tail + lineEnd
    for _ in 0..<Int.random(in: 0...120, using: &random) {
      let cells = (0..<columns).map { _ in cell(delimiter, lineEnd, &random) }
      var line = cells.joined(separator: delimiter) + tail
      if Int.random(in: 0..<100, using: &random) < defects { damage(&line, delimiter, &random) }
      text += line + lineEnd
    }
    if Bool.random(using: &random), text.utf8.last == 0x0A { text.removeLast() }
    var bytes = Array(text.utf8)
    if Int.random(in: 0...9, using: &random) == 0 {
      for index in bytes.indices where bytes[index] >= 0x80 && index.isMultiple(of: 3) {
        bytes[index] = 0xE5
      }
    }
    return bytes
  }

  private static func cell(
    _ delimiter: String, _ lineEnd: String, _ random: inout SeededGenerator
  ) -> String {
    switch Int.random(in: 0..<17, using: &random) {
    case 0: ""
    case 1: "\"\""
    case 2: "\"två\(lineEnd)rader\""
    case 3: "\"a\(delimiter) b\""
    case 4: "\"sa \"\"hej\"\"\""
    case 5: " Sätila "
    case 6: "Sätila"
    case 7: "\"\(delimiter)\(lineEnd)\(delimiter)\""
    case 8: String(repeating: "lång text ", count: Int.random(in: 1...12, using: &random))
    case 9: "\"sa \"\"hej\"\"\(delimiter)\(lineEnd)och gick\""
    default: ["Ja", "Nej", "1,5", "16–29", "Kinna"].randomElement(using: &random) ?? "Ja"
    }
  }

  private static func damage(
    _ line: inout String, _ delimiter: String, _ random: inout SeededGenerator
  ) {
    let piece =
      [
        "\"", "\"\"", delimiter, "\r", "\n", "\n\n", "\0", "#", " \"", "\" ", "=\"", "\u{FFFD}",
        "'", "\u{FEFF}",
      ]
      .randomElement(using: &random) ?? "\""
    let isMark = piece == "\u{FEFF}"
    let offset = isMark ? 0 : Int.random(in: 0...line.unicodeScalars.count, using: &random)
    var scalars = Array(line.unicodeScalars)
    scalars.insert(contentsOf: piece.unicodeScalars, at: offset)
    if Int.random(in: 0...4, using: &random) == 0 { scalars = Array(scalars.prefix(offset)) }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    line = String(view)
  }
}
