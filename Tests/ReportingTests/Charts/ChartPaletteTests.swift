import Testing

@testable import Reporting

/// Contrast of every colour, computed as WCAG 2.2 defines it.
struct ChartPaletteTests {
  /// Relative luminance of `#rrggbb`.
  private func luminance(_ color: String) throws -> Double {
    let value = try #require(Int(color.dropFirst(), radix: 16))
    let channels = [16, 8, 0].map { shift -> Double in
      let channel = Double((value >> shift) & 255) / 255
      return channel <= 0.04045 ? channel / 12.92 : pow24((channel + 0.055) / 1.055)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  /// x to the power 2,4 = x² · x^(2/5), the fifth root by Newton's method.
  private func pow24(_ x: Double) -> Double {
    var root = x
    for _ in 0..<60 {
      root -= (root * root * root * root * root - x) / (5 * root * root * root * root)
    }
    return x * x * root * root
  }

  private func contrast(_ first: String, _ second: String) throws -> Double {
    let (a, b) = (try luminance(first), try luminance(second))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  @Test func `the measure is that of WCAG`() throws {
    #expect(abs(try contrast("#000000", "#ffffff") - 21) < 1e-9)
    // A pair that W3C names: #767676 on white is 4.54:1.
    #expect(abs(try contrast("#767676", "#ffffff") - 4.54) < 0.005)
  }

  @Test(arguments: [ChartPalette.light, ChartPalette.dark])
  func `texts have 4.5 to 1 and marks 3 to 1`(palette: ChartPalette) throws {
    for role in Figure.Role.allCases where role != .grid {
      let contrast = try contrast(palette.color(role), palette.background)
      let isText = [Figure.Role.text, .muted, .value].contains(role)
      #expect(contrast >= (isText ? 4.5 : 3), "\(role) \(contrast)")
    }
    // Links of the page have the colour of what is lower.
    #expect(try contrast(palette.lower, palette.background) >= 4.5)
  }

  @Test func `a finding differs by shape and not by colour alone`() {
    let marks = [ChartVerdict.higher, .lower, .notEstablished].map { ChartMark($0).mark }
    #expect(marks[0] != marks[1] && marks[1] != marks[2] && marks[0] != marks[2])
    #expect(Figure.Role.other.dashes != nil && Figure.Role.own.dashes == nil)
  }
}
