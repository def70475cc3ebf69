import Testing

@testable import DelimitedText

/// What fuzzing found, each as it was found.
@Suite struct FuzzFindTests {
  /// A file that stopped the fuzzer, without the byte that chooses how it is read.
  struct Find {
    let name: String
    let bytes: [UInt8]
    /// The delimiter that was pinned; nil where it was recognised.
    var delimiter: Character?
    var expectedHeaders: [String] = []
  }

  static let finds = [
    Find(
      // Took a second by the clock on a machine with ten times as many threads as cores.
      name: "threads that wait for each other",
      bytes: Array("plats;v".utf8) + Array(repeating: 0xFF, count: 11)
        + Array("Ja\n;\"\nSkogby{Ne".utf8) + [0x9E]
        + Array("\nKinna;\"x&Be\\\"a;Ja\n\"\"rga;\"Gej\"\n".utf8)),
    Find(
      // Inside quotes these bytes are one quote; an earlier field had them as they stand.
      name: "two quotes with and without quotes around",
      bytes: [
        0x3B, 0x22, 0x3B, 0x63, 0x0A, 0x2B, 0x84, 0x0A, 0x5D, 0x84, 0x84, 0x84, 0x0A, 0x84,
        0x84, 0x0A, 0x3B, 0x23, 0x0A, 0x2C, 0x84, 0x84, 0x84, 0x2A, 0x0A, 0x3B, 0x22, 0x22,
        0x0A, 0x3B, 0x22, 0x0A, 0x2C, 0x84, 0x84, 0x84, 0x84, 0x84, 0x2D, 0x0A, 0x3B, 0x29,
        0x22, 0x22, 0x0A, 0x3B, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x22, 0x0A,
        0x2C, 0x84, 0x84, 0x84, 0x2A, 0x0A, 0x3B, 0x22, 0x22, 0x0A, 0x2C, 0x84, 0x84, 0x3D,
        0x0A, 0x3B, 0x84, 0x84, 0x0A, 0x3B, 0x22, 0x0A, 0x2C, 0x84, 0x84, 0x84, 0x2A, 0x0A,
        0x0A, 0x53, 0x6B, 0x2C, 0x84,
      ], delimiter: ";", expectedHeaders: ["plats", "svar"]),
    Find(name: "the widest record has nothing in it", bytes: Array("plats;svar\n;;\n".utf8)),
  ]

  @Test(arguments: finds.map(\.name))
  func everyWayOfReadingGivesTheSame(name: String) throws {
    let find = try #require(Self.finds.first { $0.name == name })
    var options = ReadingOptions()
    options.delimiter = find.delimiter
    options.expectedHeaders = find.expectedHeaders
    let careful = try Reading(
      find.bytes, columns: [1, 0], useFastPath: false, options: options)
    #expect(careful.ledger.isBalanced)
    for threads in [1, 2, 3] {
      for blockSize in [1, 7, 64, 1 << 20] {
        let other = try Reading(
          find.bytes, columns: [1, 0], blockSize: blockSize, threads: threads, options: options)
        #expect(
          other.difference(from: careful) == nil, "\(threads) threads, blocks of \(blockSize)")
      }
    }
  }
}
