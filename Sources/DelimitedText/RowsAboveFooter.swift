/// The rows of a table that a row after it is held against: a footer filled up to the full width is
/// told from a respondent by standing out from them.
struct RowsAboveFooter {
  /// How a row stands to those above.
  enum Standing: Sendable, Hashable {
    /// It may be one of them.
    case alike
    /// It is unlike them, but no word says what it is, or there are too few to tell.
    case doubtful
    /// It begins with a word of footers, and is unlike them.
    case footer
  }

  /// How many rows suffice to tell what is unlike them.
  private static let enough = 4

  private let count: Int
  /// The columns but the first that at least half of the rows fill.
  private let filled: [Int]
  /// Of every column, whether it holds quantities alone, and whether it holds none.
  private let quantities: [(all: Bool, none: Bool)]
  /// Whether the first fields are identifiers, dates, numbers: no words.
  private let isNumbered: Bool
  /// The words of footers that first fields begin with.
  private let words: Set<String>
  /// Whether any row has nothing but a first field.
  private let hasAlone: Bool

  /// Takes the rows of the lines above, in any order.
  init(_ lines: [[String]], columns: Int) {
    let rows = lines.filter { $0.count > 1 }
    count = rows.count
    let firsts = rows.map { $0[0] }.filter { !$0.isEmpty }
    isNumbered =
      !firsts.isEmpty
      && firsts.allSatisfy { text in
        Quantity.isQuantity(text) || text.contains(where: \.isNumber) && !text.contains(" ")
      }
    words = Set(firsts.compactMap { FooterWord($0)?.word })
    hasAlone = rows.contains(where: FooterLine.isAlone)
    let texts = (0..<columns).map { column in
      rows.lazy.filter { $0.indices.contains(column) }.map { $0[column] }.filter { !$0.isEmpty }
    }
    filled = (1..<max(1, columns)).filter { texts[$0].count * 2 >= rows.count }
    quantities = texts.map { texts in
      let count = texts.count { Quantity.isQuantity($0) }
      return (all: count == texts.count, none: count == 0)
    }
  }

  /// Whether a row is a footer.
  func standing(of cells: [String]) -> Standing {
    guard count > 1, cells.count > 1, !cells[0].isEmpty else { return .alike }
    guard let word = FooterWord(cells[0]) else {
      return isNumbered && isWordAlone(cells) ? .doubtful : .alike
    }
    if !isNumbered, word.continuation == .words || word.mayBeAnswer { return .alike }
    guard !words.contains(word.word) else { return .alike }
    let unlike = filled.count { isUnlike($0, cells) }
    let blank = cells.dropFirst().count(where: \.isEmpty)
    let standsOut =
      filled.isEmpty ? isNumbered && blank * 2 >= cells.count - 1 : unlike * 2 > filled.count
    guard standsOut else { return .alike }
    // "Summa" over a text may be the name of a place.
    let saysMore = cells.dropFirst().contains { !$0.isEmpty && !Quantity.isQuantity($0) }
    return count >= Self.enough && !(word.isSummary && saysMore) ? .footer : .doubtful
  }

  /// Whether a row is a text under quantities and nothing else, which no row above is.
  private func isWordAlone(_ cells: [String]) -> Bool {
    count >= Self.enough && quantities[0].all && !filled.isEmpty
      && quantities.count > 2 && FooterLine.isAlone(cells)
      && (FooterLine.isNote(cells) || Self.isSentence(cells[0]))
      && !Quantity.isQuantity(cells[0]) && !hasAlone
  }

  /// Whether a text says something, as an answer of a word or two does not.
  private static func isSentence(_ text: String) -> Bool {
    text.hasSuffix(".") || text.contains("://") || text.hasSuffix(":")
      || text.split(separator: " ").count > 2
  }

  /// Whether a row lacks what those above have in a column, or has another kind of text.
  private func isUnlike(_ column: Int, _ cells: [String]) -> Bool {
    guard cells.indices.contains(column), !cells[column].isEmpty else { return true }
    let isQuantity = Quantity.isQuantity(cells[column])
    return isQuantity ? quantities[column].none : quantities[column].all
  }

  /// Whether a row is left out of those above: blank, or led by a word and half blank.
  static func mayBeFooter(_ cells: [String]) -> Bool {
    let filled = cells.count { !$0.isEmpty }
    return filled == 0 || FooterWord(cells[0]) != nil && filled * 2 <= cells.count + 1
  }
}
