import Diagnostics
import Testing

@testable import DelimitedText

/// Everything a reader hands over, so that two readings can be compared.
struct Reading: Equatable {
  var symbols: [[UInt32]]
  var texts: [[String]]
  var lines: [Int] = []
  var blanks: [Bool] = []
  var ledger = FileLedger()
  var diagnostics: [Diagnostic] = []

  /// Reads bytes with a block size and a number of threads, or with the careful path alone.
  init(
    _ bytes: [UInt8], columns: [Int], blockSize: Int = 1 << 20, threads: Int = 1,
    useFastPath: Bool = true, options: ReadingOptions = ReadingOptions()
  ) throws {
    var options = options
    options.blockSize = blockSize
    options.threads = threads
    let reader = try DelimitedReader(bytes: bytes, displayName: "f.csv", options: options)
    var symbols = [[UInt32]](repeating: [], count: columns.count)
    var texts = [[String]](repeating: [], count: columns.count)
    var (lines, blanks): ([Int], [Bool]) = ([], [])
    let read = try reader.read(columns: columns, useFastPath: useFastPath) { block in
      for record in 0..<block.count {
        lines.append(block.line(record))
        blanks.append(block.isBlank(record))
      }
      for k in columns.indices {
        symbols[k] += block.symbols(k)
        for symbol in texts[k].count..<block.symbolCount(column: k) {
          texts[k].append(block.text(UInt32(symbol), column: k))
        }
      }
    }
    (self.symbols, self.texts, self.lines, self.blanks) = (symbols, texts, lines, blanks)
    ledger = read.value
    diagnostics = reader.openingDiagnostics + read.diagnostics
  }
}

extension Reading {
  /// What differs between two readings, in short; nil when they are the same.
  func difference(from other: Reading) -> String? {
    if self == other { return nil }
    if lines != other.lines { return "lines \(lines) \(other.lines)" }
    if symbols != other.symbols { return "symbols \(symbols) \(other.symbols)" }
    if texts != other.texts { return "texts \(texts) \(other.texts)" }
    if blanks != other.blanks { return "blanks" }
    if ledger != other.ledger { return "ledger \(ledger) \(other.ledger)" }
    return "diagnostics \(DefectTests.spoken(diagnostics)) \(DefectTests.spoken(other.diagnostics))"
  }
}

@Suite struct DelimitedReaderTests {
  static let text = """
    id;plats;svar
    1;Sätila;Ja
    2; Sätila ;"Nej"
    ;;

    3;;"Vet
    ej"
    4;Kinna;Ja;för mycket
    5;Kinna;Ja

    """

  @Test func symbolsCountUpInTheOrderTheTextsCome() throws {
    let read = try Reading(Array(Self.text.utf8), columns: [2, 1])
    #expect(read.symbols == [[1, 2, 0, 3, 1], [1, 1, 0, 0, 2]])
    #expect(read.texts == [["", "Ja", "Nej", "Vet\nej"], ["", "Sätila", "Kinna"]])
    #expect(read.lines == [2, 3, 4, 6, 9])
    #expect(read.blanks == [false, false, true, false, false])
    #expect(read.ledger.isBalanced)
    #expect(read.ledger.records == 5)
    #expect(read.ledger.blankLines == 1)
    #expect(read.ledger.rejected.map(\.lines) == [[8]])
    #expect(read.diagnostics.map(\.code) == ["för-många-fält"])
  }

  @Test(arguments: 1...80)
  func theSameForEveryBlockSize(blockSize: Int) throws {
    let bytes = Array(Self.text.utf8)
    #expect(
      try Reading(bytes, columns: [0, 1, 2], blockSize: blockSize)
        == Reading(bytes, columns: [0, 1, 2]))
  }

  @Test func aColumnOutsideTheHeaderIsBlank() throws {
    let read = try Reading(Array("a;b\n1;2\n".utf8), columns: [7])
    #expect(read.symbols == [[0]])
    #expect(read.blanks == [false])
  }

  @Test func aCutLastLineIsRejected() throws {
    let read = try Reading(Array("a;b;c\n1;2;3\n4;5".utf8), columns: [0])
    #expect(read.diagnostics.map(\.code) == ["avbruten-sista-rad"])
    #expect(read.ledger.isBalanced)
  }
}
