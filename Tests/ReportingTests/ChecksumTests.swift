import FoundationEssentials
import ProcessorFeatures
import SurveyModel
import TestSupport
import Testing

@testable import Reporting

struct ChecksumTests {
  /// FIPS 180-4 examples, and a million times `a`.
  @Test(arguments: [
    ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ])
  func `SHA-256 of the standard's examples`(text: String, times: Int, expected: String) {
    #expect(SHA256.hex(Array(String(repeating: text, count: times).utf8)) == expected)
  }

  @Test func `the processor's instructions and the portable rounds give the same`() {
    var random = SeededGenerator(seed: 18)
    for blocks in 0..<40 {
      let bytes = (0..<64 * blocks + 7).map { _ in UInt8.random(in: 0...255, using: &random) }
      var state = (0..<8).map { _ in UInt32.random(in: 0...(.max), using: &random) }
      var portable = state
      let end = 5 + 64 * max(0, blocks - 1)
      SHA256Blocks.compress(bytes.span, from: 5, to: end, into: &state)
      SHA256Blocks.compressPortably(bytes.span, from: 5, to: end, into: &portable)
      #expect(state == portable, "\(blocks)")
    }
  }

  /// Computed with xxHash 0.8 (Python's xxhash, `xxh3_128_hexdigest`).
  @Test(arguments: [
    (241, "d04f5d232c8b6fa72cbccf88ae17f35d"), (1024, "c5dae49f77a3ee0aefdea7a74b3f1054"),
    (1025, "b5941f3f99e940c388cc8a83a2def1ed"), (5000, "7c14a55eaeac887fe09d67cc06adace5"),
    (262_144, "633e5edf64d2d6d06ed0ceb729ba5600"),
  ])
  func `XXH3 of known bytes`(length: Int, expected: String) {
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 31 + $0 >> 7) }
    for vectors in VectorExtension.present {
      #expect(XXH3.digest(bytes.span, vectors: vectors).text == expected, "\(vectors)")
    }
  }

  @Test func `pieces give the same as the whole`() {
    var random = SeededGenerator(seed: 5)
    for length in 0..<300 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      var sha = SHA256()
      var start = 0
      while start < length {
        let end = min(length, start + Int.random(in: 1...70, using: &random))
        sha.update(Array(bytes[start..<end]))
        start = end
      }
      #expect(sha.finish() == SHA256.hex(bytes), "\(length)")
    }
  }

  @Test func `an input is read in pieces, and a large one has the faster checksum`() throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/svar.csv"
    let bytes = [UInt8](repeating: 0x61, count: 3_000_000)
    try Data(bytes).write(to: URL(filePath: path))
    let input = InputFile(path: "lokal/2021/svar.csv", fullPath: path)
    let small = try InputChecksum.checksum(of: input)
    #expect(small.algorithm == "sha256")
    #expect(small.size == 3_000_000)
    #expect(small.digest == SHA256.hex(bytes))
    let large = try InputChecksum.checksum(of: input, largestForSHA256: 2_999_999)
    #expect(large.algorithm == "xxh3_128_256k")
    #expect(large.size == 3_000_000)
  }

  @Test func `pieces that were shown give the checksum of the file`() throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/svar.csv"
    var random = SeededGenerator(seed: 7)
    let bytes = (0..<2_900_001).map { _ in UInt8.random(in: 0...255, using: &random) }
    try Data(bytes).write(to: URL(filePath: path))
    let input = InputFile(path: "lokal/2021/svar.csv", fullPath: path)
    let read = try InputChecksum.checksum(of: input, largestForSHA256: 1_000_000)
    // By the definition: twelve pieces, the last one with zeros; their checksums and the size.
    let filled = bytes + [UInt8](repeating: 0, count: 12 << 18 - bytes.count)
    var listed = (0..<12).flatMap {
      XXH3.digest(filled.span.extracting($0 << 18..<($0 + 1) << 18)).bytes
    }
    listed += [0x21, 0x40, 0x2c, 0, 0, 0, 0, 0] + [UInt8](repeating: 0, count: 824)
    #expect(read.digest == XXH3.digest(listed.span).text)
    // Some pieces are shown, the others are read.
    var shown = PieceChecksum()
    for (start, end) in [(2 << 20, bytes.count), (1 << 18, 5 << 18)] {
      let part = Array(bytes[start..<end])
      shown.enter(PieceChecksum.digests(of: part.span, at: start))
    }
    let known = try InputChecksum.checksum(of: input, known: shown, largestForSHA256: 1_000_000)
    #expect(known == read)
  }

  @Test func `a missing input is told by the path the user knows`() {
    let input = InputFile(path: "lokal/svar.csv", fullPath: "/nowhere/lokal/svar.csv")
    #expect(throws: ReportWritingError(.readFile, path: "lokal/svar.csv", code: 2)) {
      try InputChecksum.checksums(of: [input])
    }
  }
}
