/// Tells a second row of names from a first respondent, where the first row repeats its names.
enum GroupedHeader {
  /// Whether the second row has the texts of questions of which the first has the codes.
  ///
  /// Its first field is the first name once more, which stands nowhere else in that column; none of
  /// its other texts stands again below. In a column of ticks, where an answer is the name of its
  /// column, other answers are blank or the same.
  static func areQuestionTexts(
    _ codes: [String], _ texts: [String], below: ArraySlice<HeadRecord>
  ) -> Bool {
    guard codes.count > 1, !codes[0].isEmpty, texts[0] == codes[0], texts != codes,
      !Quantity.isQuantity(codes[0]), !codes.contains(""), !texts.contains(""),
      !texts.contains(where: { Quantity.isQuantity($0) }), below.count > 2,
      zip(codes, texts).contains(where: { $0 != $1 && $0.count < $1.count })
    else { return false }
    let firsts = below.map { $0.cells[0] }
    return Set(firsts).count > 1 && firsts.allSatisfy { !$0.isEmpty && $0 != codes[0] }
      && !standsAgain(texts, in: below)
  }

  /// Whether the second row has the same years under each of several groups, of which the first row
  /// has the names, above nothing but quantities.
  static func areYears(
    _ upper: [String], _ lower: [String], below: ArraySlice<HeadRecord>
  ) -> Bool {
    guard upper[0].isEmpty, !lower[0].isEmpty, !Quantity.isQuantity(lower[0]),
      lower.count > 4, lower.dropFirst().allSatisfy(Quantity.isYear),
      upper.dropFirst().first?.isEmpty == false,
      !upper.contains(where: { Quantity.isQuantity($0) }),
      !standsAgain([lower[0]], in: below),
      lower.indices.dropFirst().allSatisfy({ Quantity.fills($0, of: below, atLeast: 2) })
    else { return false }
    var groups: [(name: String, years: [String])] = []
    for (name, year) in zip(upper, lower).dropFirst() {
      if name.isEmpty || name == groups.last?.name {
        groups[groups.count - 1].years.append(year)
      } else {
        groups.append((name, [year]))
      }
    }
    let years = groups[0].years
    return groups.count > 1 && Set(groups.map(\.name)).count == groups.count
      && groups.allSatisfy { $0.years == years } && zip(years, years.dropFirst()).allSatisfy(<)
      && !below.contains { $0.cells.dropFirst().allSatisfy(Quantity.isYear) }
  }

  /// Whether the second row may have the parts of questions that the first row repeats above each:
  /// every field is filled with words that stand nowhere below, and no two columns have both alike.
  static func mayBeParts(
    _ upper: [String], _ lower: [String], below: ArraySlice<HeadRecord>
  ) -> Bool {
    let names = upper.dropFirst()
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    return upper.count > 2 && upper[0].isEmpty && !names.contains("") && !lower.contains("")
      && counts.values.allSatisfy { $0 > 1 }
      && Set(zip(upper, lower).map { [$0, $1] }).count == upper.count
      && !lower.contains(where: { Quantity.isQuantity($0) }) && below.count > 2
      && !standsAgain(lower, in: below)
  }

  /// Whether a third row names the first column alone, below two rows of which the first repeats its
  /// names, and above nothing but quantities: what pandas writes.
  static func isNameOfFirstColumn(
    _ third: HeadRecord, below upper: [String], _ lower: [String],
    above rows: ArraySlice<HeadRecord>
  ) -> Bool {
    guard third.filledCells == 1, third.cells.count == upper.count, upper.count > 2,
      !third.cells[0].isEmpty, !Quantity.isQuantity(third.cells[0]),
      !upper.contains(""), !lower.contains(""),
      lower.allSatisfy({ !Quantity.isQuantity($0) || Quantity.isYear($0) }), rows.count > 1,
      Set(zip(upper, lower).map { [$0, $1] }).count == upper.count
    else { return false }
    let names = upper.dropFirst()
    return Set(names).count < names.count
      && !standsAgain([third.cells[0]], in: rows)
      && upper.indices.dropFirst().allSatisfy { column in
        Quantity.fills(column, of: rows, atLeast: 2)
      }
  }

  /// Whether any of the texts stands again in its column.
  private static func standsAgain(_ texts: [String], in records: ArraySlice<HeadRecord>) -> Bool {
    records.contains { record in
      zip(texts, record.cells).contains { !$0.isEmpty && $0 == $1 }
    }
  }
}
