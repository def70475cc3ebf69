import ProcessorFeatures
import TestSupport
import Testing

@testable import DelimitedText

@Suite struct FastPathTests {
  @Test(arguments: [0, 3, 30], 0..<24 as Range<UInt64>)
  func fastAndCarefulPathsAgree(defects: Int, seed: UInt64) throws {
    let bytes = RandomFile.bytes(seed: seed &* 3 &+ UInt64(defects), defects: defects)
    let careful = try Reading(bytes, columns: [1, 0, 4], useFastPath: false)
    #expect(careful.ledger.isBalanced || careful.ledger == FileLedger())
    for blockSize in [1, 2, 7, 64, 65, 100, 1000, 1 << 20] {
      let fast = try Reading(bytes, columns: [1, 0, 4], blockSize: blockSize)
      #expect(fast.difference(from: careful) == nil, "seed \(seed), block size \(blockSize)")
    }
  }

  @Test(arguments: [0, 3, 30], 100..<112 as Range<UInt64>)
  func everyNumberOfThreadsGivesTheSame(defects: Int, seed: UInt64) throws {
    let bytes = RandomFile.bytes(seed: seed &* 3 &+ UInt64(defects), defects: defects)
    let careful = try Reading(bytes, columns: [1, 0, 4], useFastPath: false)
    for (threads, blockSize) in [(2, 1), (2, 64), (3, 200), (8, 300), (2, 1500), (4, 1 << 20)] {
      let fast = try Reading(bytes, columns: [1, 0, 4], blockSize: blockSize, threads: threads)
      #expect(
        fast.difference(from: careful) == nil,
        "seed \(seed), \(threads) threads, block size \(blockSize)")
    }
  }

  @Test(arguments: Fixture.dialects + Fixture.pairs)
  func fastAndCarefulPathsAgreeOnFixtures(fixture: Fixture) throws {
    let careful = try Reading(fixture.bytes, columns: [0, 3, 5], useFastPath: false)
    #expect(try Reading(fixture.bytes, columns: [0, 3, 5]).difference(from: careful) == nil)
    #expect(
      try Reading(fixture.bytes, columns: [0, 3, 5], blockSize: 50).difference(from: careful) == nil
    )
    #expect(careful.ledger.isBalanced)
  }

  @Test(arguments: Defect.all)
  func fastAndCarefulPathsAgreeOnDefects(defect: Defect) throws {
    let bytes = Array(defect.text.utf8)
    let careful = try Reading(bytes, columns: [0, 1, 2], useFastPath: false)
    #expect(try Reading(bytes, columns: [0, 1, 2]).difference(from: careful) == nil)
  }

  /// No kind of field that RFC 4180 allows may cost a file its speed.
  @Test(arguments: [
    "\"x\ny\"", "\"x; y\nz\"", "\"x \"\"y\"\"; z\nw\"", "\"\"\"x\"\";\n\"", "\"\"",
  ])
  func theFastPathTakesARegularFileWhole(field: String) throws {
    let text = "a;b;c;d\n" + String(repeating: "1;\(field);3;4\n5;;6;\n", count: 50)
    let scanner = try scanned(text)
    #expect(scanner.end == text.utf8.count)
    #expect(scanner.records.count == 100)
    #expect(scanner.lines == text.utf8.count { $0 == 0x0A } - 1)
  }

  /// A quote that opens such a field may have swallowed a record: the careful path looks at it.
  @Test(arguments: ["1;\"; 2\n\";3;4\n", "\"; 1\n\";2;3;4\n"])
  func theFastPathLeavesAFieldThatBeginsWithADelimiter(record: String) throws {
    let regular = "a;b;c;d\n1;2;3;4\n"
    #expect(try scanned(regular + record).end == regular.utf8.count)
  }

  /// The fast path's run over a file's records, from the second line on.
  private func scanned(_ text: String) throws -> FastScanner {
    let bytes = Array(text.utf8)
    let file = try OpenedFile(ByteSource(bytes: bytes, path: "f"), name: "f", options: .init())
    var scanner = try #require(FastScanner(file))
    let window = bytes + Array(repeating: 0, count: 64)
    unsafe scanner.scan(window.span.bytes, from: 8, to: bytes.count, limit: .max)
    return scanner
  }

  @Test(arguments: [0, 3, 30], 200..<230 as Range<UInt64>)
  func vectorsChangeNothing(defects: Int, seed: UInt64) throws {
    let bytes = RandomFile.bytes(seed: seed &* 3 &+ UInt64(defects), defects: defects)
    let file = try OpenedFile(ByteSource(bytes: bytes, path: "f"), name: "f", options: .init())
    guard var baseline = FastScanner(file, vectors: .baseline) else { return }
    let window = bytes + Array(repeating: 0, count: 64)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let start = Int.random(in: 0..<bytes.count, using: &random)
      let filled = Int.random(in: start...bytes.count, using: &random)
      let limit = Int.random(in: start...bytes.count + 1, using: &random)
      unsafe baseline.scan(window.span.bytes, from: start, to: filled, limit: limit)
      for vectors in VectorExtension.present.dropFirst() {
        var scanner = try #require(FastScanner(file, vectors: vectors))
        unsafe scanner.scan(window.span.bytes, from: start, to: filled, limit: limit)
        #expect(
          Self.outcome(scanner) == Self.outcome(baseline),
          "\(vectors), seed \(seed), \(start)..<\(filled)")
      }
    }
  }

  /// All that a run gives: where it ends, what it counts, and the marks of its records.
  private static func outcome(_ run: FastScanner) -> [Int] {
    [run.end, run.lines, run.blankLines, run.recordLines, run.isProvenUTF8 ? 1 : 0]
      + run.records.flatMap { record in
        let mark = Int(record.mark)
        return [mark, Int(record.line)] + run.marks[mark...mark + run.width].map(Int.init)
      }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func masksOfBothKindsAgree(seed: UInt64) {
    var random = SeededBytes(seed: seed)
    let bytes = (0..<64).map { _ in random.next() }
    let span = unsafe bytes.span.bytes
    for wanted: UInt8 in [0, 0x22, 0x80, 0xFF, bytes[7]] {
      var expected: UInt64 = 0
      for (index, byte) in bytes.enumerated() where byte == wanted {
        expected |= 1 << UInt64(index)
      }
      #expect(ByteBlock(span, at: 0).equal(to: wanted) == expected)
      #expect(PortableByteBlock(span, at: 0).equal(to: wanted) == expected)
    }
    var high: UInt64 = 0
    for (index, byte) in bytes.enumerated() where byte >= 0x80 { high |= 1 << UInt64(index) }
    var continuing: UInt64 = 0
    for (index, byte) in bytes.enumerated() where (0x80...0xBF).contains(byte) {
      continuing |= 1 << UInt64(index)
    }
    #expect(ByteBlock(span, at: 0).continuing == continuing)
    #expect(PortableByteBlock(span, at: 0).continuing == continuing)
    #expect(ByteBlock(span, at: 0).high == high)
    #expect(PortableByteBlock(span, at: 0).high == high)
    var pairs: UInt64 = 0
    for (index, byte) in bytes.enumerated() where byte | 1 == 0xC3 { pairs |= 1 << UInt64(index) }
    #expect(ByteBlock(span, at: 0).equal(toOddOrBelow: BytePattern(0xC3)) == pairs)
    #expect(PortableByteBlock(span, at: 0).equal(toOddOrBelow: 0xC3) == pairs)
    for pair: (UInt8, UInt8) in [(0x22, 0x0D), (bytes[7], 0x22), (0x0D, bytes[63])] {
      let holds = bytes.contains(pair.0) || bytes.contains(pair.1)
      let (one, other) = (BytePattern(pair.0), BytePattern(pair.1))
      #expect(ByteBlock(span, at: 0).holds(one, or: other) == holds)
      #expect(PortableByteBlock(span, at: 0).holds(pair.0, or: pair.1) == holds)
    }
  }

  @Test func aRecordWithMoreMarksThanThereIsRoomForIsTaken() throws {
    let width = 20_000
    let row = String(repeating: ";", count: width - 1)
    let header = (0..<width).map { "k\($0)" }.joined(separator: ";")
    let text = "\(header)\n1\(row)\n2\(row)\n"
    let read = try Reading(Array(text.utf8), columns: [0, width - 1])
    #expect(read.texts == [["", "1", "2"], [""]])
    #expect(read.ledger.records == 2)
  }

  @Test func parityOfEachBit() {
    #expect((0b0100_0010 as UInt64).prefixParity == 0b0011_1110)
    #expect((0 as UInt64).prefixParity == 0)
    #expect((1 as UInt64).prefixParity == ~0)
  }
}

/// Bytes of few values, so that matches are common.
private struct SeededBytes {
  private var state: UInt64
  init(seed: UInt64) { state = seed &+ 1 }
  mutating func next() -> UInt8 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return [0, 0x22, 0x3B, 0x0A, 0x80, 0xFF, 0x41, 0xC3][Int(state >> 61)]
  }
}
