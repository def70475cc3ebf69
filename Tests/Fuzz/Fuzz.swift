import Diagnostics

/// What libFuzzer calls with bytes of its own making: the reader must take them or refuse them.
///
/// A property that does not hold stops the process, and libFuzzer keeps the bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 0 else { return 0 }
  // The first byte chooses how the rest is read, so that every way is tried on everything.
  let choice = unsafe start.pointee
  let bytes = unsafe Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  ReaderCheck(bytes, choice: choice).run()
  return 0
}

/// Reads bytes on every path and compares.
struct ReaderCheck {
  /// Everything that a reading hands over.
  struct Reading: Equatable {
    var texts: [[String]] = []
    var lines: [Int] = []
    var blanks: [Bool] = []
    var ledger = FileLedger()
    var diagnostics: [Diagnostic] = []
  }

  private let bytes: [UInt8]
  private let blockSize: Int
  private let threads: Int
  private let expected: [String]
  private let delimiter: Character?

  init(_ bytes: [UInt8], choice: UInt8) {
    self.bytes = bytes
    blockSize = [1, 7, 64, 100, 1000, 1 << 20][Int(choice & 7) % 6]
    // Threads cost a thousand times what the reading of a few bytes does, more on a busy machine.
    threads = choice == 0xFF ? 2 : 1
    expected = choice & 8 == 0 ? [] : ["plats", "svar"]
    // Half of the bytes come with a delimiter that is known: recognising it costs most of the time.
    delimiter = choice & 16 == 0 ? nil : choice & 32 == 0 ? ";" : ","
  }

  func run() {
    guard let file = try? opened(), let table = try? DelimitedFile.table(file) else {
      check(false, "reading bytes in memory")
      return
    }
    check(table.value.ledger.isBalanced, "the ledger of the table")
    check(
      table.value.records.allSatisfy { $0.fields.count == table.value.header.count },
      "the width of the table")
    let careful = reading(file, useFastPath: false)
    check(careful.ledger.isBalanced, "the ledger of the careful path")
    var other = file
    other.options.blockSize = blockSize
    other.options.threads = threads
    check(careful == reading(other, useFastPath: true), "the paths")
  }

  private func opened() throws -> OpenedFile {
    var options = ReadingOptions()
    options.expectedHeaders = expected
    options.delimiter = delimiter
    return try OpenedFile(ByteSource(bytes: bytes, path: "f"), name: "f", options: options)
  }

  private func reading(_ file: OpenedFile, useFastPath: Bool) -> Reading {
    var result = Reading()
    do {
      let reader = DelimitedReader(file)
      let read = try reader.read(columns: [1, 0], decimals: [1, 0], useFastPath: useFastPath) {
        block in
        for record in 0..<block.count {
          result.lines.append(block.line(record))
          result.blanks.append(block.isBlank(record))
          let texts = (0..<2).map { block.text(block.symbols($0)[record], column: $0) }
          for k in 0..<2 {
            let number =
              texts[k].isEmpty ? DecimalField.blank : DecimalNumber.parse(texts[k]) ?? .nan
            check(
              block.decimals(k)[record].bitPattern == number.bitPattern, "a number and its text")
          }
          result.texts.append(texts)
        }
      }
      result.ledger = read.value
      result.diagnostics = reader.openingDiagnostics + read.diagnostics
    } catch {
      check(false, "reading bytes in memory")
    }
    return result
  }

  private func check(_ holds: Bool, _ what: String) {
    precondition(holds, "broken: \(what)")
  }
}
