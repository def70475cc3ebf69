/// A record of the head of a file, while its form is being recognised.
struct HeadRecord: Sendable, Hashable {
  /// The physical line of its first byte.
  let line: Int
  /// The position in the head of its first byte.
  let start: Int
  /// The position after its line end.
  let end: Int
  /// The physical line after it.
  let nextLine: Int
  /// The texts of its fields.
  let cells: [String]
  /// How many of its fields were quoted.
  let quotedCells: Int
  /// The indices of its fields but the first that begin with a blank and go on.
  let blankLed: [Int]
  /// Whether the quotes had to be understood leniently.
  let isRepaired: Bool
  /// Whether a quote was left out that a field ends with and never opened.
  let hadUnopenedQuote: Bool

  /// How many of its fields but the first begin with a blank and go on.
  var blankLedCells: Int { blankLed.count }
  /// How many of its fields are not blank.
  var filledCells: Int { cells.count { !$0.isEmpty } }
  /// The number of fields up to the last that is not blank.
  var usedWidth: Int { (cells.lastIndex { !$0.isEmpty } ?? -1) + 1 }

  /// The most records that are looked at.
  static let limit = 400
  /// The most records that are looked at while dialects are compared.
  static let comparedLimit = 100

  /// The records of a head as a dialect divides it, blank lines left out.
  ///
  /// When the head is not the whole text, a record that it cuts is left out. With a width, a line
  /// that quotes make no record of is one field.
  static func records(
    of head: [UInt8], from start: Int, line firstLine: Int, isWhole: Bool, dialect: Dialect,
    fieldText: FieldText, width: Int? = nil, limit: Int = limit
  ) -> [HeadRecord] {
    var reader = RecordReader(dialect: dialect, width: width)
    var (position, line) = (start, firstLine)
    var records: [HeadRecord] = []
    func add(_ fields: [FieldSlice], isRepaired: Bool, hadUnopenedQuote: Bool = false) {
      records.append(
        HeadRecord(
          line: line, start: position, end: reader.end, nextLine: line + reader.lines,
          cells: fields.map { fieldText.text(of: $0, in: head.span, dialect).text },
          quotedCells: fields.count { $0.style != .plain },
          blankLed: fields.indices.dropFirst().filter { index in
            let field = fields[index]
            return field.style == .plain && field.end > field.start + 1
              && head[field.start] == 0x20
          }, isRepaired: isRepaired, hadUnopenedQuote: hadUnopenedQuote))
    }
    while position < head.count, records.count < limit {
      switch reader.next(head.span, from: position, isLast: isWhole) {
      case .incomplete: return records
      case .record(let quoting):
        add(
          reader.fields, isRepaired: quoting == .repaired || quoting == .unopened,
          hadUnopenedQuote: quoting == .unopened)
      case .rejected:
        var end = reader.end
        while end > position, head[end - 1] == 0x0A || head[end - 1] == 0x0D { end -= 1 }
        add([FieldSlice(start: position, end: end, style: .plain)], isRepaired: true)
      case .blankLine, .comment: break
      }
      position = reader.end
      line += reader.lines
    }
    return records
  }
}
