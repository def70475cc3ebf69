/// A share as a percentage with a fixed number of decimals, without the sign.
func percent(_ share: Double, _ decimals: Int = 1) -> String { fixed(100 * share, decimals) }

/// A number of at least 0 with a fixed number of decimals.
func fixed(_ value: Double, _ decimals: Int) -> String {
  let scale = (0..<decimals).reduce(1) { product, _ in product * 10 }
  let whole = Int((value * Double(scale)).rounded())
  if decimals == 0 { return String(whole) }
  let fraction = String(whole % scale)
  let zeros = String(repeating: "0", count: decimals - fraction.count)
  return "\(whole / scale).\(zeros)\(fraction)"
}
