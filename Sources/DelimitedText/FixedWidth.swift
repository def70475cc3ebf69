/// Tells columns that blanks keep in their places, as reports from old systems have them.
enum FixedWidth {
  /// The line of the header of such columns; nil when the lines are text.
  ///
  /// There must be three lines or more, and two blanks or more beside one another before two places
  /// where every line below the first goes on, or before one of many lines; headers are not always
  /// in their places.
  static func firstLine(in records: [HeadRecord]) -> Int? {
    guard records.count > 2, let first = records.first else { return nil }
    if let ruled = ruledLine(in: records) { return ruled }
    let lines = records.dropFirst().map { Array($0.cells.joined().unicodeScalars) }
    var starts = lines.first.map(columnStarts) ?? []
    for line in lines.dropFirst() where !starts.isEmpty {
      starts = starts.filter { start in
        line.indices.contains(start) && line[start] != " " && line[start - 1] == " "
      }
    }
    let isWide = lines.count { line in starts.contains { line[$0 - 2] == " " } } * 2 > lines.count
    let isSure = starts.count > 1 || starts.count == 1 && lines.count > 8
    return isSure && isWide ? first.line : nil
  }

  /// The line of a header under which dashes are drawn, a stretch for each column.
  ///
  /// One stretch has three dashes or more, and the header has blanks where the dashes have: else they
  /// may be an answer.
  private static func ruledLine(in records: [HeadRecord]) -> Int? {
    zip(records, records.dropFirst()).prefix(10).first { header, rule in
      let drawn = Array(rule.cells.joined().unicodeScalars)
      let stretches = drawn.split(separator: " ")
      guard stretches.count > 1, stretches.contains(where: { $0.count > 2 }),
        drawn.allSatisfy({ $0 == "-" || $0 == " " })
      else { return false }
      let names = Array(header.cells.joined().unicodeScalars)
      return names.count > stretches[0].count
        && zip(names, drawn).allSatisfy { $1 == "-" || $0 == " " }
    }?.0.line
  }

  /// The places of a line where something begins after two blanks.
  private static func columnStarts(_ line: [Unicode.Scalar]) -> [Int] {
    line.indices.filter { index in
      index > 1 && line[index] != " " && line[index - 1] == " " && line[index - 2] == " "
    }
  }
}
