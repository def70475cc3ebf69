import Diagnostics
import Disclosure
import Testing
import Verification

@testable import Reporting

/// Sources of numbers, and what comes of them in finished files.
struct TraceTests {
  private static func problems(_ report: PublishableReport) throws -> [String] {
    let files = ReportWriter.files(of: report, inputs: [], version: "1")
    let finished = try #require(
      FinishedReport(
        files: Dictionary(
          files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first }))
    )
    return Verifier(finished, folder: "rapport").check()
      .map { "\($0.location?.file ?? ""): \($0.text)" }
  }

  @Test(arguments: GeneratedMunicipality.all.filter { $0.places <= 8 && $0.waves <= 4 })
  func `every number of a generated municipality has its cell`(
    shape: GeneratedMunicipality
  ) throws {
    let problems = try Self.problems(shape.report)
    #expect(problems.isEmpty, "\(problems.prefix(4))")
  }

  @Test(arguments: UInt64(1)...12)
  func `every number of a random survey has its cell`(seed: UInt64) throws {
    let problems = try Self.problems(SummaryPropertyTests.fixture(seed: seed).report)
    #expect(problems.isEmpty, "seed \(seed): \(problems.prefix(4))")
  }

  @Test(arguments: [
    ("28 procent 2021", ["28", "2021"]), ("1\u{A0}765 personer", ["1765"]),
    ("från 31,6 till 26,8", ["31,6", "26,8"]), ("16–84 år", ["16", "84"]),
    ("rad 869, 1181 och 7", ["869", "1181", "7"]), ("AAPOR RR4", ["4"]),
    ("1234\u{A0}567", ["1234", "567"]), ("12\u{A0}3", ["12", "3"]), ("", []), ("inga", []),
    ("1\u{A0}000\u{A0}000,50", ["1000000,50"]),
  ])
  func `numbers are found wherever digits stand`(text: String, numbers: [String]) {
    #expect(NumberToken.all(in: text).map(\.text) == numbers)
  }

  @Test func `a sign belongs to its number`() {
    let signs = NumberToken.all(in: "\u{2212}4,6 +1,2 3 -5").map(\.sign)
    #expect(signs == ["-", "+", nil, nil])
  }

  @Test func `sources follow their numbers through capitals, escapes and lines`() {
    let share = Share(0.4312, .setting("x"))
    let sentence: Sentence = "åtta av 3 i 5*Berga 7: \(share) år \(Sentence("2021", from: .wave))"
    let expected: [NumberSource?] = [nil, nil, nil, .setting("x"), .wave]
    #expect(sentence.numbers.map(\.source) == expected)
    #expect(sentence.capitalized.numbers == sentence.numbers)
    #expect(MarkdownWriter.escaped(sentence).numbers == sentence.numbers)
    let lines = TextMetrics.lines(sentence, width: 60, size: 13)
    #expect(lines.count > 2)
    #expect(lines.flatMap(\.numbers) == sentence.numbers)
    let name: Sentence = "Skola \("nr 4")"
    #expect(name.numbers == [PrintedNumber(digits: "4", source: .name)])
  }
}
