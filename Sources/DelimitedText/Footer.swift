/// Lines after the last record that are no data: "Källa: …", notes, the time of the export.
enum Footer {
  /// How much of the end of a file is looked at, in bytes.
  static let reach = 1 << 14

  /// The number of bytes at the end of a tail that are footer, 0 when there is none.
  ///
  /// A footer line is one line under the usual rules of quotes, so that it is not the end of a
  /// quoted field. Only its first field is filled, and it follows a blank line or begins with a word
  /// such as "Källa" and a colon; or it begins so, and its other fields are too few or follow a
  /// blank line; or it is drawn with dashes or counts rows. A line of delimiters alone is blank. In
  /// one column only a keyword with a colon after a blank line makes a footer.
  static func length(of tail: [UInt8], dialect: Dialect, columns: Int, fieldText: FieldText) -> Int
  {
    guard columns > 1, dialect.delimiter != nil else {
      return lengthInOneColumn(of: tail, dialect, fieldText)
    }
    var footer = tail.count
    var isPending = false
    for line in lines(of: tail).reversed() {
      guard let cells = cells(of: tail[line], dialect, fieldText) else { break }
      if cells.allSatisfy(\.isEmpty) {
        if isPending {
          footer = line.lowerBound
          isPending = false
        }
        continue
      }
      if RuleRow.isRule(cells) || isCountOfRows(cells) {
        footer = line.lowerBound
        isPending = false
        continue
      }
      let isAlone = cells.dropFirst().allSatisfy(\.isEmpty)
      let word = keyword(cells[0])
      if let word,
        word.hasColon ? isAlone || cells.count < columns : cells.count == 1 || isSource(cells)
      {
        footer = line.lowerBound
        isPending = false
      } else if line.lowerBound > 0, word != nil || cells.count == 1 || isAlone && isSaid(cells[0])
      {
        // Such a line counts once a blank line or a keyword is found above it.
        isPending = true
      } else {
        break
      }
    }
    return tail.count - footer
  }

  /// The same for a column of text: the last line, when a blank one stands above it.
  private static func lengthInOneColumn(
    of tail: [UInt8], _ dialect: Dialect, _ fieldText: FieldText
  ) -> Int {
    let filled = lines(of: tail).filter { line in
      cells(of: tail[line], dialect, fieldText)?.isEmpty != true
    }
    guard filled.count > 1, let last = filled.last,
      filled[filled.count - 2].upperBound < last.lowerBound,
      let text = cells(of: tail[last], dialect, fieldText)?.first, keyword(text)?.hasColon == true
    else { return 0 }
    return tail.count - last.lowerBound
  }

  /// Whether a line says how many rows a database gave: "(2 rows affected)".
  private static func isCountOfRows(_ cells: [String]) -> Bool {
    guard cells.count == 1, cells[0].hasPrefix("("), cells[0].hasSuffix(")") else { return false }
    let words = cells[0].dropFirst().dropLast().split(separator: " ")
    return words.count > 1 && Int(words[0]) != nil
      && ["row", "rows", "row(s)", "rad", "rader"].contains(words[1])
  }

  /// Whether the first two fields alone are filled, with a keyword and a name, of three or more:
  /// "Källa;SCB;".
  private static func isSource(_ cells: [String]) -> Bool {
    cells.count > 2 && cells.dropFirst(2).allSatisfy(\.isEmpty) && !cells[1].isEmpty
      && DecimalNumber.parse(cells[1]) == nil && keyword(cells[0])?.isWhole == true
  }

  /// Whether a text says something, as a name or a number alone does not.
  private static func isSaid(_ text: String) -> Bool { text.contains(":") }

  /// The texts of the fields of one line; nil when it is not whole by itself.
  private static func cells(
    of line: ArraySlice<UInt8>, _ dialect: Dialect, _ fieldText: FieldText
  ) -> [String]? {
    let bytes = Array(line)
    var reader = RecordReader(dialect: dialect)
    switch reader.next(bytes.span, from: 0, isLast: true) {
    case .blankLine, .comment: return []
    case .record(.sound) where reader.end == bytes.count:
      // A quote anywhere but around whole fields may be the end of a field that began further up.
      guard
        dialect.quote.map({ !bytes.contains($0) }) ?? true
          || reader.fields.allSatisfy({ $0.style != .plain || $0.start == $0.end })
      else { return nil }
      return reader.fields.map { fieldText.text(of: $0, in: bytes.span, dialect).text }
    default: return nil
    }
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

  private struct Keyword {
    let hasColon: Bool
    /// Whether the text is the word alone.
    let isWhole: Bool
  }

  private static func keyword(_ text: String) -> Keyword? {
    let folded = LabelFolding.folded(text)
    for word in words where folded.hasPrefix(word) {
      let next = folded.dropFirst(word.count).first
      if next == ":" { return Keyword(hasColon: true, isWhole: false) }
      if next == nil || next == " " { return Keyword(hasColon: false, isWhole: next == nil) }
    }
    return nil
  }
}
