import Testing

@testable import DelimitedText

/// What fuzzing found, each as it was found.
@Suite struct FuzzFindTests {
  /// Files that stopped the fuzzer, without the byte that chooses how they are read.
  static let finds: [(name: String, bytes: [UInt8])] = [
    (
      // Took a second by the clock on a machine with ten times as many threads as cores.
      "threads that wait for each other",
      Array("plats;v".utf8) + Array(repeating: 0xFF, count: 11)
        + Array("Ja\n;\"\nSkogby{Ne".utf8) + [0x9E]
        + Array("\nKinna;\"x&Be\\\"a;Ja\n\"\"rga;\"Gej\"\n".utf8)
    )
  ]

  @Test(arguments: finds.map(\.name))
  func everyWayOfReadingGivesTheSame(name: String) throws {
    let find = try #require(Self.finds.first { $0.name == name })
    let careful = try Reading(find.bytes, columns: [1, 0], useFastPath: false)
    #expect(careful.ledger.isBalanced)
    for threads in [1, 2, 3] {
      for blockSize in [1, 7, 64, 1 << 20] {
        let other = try Reading(
          find.bytes, columns: [1, 0], blockSize: blockSize, threads: threads)
        #expect(other.difference(from: careful) == nil)
      }
    }
  }
}
