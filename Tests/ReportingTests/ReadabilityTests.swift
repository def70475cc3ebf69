import TestSupport
import Testing

@testable import Reporting

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// That the agenda text is no heavier than a newspaper's.
struct ReadabilityTests {
  private static let reports = "\(Reference.projectFolder)/reports"

  /// The agenda texts of the example surveys, whichever there are.
  private static let examples =
    ((try? FileManager.default.subpathsOfDirectory(atPath: reports)) ?? [])
    .filter { $0.hasSuffix("/sammanfattning.txt") }.sorted()

  @Test func `the measure counts words, long words and sentences`() {
    let text = Readability([
      "Andelen var 28,5 procent av 1\u{A0}765.", "– Löften: inget, m.fl. Slut",
    ])
    #expect(text.words == 11)
    #expect(text.longWords == 2)
    #expect(text.sentences == 3)
    #expect(Readability([String]()).lix == 0)
  }

  @Test func `there are examples`() { #expect(!Self.examples.isEmpty) }

  @Test(arguments: examples)
  func `the examples read easily`(path: String) throws {
    let text = Readability(
      summary: try String(contentsOfFile: "\(Self.reports)/\(path)", encoding: .utf8))
    #expect(text.words > 100)
    #expect(text.lix <= 45, "LIX \(text.lix)")
    #expect(text.meanSentence <= 20)
  }

  @Test(arguments: GeneratedMunicipality.all)
  func `generated municipalities read easily`(municipality: GeneratedMunicipality) throws {
    let file = try #require(SummaryTextFormat().files(of: municipality.made.contents).first)
    let text = Readability(summary: String(decoding: file.bytes, as: UTF8.self))
    #expect(text.words > 100)
    #expect(text.lix <= 45, "LIX \(text.lix)")
    #expect(text.meanSentence <= 20)
  }
}
