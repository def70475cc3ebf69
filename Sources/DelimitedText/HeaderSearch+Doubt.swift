/// Signs that a record which was taken for the header is none.
extension HeaderSearch {
  /// The columns in which the text of a record stands again in those below it, beside other texts: what
  /// answers do and headers do not.
  ///
  /// The name of an option above ticks that repeat it has no other text below it; a record that is
  /// the same throughout is the header once more.
  static func answersAgain(_ record: HeadRecord, in records: ArraySlice<HeadRecord>) -> [Int] {
    let cells = record.cells
    let below = records.filter { $0.cells.count == cells.count && $0.cells != cells }
    return cells.indices.filter { column in
      let texts = below.lazy.map { $0.cells[column] }.filter { !$0.isEmpty }
      return !cells[column].isEmpty && texts.contains(cells[column])
        && texts.contains { $0 != cells[column] }
    }
  }

  /// Whether a header is likely an answer: a third of its texts stand again, two of them or one twice.
  static func looksLikeAnswers(_ header: HeadRecord, above records: ArraySlice<HeadRecord>) -> Bool
  {
    let columns = answersAgain(header, in: records)
    guard let first = columns.first, columns.count * 3 >= max(1, header.filledCells) else {
      return false
    }
    let again = records.count {
      $0.cells.indices.contains(first) && $0.cells[first] == header.cells[first]
    }
    return columns.count > 1 || again > 1
  }

  /// Whether a record has numbers as answers are, not as headers are.
  ///
  /// Headers are years, or number their columns one by one after a name or from 0 or 1.
  static func hasNumbersOfAnswers(_ cells: [String]) -> Bool {
    let numbers = cells.compactMap { DecimalNumber.parse($0) }
    guard let first = numbers.first else { return false }
    if numbers.allSatisfy({ (1900...2100).contains($0) && $0 == $0.rounded() }) { return false }
    let isCounted = zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
    let isAlone = numbers.count == 1
    return !isCounted || isAlone || numbers.count == cells.count && first > 1
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
