internal import Estimation
internal import SurveyModel

/// How the sets of codes of one question lie to each other: those that indicators count, and those
/// that make their bases.
///
/// Two of them tell the answers between them by subtraction: those who smoke less those who smoke
/// daily are those who smoke now and then, and all who answered less those who go out are those
/// who stay in. In a total survey the number who gave an answer is secret where they are few, and
/// in all surveys a base is.
struct CountedSets {
  /// A sum over sets: the total is the parts and those who remain, in a part of their own.
  struct Tie {
    let total: String
    let parts: [String]
    var remainder: String { ([total] + parts).joined(separator: " − ") }
  }

  /// The sets of one indicator.
  struct Sets {
    let counted: [String]
    /// Every code of the question where the base is all valid answers.
    let base: [String]
  }

  /// The sums, in a fixed order.
  let ties: [Tie]

  /// The part of a layer where the answers of a set of codes stand.
  static func part(_ codes: [String]) -> String { codes.sorted().joined(separator: "|") }

  /// Finds the sums: a set within another is part of it; and sets within a base of which no two
  /// have a code in common are parts of it, where each respondent has one code.
  ///
  /// What a base alone has besides the one set that is counted in it is its complement, which is
  /// looked at as that.
  init(_ indicators: [Sets], hasOneCodeEach: Bool) {
    let counted = Self.distinct(indicators.map(\.counted))
    let bases = Self.distinct(indicators.map(\.base))
    let all =
      bases.count > 1 ? Self.distinct(indicators.flatMap { [$0.counted, $0.base] }) : counted
    var ties: [Tie] = []
    for larger in all {
      for smaller in all where smaller.isStrictSubset(of: larger) {
        let rest = larger.subtracting(smaller)
        let parts = [smaller] + (hasOneCodeEach && all.contains(rest) ? [rest] : [])
        ties.append(
          Tie(total: Self.part(Array(larger)), parts: parts.map { Self.part(Array($0)) }))
      }
    }
    var known: Set<[String]> = []
    for base in bases where hasOneCodeEach {
      let within = all.filter { $0.isStrictSubset(of: base) }.sorted { $0.count < $1.count }
      for first in within {
        var separate = [first]
        for codes in within where separate.allSatisfy({ $0.isDisjoint(with: codes) }) {
          separate.append(codes)
        }
        let parts = separate.map { Self.part(Array($0)) }.sorted()
        let total = Self.part(Array(base))
        guard parts.count > 1, known.insert([total] + parts).inserted else { continue }
        ties.append(Tie(total: total, parts: parts))
      }
    }
    self.ties = ties
  }

  private static func distinct(_ sets: [[String]]) -> [Set<String>] {
    var found: [Set<String>] = []
    for codes in sets where !found.contains(Set(codes)) { found.append(Set(codes)) }
    return found
  }

  /// Ties the counts in a layer to each other, domain by domain.
  ///
  /// Who remains of a sum stands in no table; where `protectsFew` they must not be told by it where
  /// they are few, unless nobody at all remains anywhere. `empty` are the domains where nobody
  /// answered, which tells nothing.
  func tie(
    _ layer: inout CountLayer, over domains: [Domain], empty: Set<Domain>, protectsFew: Bool,
    minimum: Int
  ) {
    for tie in ties {
      let remainders = domains.map { domain -> Int? in
        let parts = tie.parts.compactMap { layer.value(domain, part: $0) }
        guard let total = layer.value(domain, part: tie.total), parts.count == tie.parts.count
        else { return nil }
        return total - parts.reduce(0, +)
      }
      let hasRemainder = remainders.contains { ($0 ?? 0) > 0 }
      for (domain, remainder) in zip(domains, remainders) {
        guard let remainder, let total = layer.value(domain, part: tie.total) else { continue }
        if hasRemainder {
          layer.add(
            domain, part: tie.remainder, value: remainder, size: total,
            complement: total - remainder, possible: [0...CellSuppression.noLimit],
            isHidden: true,
            isProtected: protectsFew && remainder < minimum && !empty.contains(domain))
        }
        layer.tie(
          domain, total: tie.total, parts: tie.parts + (hasRemainder ? [tie.remainder] : []))
      }
    }
  }
}
