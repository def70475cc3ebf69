/// Which wave of a survey: a year, and a month where a year has several waves.
public struct WaveIdentifier: Sendable, Hashable {
  /// The year of the wave.
  public let year: Int
  /// The month, 1–12; nil when the year has one wave.
  public let month: Int?

  /// Makes an identifier from a year and perhaps a month.
  public init(year: Int, month: Int? = nil) {
    self.year = year
    self.month = month
  }

  /// Reads `YYYY` or `YYYY-MM`, from 1900 to 2200; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isDigits = { (part: Substring) in part.allSatisfy { $0.isASCII && $0.isNumber } }
    guard let first = parts.first, first.count == 4, isDigits(first), let year = Int(first),
      (1900...2200).contains(year), parts.count <= 2
    else { return nil }
    guard parts.count == 2 else {
      self.init(year: year)
      return
    }
    guard parts[1].count == 2, isDigits(parts[1]), let month = Int(parts[1]),
      (1...12).contains(month)
    else { return nil }
    self.init(year: year, month: month)
  }
}

extension WaveIdentifier: Comparable, CustomStringConvertible {
  /// Orders by time; a whole year comes before its months.
  public static func < (left: WaveIdentifier, right: WaveIdentifier) -> Bool {
    (left.year, left.month ?? 0) < (right.year, right.month ?? 0)
  }

  /// `YYYY` or `YYYY-MM`, as the folder is named.
  public var description: String {
    guard let month else { return String(year) }
    return "\(year)-\(month < 10 ? "0" : "")\(month)"
  }
}
