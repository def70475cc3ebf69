/// What unequal weights cost, whatever is measured.
///
/// Source: Kish (1992), Weighting for unequal Pᵢ, Journal of Official Statistics 8, 183–200.
public enum Kish {
  /// The effective size (Σw)² / Σw² of persons with these weights, 0 without any.
  ///
  /// `spread` is Σ (w − w̄)² over the persons of each entry, where they differ.
  public static func effectiveSize(
    weights: [Double], multiplicity: [Int]? = nil, spread: [Double]? = nil
  ) -> Double {
    var sum = CompensatedSum()
    var squares = CompensatedSum()
    for (index, weight) in weights.enumerated() {
      let persons = Double(multiplicity?[index] ?? 1)
      sum.add(persons * weight)
      squares.add(persons * weight * weight + (spread?[index] ?? 0))
    }
    return squares.value > 0 ? sum.value * sum.value / squares.value : 0
  }

  /// The design effect n Σw² / (Σw)², at least 1; 1 without any persons.
  public static func designEffect(weights: [Double], multiplicity: [Int]? = nil) -> Double {
    let size = effectiveSize(weights: weights, multiplicity: multiplicity)
    let persons = multiplicity?.reduce(0, +) ?? weights.count
    return size > 0 ? Double(persons) / size : 1
  }
}
