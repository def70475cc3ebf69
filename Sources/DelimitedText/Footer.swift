/// Lines after the last record that are no data: "Källa: …", notes, the time of the export.
enum Footer {
  /// How much of the end of a file is looked at, in bytes.
  static let reach = 1 << 14

  /// The number of bytes at the end of a tail that are footer, 0 when there is none.
  ///
  /// A footer line holds no quote, so it is never the end of a quoted field. It has no delimiter
  /// and follows a blank line or begins with a word such as "Källa", or it begins with such a word
  /// and a colon and its other fields are blank or too few.
  static func length(of tail: [UInt8], dialect: Dialect, columns: Int, fieldText: FieldText) -> Int
  {
    guard columns > 1, let delimiter = dialect.delimiter else { return 0 }
    var footer = tail.count
    var isPending = false
    for line in lines(of: tail).reversed() {
      let content = tail[line]
      if content.allSatisfy({ $0 == 0x0A || $0 == 0x0D }) {
        if isPending {
          footer = line.lowerBound
          isPending = false
        }
        continue
      }
      if let quote = dialect.quote, content.contains(quote) { break }
      let cells = content.split(
        separator: delimiter, maxSplits: .max, omittingEmptySubsequences: false
      ).map { fieldText.text(Array($0).span) }
      let word = keyword(cells[0])
      let othersBlank = cells.dropFirst().allSatisfy(\.isEmpty)
      if let word, othersBlank || (word.hasColon && cells.count < columns) {
        footer = line.lowerBound
        isPending = false
      } else if cells.count == 1, line.lowerBound > 0 {
        // A line without a delimiter counts once a blank line or a keyword is found above it.
        isPending = true
      } else {
        break
      }
    }
    return tail.count - footer
  }

  private static func lines(of tail: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var position = 0
    while position < tail.count,
      let line = PhysicalLine(in: tail.span, from: position, isLast: true)
    {
      lines.append(position..<line.end)
      position = line.end
    }
    // The first line of a tail may be the rest of a longer one.
    return tail.count >= reach ? Array(lines.dropFirst()) : lines
  }

  private static let words = [
    "kalla", "kallor", "anm", "anm.", "anmarkning", "anmarkningar", "not", "noter", "fotnot",
    "teckenforklaring", "forklaring", "exporterad", "exporterat", "skapad", "rapport skapad",
    "senast uppdaterad", "data hamtad", "hamtad", "source", "note",
  ]

  private struct Keyword { let hasColon: Bool }

  private static func keyword(_ text: String) -> Keyword? {
    let folded = LabelFolding.folded(text)
    for word in words where folded.hasPrefix(word) {
      let next = folded.dropFirst(word.count).first
      if next == ":" { return Keyword(hasColon: true) }
      if next == nil || next == " " { return Keyword(hasColon: false) }
    }
    return nil
  }
}
