extension Int {
  /// A number from 0 to 99 with two digits.
  var twoDigits: String { self < 10 ? "0\(self)" : String(self) }
}
