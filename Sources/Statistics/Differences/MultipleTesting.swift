/// Adjusting p values for how many are looked at.
///
/// R: `p.adjust`.
public enum MultipleTesting: String, CaseIterable, Sendable {
  /// The false discovery rate for independent or positively dependent tests: the default.
  /// Source: Benjamini & Hochberg (1995), JRSS B 57, 289–300.
  case benjaminiHochberg
  /// The false discovery rate under any dependence.
  /// Source: Benjamini & Yekutieli (2001), Annals of Statistics 29, 1165–1188.
  case benjaminiYekutieli
  /// The family-wise error rate, step down. Source: Holm (1979), Scand. J. Statistics 6, 65–70.
  case holm
  /// The family-wise error rate, step up. Source: Hochberg (1988), Biometrika 75, 800–802.
  case hochberg
  /// The family-wise error rate in one step.
  case bonferroni

  /// The method that is used unless another is named.
  public static let standard = MultipleTesting.benjaminiHochberg

  /// The adjusted p values of a family, in the same order and at most 1.
  ///
  /// A missing p value is not in the family and stays missing. One p value is its own adjustment.
  public func adjust(_ values: [Double?]) -> [Double?] {
    let present = values.indices.filter { values[$0] != nil }
    let count = Double(present.count)
    // Equal p values get equal adjustments, whatever their order.
    let ascending = present.sorted { (values[$0] ?? 0, $0) < (values[$1] ?? 0, $1) }
    var result = [Double?](repeating: nil, count: values.count)
    var running = isStepDown ? 0.0 : 1.0
    let places = isStepDown ? Array(ascending.indices) : ascending.indices.reversed()
    for place in places {
      let index = ascending[place]
      guard let value = values[index] else { continue }
      let adjusted = factor(rank: Double(place + 1), count: count) * value
      running = isStepDown ? max(running, adjusted) : min(running, adjusted)
      result[index] = self == .bonferroni ? min(1, adjusted) : min(1, running)
    }
    return result
  }

  private var isStepDown: Bool { self == .holm }

  private func factor(rank: Double, count: Double) -> Double {
    switch self {
    case .benjaminiHochberg: count / rank
    case .benjaminiYekutieli:
      (1...Int(count)).map { 1 / Double($0) }.compensatedSum() * count / rank
    case .holm, .hochberg: count - rank + 1
    case .bonferroni: count
    }
  }
}
