/// A stretch of records, in order, with the asked-for columns as symbols.
public struct RecordBlock: Sendable {
  private var firstLine = 0
  private var lines: [Int32] = []
  private var blanks: [Bool] = []
  private var columns: [[UInt32]]
  private var numbers: [[Double]]
  private var tables: [SymbolTable]

  init(_ asked: AskedColumns) {
    columns = Array(repeating: [], count: asked.symbols.count)
    numbers = Array(repeating: [], count: asked.decimals.count)
    tables = Array(repeating: SymbolTable(), count: asked.symbols.count)
  }

  /// How many bytes of the text are read when the block is handed over.
  public private(set) var bytesRead = 0
  /// The number of records.
  public var count: Int { lines.count }

  /// The physical line of a record's first byte, from 1.
  public func line(_ record: Int) -> Int { firstLine + Int(lines[record]) }

  /// Whether every field of a record is blank, those not asked for included.
  public func isBlank(_ record: Int) -> Bool { blanks[record] }

  /// The symbols of the asked-for column `k`, one per record; 0 is always the blank field.
  ///
  /// Symbols count up in the order in which the texts first come in the file, whatever the number
  /// of threads and the size of blocks.
  public func symbols(_ k: Int) -> [UInt32] { columns[k] }

  /// The numbers of the column `k` among those asked for as numbers, one per record.
  ///
  /// `DecimalField.blank` where the field is blank, NaN where it holds no number.
  public func decimals(_ k: Int) -> [Double] { numbers[k] }

  /// The text of a symbol: decoded, composed (NFC), trimmed, with plain blanks.
  public func text(_ symbol: UInt32, column k: Int) -> String { tables[k].text(of: symbol) }

  /// The number of distinct texts of a column so far, the blank one included.
  public func symbolCount(column k: Int) -> Int { tables[k].count }

  /// Takes over the records of a unit; its symbols become those of the block's tables.
  ///
  /// The unit gets the arrays of the block to use again.
  mutating func take(_ unit: inout UnitResult, firstLine: Int, _ renumbering: inout Renumbering) {
    self.firstLine = firstLine
    bytesRead = unit.end
    swap(&lines, &unit.lines)
    swap(&blanks, &unit.blanks)
    for k in numbers.indices { swap(&numbers[k], &unit.decimals[k]) }
    for k in columns.indices {
      swap(&columns[k], &unit.columns[k])
      renumbering.apply(to: &columns[k], column: k, &tables[k])
    }
  }
}
