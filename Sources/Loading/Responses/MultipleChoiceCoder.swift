import DelimitedText
import SurveyModel

/// Codes one multiple-choice question of one file, in one column or with a column per option.
struct MultipleChoiceCoder {
  /// A text that is not in the codebook: an option ticked without the question answered, which
  /// no text gives.
  private static let unknown: UInt64 = 1

  let variable: Variable
  /// The options in order.
  let options: [String]
  private var columns: [SymbolCodes<UInt64>]
  private let headerColumns: [Int]
  private let parsers: [MultipleChoiceParser]

  /// Makes a coder; columns that were not found in the export are left out.
  ///
  /// `found` gives for each of the variable's columns its place among those asked for, its place in
  /// the export and its header.
  init(_ variable: Variable, found: [(column: Int, header: Int, text: String)?]) {
    self.variable = variable
    options = Array(variable.categories.prefix(63))
    let places = Dictionary(uniqueKeysWithValues: options.enumerated().map { ($1, $0) })
    var parsers: [MultipleChoiceParser] = []
    var (columns, headerColumns): ([SymbolCodes<UInt64>], [Int]) = ([], [])
    for (column, found) in zip(variable.columns, found) {
      guard let found else { continue }
      let parser = MultipleChoiceParser(
        variable, places: places, option: column.optionCode, header: found.text)
      parsers.append(parser)
      columns.append(SymbolCodes(column: found.column, blank: parser.blank))
      headerColumns.append(found.header)
    }
    (self.parsers, self.columns, self.headerColumns) = (parsers, columns, headerColumns)
  }

  /// Codes the rows of a block and notes what they say about the rows.
  mutating func code(
    _ block: borrowing RecordBlock, _ rows: [Int], _ states: inout RowStates,
    _ unknown: inout UnknownAnswers
  ) -> [UInt64] {
    var values = [UInt64](repeating: 0, count: rows.count)
    for k in columns.indices {
      let parser = parsers[k]
      columns[k].extend(block) { parser.bits($0) ?? Self.unknown }
      let bits = columns[k].values(block, rows)
      let symbols = block.symbols(columns[k].column)
      for index in bits.indices where bits[index] != 0 {
        if bits[index] == Self.unknown {
          states.marks[index].insert(.invalid)
          let symbol = symbols[rows[index]]
          let text = block.text(symbol, column: columns[k].column)
          // Any other text may be what the respondent wrote.
          unknown.note(
            variable, option: parser.option, header: headerColumns[k], symbol: symbol,
            line: block.line(rows[index]), text: parser.contradictsItself(text) ? text : "")
        } else {
          values[index] |= bits[index]
          if symbols[rows[index]] != 0 { states.marks[index].insert(.touched) }
        }
      }
    }
    for index in values.indices where values[index] != 0 { states.answered[index] += 1 }
    return values
  }
}
