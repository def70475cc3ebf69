/// A header of two rows: questions above, parts of questions or answers below.
enum TwoRowHeader {
  /// The texts of two rows as one, `first | second`; nil when the second row is data.
  ///
  /// A blank in the first row goes on with the text before it, where the second row has one. The
  /// second row belongs to the header when the caller expects such a text, or when each row has
  /// blanks that the other fills, and the second holds neither numbers nor dates.
  static func joined(
    _ first: [String], _ second: [String], columns: Int, expected: Set<String>
  ) -> [String]? {
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
      return texts
    }
    let columnsFilled = zip(upper, lower).allSatisfy { !$0.isEmpty || !$1.isEmpty }
    let plainMatches = upper.count { !$0.isEmpty && expected.contains(folded($0)) }
    guard columnsFilled, columns > 2, plainMatches == 0 || upper.contains(""),
      upper.contains(""), lower.contains(""), lower.contains(where: { !$0.isEmpty }),
      lower.allSatisfy({ !hasNumberOrDate($0) })
    else { return nil }
    return texts
  }

  private static func padded(_ cells: [String], _ count: Int) -> [String] {
    Array(cells.prefix(count)) + Array(repeating: "", count: max(0, count - cells.count))
  }

  /// Whether a text is a number or begins as a date or time does.
  private static func hasNumberOrDate(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x30...0x39).contains(first) else {
      return DecimalNumber.parse(text) != nil
    }
    return DecimalNumber.parse(text) != nil || text.contains(":")
      || text.split(separator: "-").count == 3 || text.split(separator: "/").count == 3
      || text.contains("@")
  }
}
