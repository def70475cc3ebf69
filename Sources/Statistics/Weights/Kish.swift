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
    var sums = KishSums()
    sums.add(weights.span, multiplicity: multiplicity, spread: spread)
    return sums.effectiveSize
  }

  /// The design effect n Σw² / (Σw)², at least 1; 1 without any persons.
  public static func designEffect(weights: [Double], multiplicity: [Int]? = nil) -> Double {
    var sums = KishSums()
    sums.add(weights.span, multiplicity: multiplicity)
    return sums.designEffect
  }
}

/// The sums that `Kish` is made of, for weights that come a stretch at a time.
public struct KishSums: Sendable {
  private var persons = 0
  private var sum = CompensatedSum()
  private var squares = CompensatedSum()

  /// Makes the sums of nobody.
  public init() {}

  /// Adds persons: one of each weight, or as many as `multiplicity` says.
  ///
  /// `spread` is Σ (w − w̄)² over the persons of each entry, where they differ.
  public mutating func add(
    _ weights: Span<Double>, multiplicity: [Int]? = nil, spread: [Double]? = nil
  ) {
    if multiplicity == nil, spread == nil {
      addEach(weights)
      return
    }
    for index in weights.indices {
      let count = multiplicity?[index] ?? 1
      let weight = weights[index]
      persons += count
      sum.add(Double(count) * weight)
      squares.add(Double(count) * weight * weight + (spread?[index] ?? 0))
    }
  }

  /// Adds one person of each weight, of whom there may be millions.
  private mutating func addEach(_ weights: Span<Double>) {
    persons += weights.count
    var (sum, squares) = (sum, squares)
    for index in weights.indices {
      sum.add(weights[index])
      squares.add(weights[index] * weights[index])
    }
    (self.sum, self.squares) = (sum, squares)
  }

  /// The effective size (Σw)² / Σw², 0 without anybody.
  public var effectiveSize: Double {
    squares.value > 0 ? sum.value * sum.value / squares.value : 0
  }

  /// The design effect n Σw² / (Σw)², at least 1; 1 without anybody.
  public var designEffect: Double {
    effectiveSize > 0 ? Double(persons) / effectiveSize : 1
  }
}
