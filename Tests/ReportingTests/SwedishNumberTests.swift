import TestSupport
import Testing

@testable import Reporting

struct SwedishNumberTests {
  @Test(arguments: [
    (27.25, 1, "27,3"), (-27.25, 1, "−27,3"), (0.05, 1, "0,1"), (0.04999, 1, "0,0"),
    (-0.04, 1, "0,0"), (-0.0, 0, "0"), (99.95, 1, "100,0"), (999.5, 0, "1\u{A0}000"),
    (1000, 0, "1\u{A0}000"), (1_234_567.891, 2, "1\u{A0}234\u{A0}567,89"), (0.5, 0, "1"),
    (-0.5, 0, "−1"), (2.5, 0, "3"), (1e-7, 2, "0,00"),
    (1e21, 0, "1" + String(repeating: "\u{A0}000", count: 7)),
  ])
  func `rounds halves away from zero and groups thousands`(
    value: Double, decimals: Int, expected: String
  ) {
    #expect(SwedishNumber.text(value, decimals: decimals) == expected)
  }

  @Test(arguments: [
    (0.2985, 1, "29,9"), (0.29846987, 1, "29,8"), (0.27943, 0, "28"), (0.005, 0, "1"),
    (0.0049, 0, "0"), (1, 1, "100,0"),
  ])
  func `percentages are rounded as decimals and not as binary fractions`(
    share: Double, decimals: Int, expected: String
  ) {
    #expect(SwedishNumber.text(share, decimals: decimals, shift: 2) == expected)
    #expect(SwedishNumber.percent(share, decimals: decimals) == expected + "\u{A0}%")
  }

  @Test func `agrees with whole-number rounding of exact tenths`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let thousandths = Int.random(in: -200_000...200_000, using: &random)
      let rounded = (abs(thousandths) + 5) / 10 * (thousandths < 0 ? -1 : 1)
      let units = RoundedDecimal(Double(thousandths) / 1000, decimals: 2).units
      #expect(units == rounded, "\(thousandths)")
    }
  }

  /// Against rounding by hand on the digits of the decimal, for numbers of every size.
  @Test(arguments: UInt64(1)...50)
  func `agrees with rounding digit by digit`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let digits = Int.random(in: 0...17, using: &random)
      let significand = (0..<digits).reduce(UInt64(1)) { value, _ in
        value * 10 + UInt64.random(in: 0...9, using: &random)
      }
      let exponent = Int.random(in: -30...10, using: &random)
      guard let value = Double("\(significand)e\(exponent)") else { continue }
      let decimals = Int.random(in: 0...4, using: &random)
      let shift = Int.random(in: 0...2, using: &random)
      #expect(
        SwedishNumber.text(value, decimals: decimals, shift: shift)
          == byHand(value, decimals: decimals, shift: shift), "seed \(seed), \(value)")
    }
  }

  private func byHand(_ value: Double, decimals: Int, shift: Int) -> String {
    let parts = value.description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".")
    let point = mantissa[0].count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) + shift
    // Zeros around the digits, so that every place that matters is there.
    let zeros = [Int](repeating: 0, count: 60)
    var digits = zeros + mantissa.joined().compactMap(\.wholeNumberValue) + zeros
    var place = 60 + point + decimals
    digits.removeLast(digits.count - place - 1)
    let isUp = digits.removeLast() >= 5
    while isUp {
      place -= 1
      digits[place] = (digits[place] + 1) % 10
      if digits[place] > 0 { break }
    }
    var whole = digits.dropLast(decimals).drop { $0 == 0 }.map { String($0) }
    if whole.isEmpty { whole = ["0"] }
    for index in stride(from: whole.count - 3, to: 0, by: -3) { whole.insert("\u{A0}", at: index) }
    let fraction = digits.suffix(decimals).map { String($0) }.joined()
    return whole.joined() + (decimals > 0 ? "," + fraction : "")
  }

  @Test(arguments: [
    (0.279, "28 procent"), (0, "0 procent"), (1, "100 procent"), (0.004, "0,4 procent"),
    (0.0004, "mindre än 0,1 procent"), (0.9996, "mer än 99,9 procent"), (0.996, "99,6 procent"),
  ])
  func `a share says none or all only of what is`(value: Double, expected: String) {
    #expect(Share(value, .listed).words.text == expected)
  }

  @Test(arguments: [
    (0.29846987, 0.27943, "från 29,8 till 27,9 procent", "1,9 procentenheter"),
    (0.2985, 0.2794, "från 29,85 till 27,94 procent", "1,9 procentenheter"),
    (0.26868, 0.14123, "från 26,87 till 14,12 procent", "12,7 procentenheter"),
    (0.22, 0.44, "från 22 till 44 procent", "22 procentenheter"),
    (0.27, 0.28, "från 27 till 28 procent", "1 procentenhet"),
    (0.2667, 0.2646, "från 26,7 till 26,5 procent", "0,2 procentenheter"),
    (0.3, 0.3003, "från 30 till 30 procent", "mindre än 0,1 procentenheter"),
  ])
  func `levels have the decimals that give the printed difference`(
    before: Double, after: Double, levels: String, points: String
  ) {
    let pair = Self.pair(before, after)
    #expect(pair.fromTo.text == levels)
    #expect(pair.points.words.text == points)
  }

  private static func pair(_ before: Double, _ after: Double) -> ShareLevels {
    ShareLevels(
      Share(before, .listed), Share(after, .listed),
      difference: PercentagePoints(after - before, .listed))
  }

  @Test func `levels that were rounded to a decimal get no second one`() {
    let pair = ShareLevels(
      Share(0.277, .listed), Share(0.169, .listed), difference: PercentagePoints(-0.1074, .listed))
    #expect(pair.fromTo.text == "från 27,7 till 16,9 procent")
    #expect(pair.points.words.text == "10,7 procentenheter")
  }

  @Test func `printed levels differ by the printed difference, or by 0,06 of it at two decimals`() {
    var random = SeededGenerator(seed: 99)
    for _ in 0..<5000 {
      let before = Double.random(in: 0...1, using: &random)
      let after = Double.random(in: 0...1, using: &random)
      let pair = Self.pair(before, after)
      let levels = [before, after].map {
        RoundedDecimal($0, decimals: pair.decimals, shift: 2).units
      }
      let apart = abs(levels[0] - levels[1])
      let printed = RoundedDecimal(abs(after - before), decimals: 1, shift: 2).units
      #expect(pair.decimals <= 2)
      switch pair.decimals {
      case 0: #expect(apart * 10 == printed, "\(before) \(after)")
      case 1: #expect(apart == printed, "\(before) \(after)")
      default: #expect(abs(apart - printed * 10) <= 6, "\(before) \(after)")
      }
    }
  }

  @Test(arguments: [
    (0.1, "0.1"), (1, "1"), (0, "0"), (-0.0, "0"), (-0.019, "-0.019"), (1e-5, "1e-05"),
    (0.27999999999999997, "0.27999999999999997"),
  ])
  func `machine numbers read back to the same double`(value: Double, expected: String) throws {
    #expect(PlainNumber.text(value) == expected)
    #expect(try #require(Double(PlainNumber.text(value))) == value)
    #expect(!PlainNumber.commaText(value).contains("."))
  }

  @Test(arguments: [
    (0.5735, 57.35), (-0.0186, -1.86), (0, 0), (1, 100), (1e-7, 1e-5), (0.07, 7),
    (0.2893117265129438, 28.93117265129438),
  ])
  func `hundredths are the decimals moved two steps`(value: Double, expected: Double) {
    #expect(PlainNumber.hundredfold(value) == expected)
  }

  @Test func `nouns follow their count`() {
    func text(_ count: Int, _ noun: Noun) -> String { Count(count, .listed).words(noun).text }
    #expect(text(1, .answer) == "1 svar")
    #expect(text(1, .person) == "1 person")
    #expect(text(2, .person) == "2 personer")
    #expect(text(1234, .answer) == "1\u{A0}234 svar")
    func change(_ before: Int, _ after: Int) -> String {
      let cell = CellReference(table: "svarsfrekvens", keys: [.survey], column: "svar")
      return RelativeChange(before: before, beforeCell: cell, after: after, afterCell: cell)
        .words.text
    }
    #expect(change(195, 223) == "28 fler, 14 procent")
    #expect(change(0, 3) == "3 fler")
    #expect(change(200, 100) == "100 färre, 50 procent")
  }
}
