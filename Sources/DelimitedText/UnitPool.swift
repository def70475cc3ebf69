/// Threads that read the units of a file ahead, each into symbols of its own, handed out in order.
///
/// At most twice as many units as threads wait to be taken, so that memory does not grow with the
/// file.
final class UnitPool: @unchecked Sendable {
  private let file: OpenedFile
  private let columns: AskedColumns
  /// Where the first unit would begin; `first` is where it does.
  private let base: Int
  private let first: Int
  private let unitSize: Int
  private let showPiece: (@Sendable (Int, Span<UInt8>) -> Void)?
  private let end: Int
  /// The number of threads that run.
  private(set) var threadCount = 0
  private var threads: [WorkerThread] = []

  // Guarded by the monitor.
  private let monitor = Monitor()
  private var nextToRead = 0
  private var nextToTake = 0
  private var finished: [Int: UnitResult] = [:]
  private var spare: [UnitResult] = []
  private var isStopped = false
  private let ahead: Int

  /// Starts reading at an offset where a record begins.
  init(_ file: OpenedFile, columns: AskedColumns, from offset: Int, threads wanted: Int) {
    self.file = file
    self.columns = columns
    unitSize = max(1, file.options.blockSize)
    first = offset
    // Units that are pieces of the file, so that they can be shown.
    base = offset / unitSize * unitSize
    showPiece =
      unitSize == ReadingOptions.pieceSize && file.text.isFilesOwn ? file.options.showPiece : nil
    end = file.dataRange.upperBound
    ahead = 2 * wanted
    for worker in 0..<wanted {
      guard let thread = WorkerThread({ [self] in work(worker) }) else { break }
      threads.append(thread)
      threadCount += 1
    }
  }

  /// Stops the threads and waits for them.
  func stop() {
    monitor.withLock {
      isStopped = true
      monitor.signal()
    }
    for thread in threads { thread.join() }
    threads = []
  }

  /// The next unit in order; nil after the last.
  func take() -> UnitResult? {
    monitor.withLock {
      guard base + nextToTake * unitSize < end else { return nil }
      while true {
        if let unit = finished.removeValue(forKey: nextToTake) {
          nextToTake += 1
          monitor.signal()
          return unit
        }
        monitor.wait()
      }
    }
  }

  /// Gives back a unit that is no longer needed, for its room.
  func giveBack(_ unit: consuming UnitResult) {
    let unit = unit
    monitor.withLock { spare.append(unit) }
  }

  private func work(_ worker: Int) {
    var reader = UnitReader(
      file, columns: columns, from: first, windowSize: unitSize + (1 << 16))
    let rule = UnitTally.Rule(file, padsShort: false)
    while true {
      let issued: (index: Int, unit: UnitResult?)? = monitor.withLock {
        while !isStopped, nextToRead - nextToTake >= ahead { monitor.wait() }
        guard !isStopped, base + nextToRead * unitSize < end else { return nil }
        nextToRead += 1
        return (nextToRead - 1, spare.popLast())
      }
      guard let issued else { return }
      var unit = issued.unit ?? UnitResult(columns, rule: rule)
      let start = base + issued.index * unitSize
      // A record that begins at the next unit's first byte belongs to this one: the next looks
      // for a line feed from there on.
      let limit = start + unitSize + 1
      do throws(FileFailure) {
        if issued.index == 0 {
          _ = try reader.read(until: limit, into: &unit)
        } else {
          try reader.read(from: start, until: limit, into: &unit) { window in
            showPiece?(start, window)
          }
        }
      } catch {
        unit.failure = error
      }
      unit.worker = worker
      monitor.withLock {
        finished[issued.index] = unit
        monitor.signal()
      }
    }
  }
}
