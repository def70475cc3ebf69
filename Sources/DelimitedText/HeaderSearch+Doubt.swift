/// Signs that a record which was taken for the header is none.
extension HeaderSearch {
  /// The columns in which the text of a record stands again in those below it, beside other texts: what
  /// answers do and headers do not.
  ///
  /// The name of an option above ticks that repeat it has no other text below it; a record that is
  /// the same throughout is the header once more.
  static func answersAgain(_ cells: [String], in records: ArraySlice<HeadRecord>) -> [Int] {
    let below = records.filter { $0.cells.count == cells.count && $0.cells != cells }
    return cells.indices.filter { column in
      let texts = below.lazy.map { $0.cells[column] }.filter { !$0.isEmpty }
      return !cells[column].isEmpty && texts.contains(cells[column])
        && texts.contains { $0 != cells[column] }
    }
  }

  /// Whether a header is likely an answer: a third of its texts stand again, two of them or one twice.
  ///
  /// A column of two texts is no sign, for the name of an option stands above it and "Nej"; nor is
  /// one that is numbered.
  static func looksLikeAnswers(_ header: HeadRecord, above records: ArraySlice<HeadRecord>) -> Bool
  {
    let isNumbering = !hasNumbersOfAnswers(header.cells)
    let columns = answersAgain(header.cells, in: records).filter { column in
      !isNumbering || DecimalNumber.parse(header.cells[column]) == nil
    }
    guard columns.count * 3 >= max(1, header.filledCells) else { return false }
    let telling = columns.first { column in
      let text = header.cells[column]
      let others = Set(
        records.lazy.compactMap { record in
          record.cells.indices.contains(column) && record.cells[column] != text
            ? record.cells[column] : nil
        })
      return others.count > 1 || header.cells.count { $0 == text } > 1
    }
    guard let telling else { return false }
    let again = records.count {
      $0.cells.indices.contains(telling) && $0.cells[telling] == header.cells[telling]
    }
    return columns.count > 1 || again > 1
  }

  /// Whether records that a header would leave above it are filled as most below it are, and with no
  /// other kind of text: no titles, but the header itself and answers.
  ///
  /// A single record above or below tells nothing.
  static func looksLikeTable(_ above: [HeadRecord], beside below: ArraySlice<HeadRecord>) -> Bool {
    guard above.count > 1, below.count > 1 else { return false }
    let isFilled = { (record: HeadRecord) in record.cells.map { !$0.isEmpty } }
    let filled = isFilled(above[0])
    let alike = below.filter { isFilled($0) == filled }
    guard above.allSatisfy({ isFilled($0) == filled }), alike.count * 4 >= below.count * 3 else {
      return false
    }
    return filled.indices.allSatisfy { column in
      let isQuantity = { (record: HeadRecord) in Quantity.isQuantity(record.cells[column]) }
      let (before, after) = (above.dropFirst().map(isQuantity), alike.map(isQuantity))
      return before.contains(true) && after.contains(true)
        || before.contains(false) && after.contains(false)
    }
  }

  /// Whether a record has numbers as answers are, not as headers are.
  ///
  /// Headers are years, or number their columns: one by one after a name or from 0 or 1, or three of
  /// them growing.
  static func hasNumbersOfAnswers(_ cells: [String]) -> Bool {
    let texts = cells.filter { DecimalNumber.parse($0) != nil }
    let numbers = texts.compactMap { DecimalNumber.parse($0) }
    guard let first = numbers.first else { return false }
    if texts.allSatisfy(Quantity.isYear) { return false }
    let pairs = zip(numbers, numbers.dropFirst())
    if numbers.count > 2, numbers.count < cells.count, pairs.allSatisfy({ $1 > $0 }) {
      return false
    }
    let isCounted = pairs.allSatisfy { $1 == $0 + 1 }
    return !isCounted || numbers.count == 1 || numbers.count == cells.count && first > 1
  }

  /// Whether a row below a header is words, though every column of quantities further down has one:
  /// two such columns, or one of two at most.
  static func isWordsAboveQuantities(
    _ row: HeadRecord, _ records: ArraySlice<HeadRecord>, columns wanted: Int
  ) -> Bool {
    guard row.filledCells > 0, row.cells.count >= wanted,
      !row.cells.contains(where: Quantity.isQuantity)
    else { return false }
    let columns = row.cells.indices.filter { Quantity.fills($0, of: records) }
    return columns.count >= min(2, max(1, row.cells.count - 1))
      && columns.allSatisfy { !row.cells[$0].isEmpty }
  }

  /// Whether a header below other lines is likely a respondent: its first text is made of letters and
  /// numbers as every one below it is, or one of its texts is an answer in another column further down.
  static func isLikeRespondent(_ header: HeadRecord, above records: ArraySlice<HeadRecord>) -> Bool
  {
    let shape = shape(of: header.cells[0])
    let firsts = records.lazy.map { $0.cells[0] }.filter { !$0.isEmpty }
    let isNumbered = shape.contains("9") && shape.contains("a")
    if isNumbered, firsts.count > 1, firsts.allSatisfy({ self.shape(of: $0) == shape }) {
      return true
    }
    return header.cells.enumerated().contains { column, text in
      !text.isEmpty && !Quantity.isQuantity(text)
        && records.contains { record in
          record.cells.enumerated().contains { $0 != column && $1 == text }
        }
    }
  }

  /// Whether a row of words lacks the identifier that each below it has: its first field is blank, or
  /// has no number where all others have one.
  static func lacksIdentifier(_ row: HeadRecord, above records: ArraySlice<HeadRecord>) -> Bool {
    let firsts = records.map { $0.cells[0] }
    guard firsts.count > 1, Set(firsts).count == firsts.count, row.cells.count > 1,
      row.filledCells > 0, !row.cells.contains(where: { Quantity.isQuantity($0) })
    else { return false }
    return firsts.allSatisfy { $0.contains(where: \.isNumber) && !$0.contains(" ") }
      && !row.cells[0].contains(where: \.isNumber)
  }

  /// A text with `a` for every run of letters and `9` for every run of digits.
  private static func shape(of text: String) -> String {
    text.reduce(into: "") { shape, character in
      let kind: Character = character.isLetter ? "a" : character.isNumber ? "9" : character
      if shape.last != kind || kind != "a" && kind != "9" { shape.append(kind) }
    }
  }

  /// The last of two to five records of words in one column that nothing but quantities follow: the
  /// header below titles, rather than answers.
  static func lastWordsAboveQuantities(_ records: ArraySlice<HeadRecord>) -> HeadRecord? {
    let words = records.prefix { record in
      record.cells.count == 1 && !Quantity.isQuantity(record.cells[0])
    }
    guard (2...5).contains(words.count), Quantity.fills(0, of: records.dropFirst(words.count))
    else { return nil }
    return words.last
  }

  /// Whether a header has a time, a percentage or a date and time as its column has.
  static func hasTimesOfAnswers(_ cells: [String], _ records: ArraySlice<HeadRecord>) -> Bool {
    cells.indices.contains { column in
      let isOther = { (text: String) in
        Quantity.isQuantity(text) && DecimalNumber.parse(text) == nil
      }
      let below = records.lazy.filter { $0.cells.indices.contains(column) }.map { $0.cells[column] }
      return isOther(cells[column]) && !below.isEmpty
        && below.allSatisfy { $0.isEmpty || isOther($0) } && below.contains(where: isOther)
    }
  }

  /// Whether one of its numbers stands above nothing but quantities.
  static func numbersStandAboveQuantities(
    _ cells: [String], _ records: ArraySlice<HeadRecord>
  ) -> Bool {
    cells.indices.contains { column in
      DecimalNumber.parse(cells[column]) != nil
        && Quantity.fills(column, of: records, atLeast: 1)
    }
  }
}
