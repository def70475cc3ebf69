import TestSupport
import Testing

@testable import DelimitedText

@Suite struct ProvenTextTests {
  @Test(arguments: 0..<300 as Range<UInt64>)
  func textThatIsProvenIsUTF8(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let common = [
      "Går ej ut", "Ofta", "16–29", "2\u{a0}000", "\"ja,\ntack\"", "å", "–", "x",
    ]
    var text: [UInt8] = Array("a,b\n".utf8)
    for _ in 0..<60 {
      let pair = (0..<2).map { _ in common[Int.random(in: 0..<8, using: &random)] }
      text += Array((pair.joined(separator: ",") + "\n").utf8)
    }
    var options = ReadingOptions()
    options.encoding = .utf8
    let file = try OpenedFile(ByteSource(bytes: text, path: "f"), name: "f", options: options)
    var scanner = try #require(FastScanner(file))
    func scan(_ text: [UInt8]) -> Bool {
      let window = text + Array(repeating: 0xC3, count: 64)
      unsafe scanner.scan(window.span.bytes, from: 4, to: text.count, limit: .max)
      return scanner.isProvenUTF8
    }
    #expect(scan(text), "seed \(seed)")
    for _ in 0..<20 {
      var broken = text
      let position = Int.random(in: 4..<text.count, using: &random)
      broken[position] = [0xE5, 0xC3, 0xE2, 0x80, 0xFF, 0xF0].randomElement(using: &random) ?? 0xE5
      let isProven = scan(broken)
      let stray = UTF8Check.firstStray(broken.span, in: 4..<max(4, scanner.end))
      #expect(!isProven || stray == nil, "seed \(seed), byte \(position)")
    }
  }

  @Test(arguments: 0..<200)
  func straysAreFoundWhereTheyAre(offset: Int) {
    let text = Array(String(repeating: "Går ej ut – Öxnevalla 😀 och så vidare; ", count: 6).utf8)
    #expect(UTF8Check.firstStray(text.span, in: 0..<text.count) == nil)
    var broken = text
    broken[offset] = 0xE5
    var expected: Int?
    var position = 0
    while position < broken.count, expected == nil {
      let length = UTF8Check.sequenceLength(broken.span, position)
      if length == 0 { expected = position }
      position += length
    }
    #expect(UTF8Check.firstStray(broken.span, in: 0..<broken.count) == expected)
  }

  @Test func strayLinesInALargeFileAreSaid() throws {
    let line = "1;Sätila;Ganska otrygg och så vidare\n"
    let count = (1 << 20) / line.utf8.count + 1000
    let bytes =
      Array(("nr;plats;svar\n" + String(repeating: line, count: count)).utf8)
      + encoded("2;Örby;Går ej ut\n", .windows1252)
    for threads in [1, 2] {
      let read = try Reading(bytes, columns: [1], threads: threads)
      #expect(read.texts == [["", "Sätila", "Örby"]])
      #expect(DefectTests.spoken(read.diagnostics) == ["varning \(count + 2) blandat-teckenval"])
    }
  }
}
