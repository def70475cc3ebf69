import TestSupport
import Testing

@testable import Reporting

/// The parts that place a chart.
struct ChartLayoutTests {
  /// Widths at size 1 of Liberation Sans, measured by FreeType (Pillow 11).
  @Test(arguments: [
    ("Öxnered", false, 3.8355),
    ("Berga/Funkabo", false, 6.8379),
    ("Norrgärdet/Sjövik", false, 7.7252),
    ("27,9 %", false, 3.1133),
    ("1 691 svar", false, 4.6695),
    ("Hela landet 28 %", false, 7.6162),
    ("−4,6", false, 1.9741),
    ("16–29", false, 2.7808),
    ("Västra Hälsingborgs-Östergården", false, 14.8961),
    ("NTU 2023: 26 %", false, 7.3926),
    ("” ×", false, 1.1948),
    ("Ålder: 75–84", false, 5.6709),
    ("WWWiiillMM", false, 5.6084),
    ("Öxnered", true, 4.0571),
    ("Berga/Funkabo", true, 7.2788),
    ("Norrgärdet/Sjövik", true, 8.3911),
    ("27,9 %", true, 3.1133),
    ("1 691 svar", true, 4.8379),
    ("Hela landet 28 %", true, 7.8921),
    ("−4,6", true, 1.9741),
    ("16–29", true, 2.7808),
    ("Västra Hälsingborgs-Östergården", true, 16.0045),
    ("NTU 2023: 26 %", true, 7.4478),
    ("” ×", true, 1.3618),
    ("Ålder: 75–84", true, 5.9478),
    ("WWWiiillMM", true, 5.8779),
  ])
  func `no text is wider than it is taken to be`(text: String, isBold: Bool, width: Double) {
    let taken = TextMetrics.width(text, size: 1, isBold: isBold)
    #expect(taken >= width)
    #expect(taken <= width * 1.25)
  }

  /// Characters of several scalars, and what the metrics do not know.
  @Test(arguments: [
    ("a\u{30A}o\u{308}", "åö"), ("\u{212B}", "Å"), ("e\u{301}\u{2212}", "é−"), ("漢\r\n字", "字字字"),
    ("👩‍👩‍👧", "字"), ("x\u{20D7}", "字"),
  ])
  func `a character is as wide however it is written`(text: String, same: String) {
    #expect(
      TextMetrics.width(text, size: 13, isBold: true)
        == TextMetrics.width(same, size: 13, isBold: true))
    #expect(TextMetrics.width("字", size: 1) == 1.05)
  }

  @Test(arguments: UInt64(1)...200)
  func `labels move apart as little as needed`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...20, using: &random)
    let wanted = (0..<count).map { _ in Double.random(in: 0...200, using: &random) }
    let heights = (0..<count).map { _ in Double.random(in: 5...20, using: &random) }
    let upper = max(200, heights.reduce(0, +))
    let centres = LabelSpreading.centres(wanted: wanted, heights: heights, from: 0, to: upper)
    for index in centres.indices {
      #expect(centres[index] - heights[index] / 2 >= -1e-9)
      #expect(centres[index] + heights[index] / 2 <= upper + 1e-9)
      for other in centres.indices where other != index {
        let apart = abs(centres[index] - centres[other])
        #expect(apart >= (heights[index] + heights[other]) / 2 - 1e-9, "seed \(seed)")
        if wanted[index] < wanted[other] { #expect(centres[index] < centres[other]) }
      }
    }
  }

  @Test func `labels that are far apart stay, and two that collide share the way`() {
    #expect(
      LabelSpreading.centres(wanted: [20, 80], heights: [10, 10], from: 0, to: 100) == [20, 80])
    #expect(
      LabelSpreading.centres(wanted: [50, 50], heights: [10, 10], from: 0, to: 100) == [45, 55])
    #expect(
      LabelSpreading.centres(wanted: [98, 99], heights: [10, 10], from: 0, to: 100) == [85, 95])
  }

  @Test(arguments: [0, 0.001, 0.02, 0.099, 0.1, 0.33, 0.5, 0.501, 0.78, 0.999, 1], [true, false])
  func `a scale starts at zero and holds what is drawn`(largest: Double, fewTicks: Bool) {
    let scale = ShareScale(holding: largest, fewTicks: fewTicks)
    #expect(scale.ticks.first == 0 && scale.top <= 1 && scale.top >= largest)
    #expect((2...7).contains(scale.ticks.count))
    let steps = zip(scale.ticks, scale.ticks.dropFirst()).map { $1 - $0 }
    for step in steps { #expect(abs(step - steps[0]) < 1e-9) }
    #expect(scale.top <= max(0.12, largest * 2.1))
  }

  @Test func `lines break at blanks, hyphens and slashes, and anywhere only when they must`() {
    #expect(
      TextMetrics.lines("Norrgärdet/Sjövik", width: 80, size: 13) == ["Norrgärdet/", "Sjövik"])
    #expect(TextMetrics.lines("Lilla ön", width: 500, size: 13) == ["Lilla ön"])
    #expect(TextMetrics.lines("", width: 50, size: 13) == [""])
    let hard = TextMetrics.lines("Superlångtbostadsområdesnamn", width: 60, size: 13)
    #expect(hard.count > 2 && hard.joined() == "Superlångtbostadsområdesnamn")
    for line in hard { #expect(TextMetrics.width(line, size: 13) <= 60) }
  }

  @Test(arguments: [
    ("Mått_0 å/ä", "matt_0-a-a"), ("  Öxnered!", "oxnered"), ("çç", "x"), ("a--b", "a-b"),
  ])
  func `names of files are ASCII`(words: String, expected: String) {
    #expect(ASCIIName.name(words) == expected)
  }

  @Test func `names that are the same get a number`() {
    #expect(ASCIIName.distinct(["a", "b", "a", "a"]) == ["a", "b", "a-2", "a-3"])
    #expect(ASCIIName.distinct(["a", "a-2", "a"]) == ["a", "a-2", "a-3"])
  }

  @Test(arguments: [
    (0.279, "28 %"), (0.0, "0 %"), (0.004, "0,4 %"), (0.0001, "mindre än 0,1 %"),
    (0.999, "99,9 %"), (1, "100 %"),
  ])
  func `a value says none or all only when it is`(share: Double, expected: String) {
    let label = Share(share, .listed).percentSign.text
    #expect(String(label.map { $0 == "\u{A0}" ? " " : $0 }) == expected)
  }
}
