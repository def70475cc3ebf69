/// The records of a stretch of a file as one worker read them, with that worker's own symbols.
struct UnitResult: Sendable {
  /// The offset where the first record begins.
  var start = 0
  /// The offset after the last line that was read.
  var end = 0
  /// The number of the worker that read it.
  var worker = 0
  /// Records that begin at this offset or after it belong to the next unit.
  var limit = 0
  /// Whether lines are still being passed over after a misplaced quote.
  var endsSearching = false
  /// The physical lines that were read.
  var lineCount = 0
  var tally: UnitTally
  /// The line of each record, counted from the unit's first as 0.
  var lines: [Int32] = []
  /// Whether every field of each record is blank.
  var blanks: [Bool] = []
  /// The symbols of each asked-for column.
  var columns: [[UInt32]]
  /// The numbers of each asked-for column of numbers.
  var decimals: [[Double]]
  /// The texts of the symbols that are new to the worker, in the order of their symbols.
  var newTexts: [[[UInt8]]]
  /// Why reading failed, if it did.
  var failure: FileFailure?

  init(_ asked: AskedColumns, rule: UnitTally.Rule) {
    tally = UnitTally(rule)
    columns = Array(repeating: [], count: asked.symbols.count)
    decimals = Array(repeating: [], count: asked.decimals.count)
    newTexts = Array(repeating: [], count: asked.symbols.count)
  }

  /// Forgets the records and keeps the room for others.
  mutating func reset() {
    (start, end, lineCount, failure, endsSearching) = (0, 0, 0, nil, false)
    tally.reset()
    lines.removeAll(keepingCapacity: true)
    blanks.removeAll(keepingCapacity: true)
    for k in columns.indices {
      columns[k].removeAll(keepingCapacity: true)
      newTexts[k].removeAll(keepingCapacity: true)
    }
    for k in decimals.indices { decimals[k].removeAll(keepingCapacity: true) }
  }
}

/// Turns the symbols of a worker into those of the whole file.
///
/// A worker's symbol is looked up when a record first holds it, so that the file's symbols count
/// up in the order of the records, whoever read them.
struct Renumbering: Sendable {
  private static let unknown = UInt32.max
  private var numbers: [[UInt32]]
  private var texts: [[[UInt8]]]

  init(columnCount: Int) {
    numbers = Array(repeating: [0], count: columnCount)
    texts = Array(repeating: [[]], count: columnCount)
  }

  /// Learns the texts of a unit's new symbols.
  mutating func learn(_ unit: UnitResult) {
    for k in numbers.indices {
      texts[k] += unit.newTexts[k]
      numbers[k] += repeatElement(Self.unknown, count: unit.newTexts[k].count)
    }
  }

  /// Rewrites the symbols of a column.
  mutating func apply(to symbols: inout [UInt32], column k: Int, _ table: inout SymbolTable) {
    // Taken out while they are looked up: the column is long and the numbers are few.
    var known: [UInt32] = []
    swap(&known, &numbers[k])
    var next = Self.renumber(&symbols, from: 0, known)
    while next < symbols.count {
      let own = Int(symbols[next])
      let text = texts[k][own]
      known[own] = table.symbol(ofCanonical: text.span)
      texts[k][own] = []
      next = Self.renumber(&symbols, from: next, known)
    }
    swap(&known, &numbers[k])
  }

  /// Rewrites symbols as long as their numbers are known; gives the place of the first that is not.
  private static func renumber(
    _ symbols: inout [UInt32], from first: Int, _ known: [UInt32]
  ) -> Int {
    var symbols = symbols.mutableSpan
    var index = first
    while index < symbols.count {
      let number = known[Int(symbols[index])]
      if number == unknown { return index }
      symbols[index] = number
      index += 1
    }
    return index
  }
}
