/// The units of a file in order, read by one thread or by several, always with the same outcome.
///
/// Units that threads read ahead begin at a guess. A unit is taken only if it begins exactly where
/// the one before it ends; otherwise the stretch is read again from there, and the threads begin
/// anew behind it.
struct UnitSequence {
  private let file: OpenedFile
  private let columns: AskedColumns
  private var reader: UnitReader
  private var renumbering: Renumbering
  private var unit: UnitResult
  private var pool: UnitPool?
  private var poolRenumberings: [Renumbering] = []
  /// How many more times threads are started.
  private var startsLeft = 0
  /// The offset where the next line begins.
  private var offset: Int
  /// The physical line there.
  private(set) var line: Int

  init(_ file: OpenedFile, columns: AskedColumns, useFastPath: Bool) {
    self.file = file
    self.columns = columns
    offset = file.dataOffset
    line = file.dataLine
    reader = UnitReader(file, columns: columns, from: offset, useFastPath: useFastPath)
    renumbering = Renumbering(columnCount: columns.symbols.count)
    unit = UnitResult(columns, rule: UnitTally.Rule(file, padsShort: false))
    if useFastPath, file.options.threads > 1, FastScanner(file) != nil,
      file.dataRange.count > max(1, file.options.blockSize)
    {
      startsLeft = 8
    }
  }

  /// Hands on the tally and the records of the next unit; false at the end.
  mutating func next(
    _ block: inout RecordBlock, _ audit: inout FileAudit
  ) throws(FileFailure) -> Bool {
    guard offset < file.dataRange.upperBound else { return false }
    if pool == nil, startsLeft > 0, !reader.isSearching { startPool() }
    while let pool {
      guard var taken = pool.take() else {
        leavePool()
        break
      }
      if let failure = taken.failure { throw failure }
      // The record before covers the whole unit.
      if taken.limit <= offset, taken.lines.isEmpty, taken.tally.events.isEmpty {
        pool.giveBack(taken)
        continue
      }
      guard taken.start == offset else {
        leavePool()
        break
      }
      poolRenumberings[taken.worker].learn(taken)
      audit.absorb(taken.tally, firstLine: line)
      block.take(&taken, firstLine: line, &poolRenumberings[taken.worker])
      goOn(behind: taken)
      if taken.endsSearching {
        leavePool()
        reader.move(to: offset, isSearching: true)
      } else {
        pool.giveBack(taken)
      }
      return true
    }
    if reader.offset != offset { reader.move(to: offset, isSearching: false) }
    guard try reader.read(until: offset + max(1, file.options.blockSize), into: &unit) else {
      return false
    }
    renumbering.learn(unit)
    audit.absorb(unit.tally, firstLine: line)
    block.take(&unit, firstLine: line, &renumbering)
    goOn(behind: unit)
    return true
  }

  /// Stops the threads.
  mutating func leavePool() {
    pool?.stop()
    pool = nil
  }

  private mutating func startPool() {
    startsLeft -= 1
    let threads = min(file.options.threads, 64)
    poolRenumberings = Array(
      repeating: Renumbering(columnCount: columns.symbols.count), count: threads)
    let started = UnitPool(file, columns: columns, from: offset, threads: threads)
    if started.threadCount > 0 { pool = started } else { startsLeft = 0 }
  }

  private mutating func goOn(behind unit: UnitResult) {
    offset = unit.end
    line += unit.lineCount
  }
}
