/// A header of two rows: questions above, parts of questions or answers below.
struct TwoRowHeader {
  /// Why the second row belongs to the header.
  enum Ground: Sendable, Hashable {
    /// It is expected, or each row has blanks that the other fills.
    case rowsComplete
    /// It says nothing but what kind of answer each question has.
    case kindOfAnswer
    /// It is words above columns of numbers, and the first row has blanks, or it itself at first.
    case standsAboveQuantities
    /// It has the texts of the questions that the first row has the codes of.
    case questionTexts
  }

  /// The texts of both rows as one, `first | second`; those of the first row for kinds of answer and
  /// texts of questions.
  let texts: [String]
  let ground: Ground
  /// Whether a third row names the first column, and nothing else.
  let hasThirdRow: Bool

  private init(_ texts: [String], _ ground: Ground, hasThirdRow: Bool = false) {
    (self.texts, self.ground, self.hasThirdRow) = (texts, ground, hasThirdRow)
  }

  /// Joins two rows; nil when the second row is data, as it is when the first column has its text
  /// again `below`.
  ///
  /// A blank in the first row goes on with the text before it, where the second row has one. Rows
  /// that complete each other hold neither numbers nor dates but years.
  static func joined(
    _ first: [String], _ second: [String], columns: Int, expected: Set<String>,
    below: ArraySlice<HeadRecord>
  ) -> TwoRowHeader? {
    let upper = padded(first, columns)
    let lower = padded(second, columns)
    var texts: [String] = []
    var last = ""
    for (above, below) in zip(upper, lower) {
      if !above.isEmpty { last = above }
      if below.isEmpty {
        texts.append(above)
      } else {
        texts.append(last.isEmpty ? below : "\(last) | \(below)")
      }
    }
    let folded = { (text: String) in LabelFolding.folded(text) }
    let joins = zip(zip(upper, lower), texts).filter { !$0.0.1.isEmpty }.map(\.1)
    if joins.contains(where: { $0.contains(" | ") && expected.contains(folded($0)) }) {
      return TwoRowHeader(texts, .rowsComplete)
    }
    if isKindOfAnswer(lower), zip(upper, lower).allSatisfy({ !$0.isEmpty || $1.isEmpty }) {
      return TwoRowHeader(upper, .kindOfAnswer)
    }
    if GroupedHeader.areQuestionTexts(upper, lower, below: below) {
      return TwoRowHeader(upper, .questionTexts)
    }
    // The name of a section, or a respondent who answered nothing.
    if !lower[0].isEmpty, lower.dropFirst().allSatisfy(\.isEmpty) { return nil }
    if !upper[0].isEmpty, !lower[0].isEmpty, below.contains(where: { $0.cells[0] == lower[0] }) {
      return nil
    }
    let fillsBlank = zip(upper, lower).contains { $0.isEmpty && !$1.isEmpty }
    let columnsFilled = zip(upper, lower).dropFirst().allSatisfy { !$0.isEmpty || !$1.isEmpty }
    let plainMatches = upper.count { !$0.isEmpty && expected.contains(folded($0)) }
    if plainMatches == 0 {
      if let grouped = grouped(upper, lower, texts, below) { return grouped }
    }
    // Where both rows begin with a text, or identifiers alone lack a name, the second is rather a
    // respondent.
    guard lower[0].isEmpty || upper[0].isEmpty && upper.dropFirst().contains(""),
      columnsFilled, columns > 2, plainMatches == 0 || upper.contains(""),
      fillsBlank, lower.contains(""),
      HeaderSearch.answersAgain(second, in: below).isEmpty,
      lower.allSatisfy({ !Quantity.isQuantity($0) || lower[0].isEmpty && Quantity.isYear($0) })
    else {
      // Where names are expected the row is data, and its answers will be unknown.
      guard plainMatches == 0, Set(texts).count == texts.count,
        standsAboveQuantities(upper, lower, below)
      else { return nil }
      return TwoRowHeader(texts, .standsAboveQuantities)
    }
    return TwoRowHeader(texts, .rowsComplete)
  }

  /// Joins two rows of which the first repeats its names; nil when the second may be data.
  private static func grouped(
    _ upper: [String], _ lower: [String], _ texts: [String], _ below: ArraySlice<HeadRecord>
  ) -> TwoRowHeader? {
    if GroupedHeader.areYears(upper, lower, below: below) {
      return TwoRowHeader(texts, .standsAboveQuantities)
    }
    guard let third = below.first,
      GroupedHeader.isNameOfFirstColumn(third, below: upper, lower, above: below.dropFirst())
    else { return nil }
    return TwoRowHeader(
      [third.cells[0]] + texts.dropFirst(), .standsAboveQuantities, hasThirdRow: true)
  }

  /// Whether a row that was not joined may be the second of a header all the same: it has a text under
  /// a blank name, and blanks, and no text that stands again below; or it has years under blank names.
  static func mayFill(_ first: [String], _ second: [String], below: ArraySlice<HeadRecord>) -> Bool
  {
    let upper = padded(first, second.count)
    guard second.count > 2, !second[0].isEmpty,
      zip(upper, second).contains(where: { $0.isEmpty && !$1.isEmpty }),
      !below.contains(where: { $0.cells[0] == second[0] })
    else { return false }
    if upper.dropFirst().contains(""), second.dropFirst().allSatisfy(Quantity.isYear) {
      return !below.contains { $0.cells.dropFirst().allSatisfy(Quantity.isYear) }
    }
    return second.contains("") && !second.dropFirst().allSatisfy(\.isEmpty)
      && zip(upper, second).dropFirst().allSatisfy { !$0.isEmpty || !$1.isEmpty }
      && !second.contains(where: { Quantity.isQuantity($0) })
      && HeaderSearch.answersAgain(second, in: below).isEmpty
  }

  /// Whether the second row is words, or years below a name that stands twice, in two columns or more
  /// of nothing but quantities, and none of its texts stands again below: units or parts, not answers.
  private static func standsAboveQuantities(
    _ upper: [String], _ lower: [String], _ below: ArraySlice<HeadRecord>
  ) -> Bool {
    let repeats = { (texts: [String]) in
      let filled = texts.filter { !$0.isEmpty }
      return Set(filled).count < filled.count
    }
    let mayBeYears = lower[0].isEmpty && repeats(upper)
    let isGrouped = repeats(lower) || !upper.contains { Quantity.isQuantity($0) }
    guard upper.contains("") || lower[0].isEmpty, isGrouped,
      lower.allSatisfy({ !Quantity.isQuantity($0) || mayBeYears && Quantity.isYear($0) }),
      !lower.indices.contains(where: { column in
        !lower[column].isEmpty
          && below.contains {
            $0.cells.indices.contains(column) && $0.cells[column] == lower[column]
          }
      })
    else { return false }
    let columns = lower.indices.filter { Quantity.fills($0, of: below) }
    let labelled = columns.count { !lower[$0].isEmpty }
    return labelled > 1 && labelled * 2 > columns.count
  }

  /// What SurveyMonkey writes below a question that is not divided.
  private static let kindsOfAnswer: Set<String> = Set(
    [
      "Response", "Open-Ended Response", "Svar", "Öppet svar", "Öppna svar", "Fritextsvar",
    ].map(LabelFolding.folded))

  /// Whether the first column of a row is blank, and the others say the kind of answer or nothing.
  private static func isKindOfAnswer(_ row: [String]) -> Bool {
    guard row.first == "", row.contains(where: { !$0.isEmpty }) else { return false }
    return row.allSatisfy { $0.isEmpty || kindsOfAnswer.contains(LabelFolding.folded($0)) }
  }

  private static func padded(_ cells: [String], _ count: Int) -> [String] {
    Array(cells.prefix(count)) + Array(repeating: "", count: max(0, count - cells.count))
  }
}
