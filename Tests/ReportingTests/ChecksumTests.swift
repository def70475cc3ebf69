import FoundationEssentials
import SurveyModel
import TestSupport
import Testing

@testable import Reporting

struct ChecksumTests {
  /// FIPS 180-4 examples, and a million times `a`.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func `SHA-256 of the standard's examples`(text: String, expected: String) {
    #expect(SHA256.hex(Array(text.utf8)) == expected)
  }

  /// Computed with Appleby's MurmurHash3.cpp, seed 0.
  @Test(arguments: [
    ("", "00000000000000000000000000000000"),
    ("The quick brown fox jumps over the lazy dog", "e34bbc7bbc071b6c7a433ca9c49a9347"),
    ("hello", "cbd8a7b341bd9b025b1e906a48ae1d19"),
  ])
  func `MurmurHash3 of known texts`(text: String, expected: String) {
    var hash = Murmur3()
    hash.update(Array(text.utf8))
    #expect(hash.finish().text == expected)
  }

  @Test func `pieces give the same as the whole`() {
    var random = SeededGenerator(seed: 5)
    for length in 0..<300 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      var (sha, murmur, wholeMurmur) = (SHA256(), Murmur3(), Murmur3())
      wholeMurmur.update(bytes)
      var start = 0
      while start < length {
        let end = min(length, start + Int.random(in: 1...70, using: &random))
        sha.update(Array(bytes[start..<end]))
        murmur.update(Array(bytes[start..<end]))
        start = end
      }
      #expect(sha.finish() == SHA256.hex(bytes), "\(length)")
      #expect(murmur.finish() == wholeMurmur.finish(), "\(length)")
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
    #expect(large.algorithm == "murmur3_128_256k")
    #expect(large.size == 3_000_000)
  }

  @Test func `four messages at once give what each gives alone`() {
    var random = SeededGenerator(seed: 6)
    for length in [0, 16, 32, 160, 4096] {
      let bytes = (0..<4 * length).map { _ in UInt8.random(in: 0...255, using: &random) }
      let alone = (0..<4).map { part in
        var murmur = Murmur3()
        murmur.update(Array(bytes[part * length..<(part + 1) * length]))
        return murmur.finish()
      }
      #expect(Murmur3.finish(four: bytes.span) == alone, "\(length)")
    }
  }

  @Test func `pieces that were shown give the checksum of the file`() throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/svar.csv"
    var random = SeededGenerator(seed: 7)
    let bytes = (0..<2_900_001).map { _ in UInt8.random(in: 0...255, using: &random) }
    try Data(bytes).write(to: URL(filePath: path))
    let input = InputFile(path: "lokal/2021/svar.csv", fullPath: path)
    let read = try InputChecksum.checksum(of: input, largestForSHA256: 1_000_000)
    // By the definition: the checksum of the checksums of the pieces of 256 KiB.
    var whole = Murmur3()
    for start in stride(from: 0, to: bytes.count, by: 1 << 18) {
      var piece = Murmur3()
      piece.update(Array(bytes[start..<min(bytes.count, start + 1 << 18)]))
      whole.update(piece.finish().bytes)
    }
    #expect(read.digest == whole.finish().text)
    // Some pieces are shown, four and fewer at a time; the others are read.
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
