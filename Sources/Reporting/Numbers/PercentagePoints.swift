/// A difference between two shares in a sentence; never followed by "procent".
///
/// The direction is said by words, so that the number has no sign.
struct PercentagePoints: Equatable {
  /// The difference as a fraction.
  let value: Double
  /// How many decimals it is printed with.
  let decimals: Int

  /// Makes a difference of a fraction.
  init(_ value: Double, decimals: Int = 1) {
    self.value = value
    self.decimals = decimals
  }

  /// Whether it is too small for the decimals it is printed with.
  var roundsToZero: Bool { RoundedDecimal(value, decimals: decimals, shift: 2).units == 0 }

  /// `1,9 procentenheter`.
  var text: String {
    if roundsToZero {
      return value == 0 ? "0 procentenheter" : "mindre än 0,1 procentenheter"
    }
    return number + (number == "1" ? " procentenhet" : " procentenheter")
  }

  /// The size without sign and unit.
  var number: String { SwedishNumber.text(value.magnitude, decimals: decimals, shift: 2) }
}
