/// One row of `handelser.csv`: something that was noted at a place on a day (EST, *lägesbild*).
public struct Incident: Sendable, Equatable {
  /// `datum`.
  public let date: CalendarDate
  /// `plats`: index in the register; nil when it is blank, counted in the whole only.
  public let place: Int?
  /// `typ`, in the words of the file.
  public let kind: String

  /// Makes an incident.
  public init(date: CalendarDate, place: Int?, kind: String) {
    self.date = date
    self.place = place
    self.kind = kind
  }
}

/// One row of `brott.csv`: how many crimes of a type were reported at a place in a year.
public struct ReportedCrime: Sendable, Equatable {
  /// `år`.
  public let year: Int
  /// `plats`: index in the register; nil when it is blank, counted in the whole only.
  public let place: Int?
  /// `brottstyp`, in the words of the file.
  public let kind: String
  /// `antal`, a whole number that is not negative.
  public let count: Int

  /// Makes a count.
  public init(year: Int, place: Int?, kind: String, count: Int) {
    self.year = year
    self.place = place
    self.kind = kind
    self.count = count
  }
}

/// A day in the Gregorian calendar, compared by time.
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The year.
  public let year: Int
  /// The month, 1–12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// Reads `YYYY-MM-DD`, also with a time of day after a blank or `T`; nil for anything else and
  /// for a day that the month does not have.
  public init?(_ text: String) {
    let date = text.prefix { $0 != " " && $0 != "T" }
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    let isNumber = { (part: Substring) in part.allSatisfy { $0.isASCII && $0.isNumber } }
    guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy(isNumber), let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month),
      day >= 1, day <= Self.days(in: month, year: year)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// How many days a month has.
  private static func days(in month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// Orders by time.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// `YYYY-MM-DD`.
  public var description: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
