/// Tells texts that are measured, as answers are and headers seldom: numbers, percentages, dates,
/// times.
enum Quantity {
  /// Whether a text is a number, with or without a percent sign, or begins as a date or time does.
  static func isQuantity(_ text: String) -> Bool {
    if DecimalNumber.parse(text) != nil { return true }
    if text.hasSuffix("%") {
      let share = text.dropLast()
      return DecimalNumber.parse(String(share.last == " " ? share.dropLast() : share)) != nil
    }
    guard let first = text.utf8.first, (0x30...0x39).contains(first) else { return false }
    return text.contains(":") || text.split(separator: "-").count == 3
      || text.split(separator: "/").count == 3 || text.contains("@")
  }

  /// Whether a text is a year, which stands in headers too.
  static func isYear(_ text: String) -> Bool {
    text.utf8.count == 4 && Int(text).map((1900...2100).contains) == true
  }

  /// Whether a column of records holds nothing but quantities, and enough of them.
  static func fills(
    _ column: Int, of records: ArraySlice<HeadRecord>, atLeast enough: Int = 3
  ) -> Bool {
    var quantities = 0
    for record in records where record.cells.indices.contains(column) {
      if record.cells[column].isEmpty { continue }
      guard isQuantity(record.cells[column]) else { return false }
      quantities += 1
    }
    return quantities >= enough
  }
}
