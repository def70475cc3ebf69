internal import Estimation
internal import SurveyModel

/// How the sets of codes that indicators of one question count lie to each other.
///
/// In a total survey the number who gave an answer is secret where they are few, and two indicators
/// of one question tell it by subtraction: those who smoke less those who smoke daily are those who
/// smoke now and then.
struct CountedSets {
  /// The part of a layer where the base stands.
  static let base = "bas"

  /// A sum over sets: the total is the parts and those who remain, in a part of their own.
  struct Tie {
    let total: String
    let parts: [String]
    var remainder: String { ([total] + parts).joined(separator: " − ") }
  }

  /// The base of a domain.
  struct BaseCell {
    let domain: Domain
    let base: Int
    let isHidden: Bool
    /// Whether nobody in the domain answered at all, which tells nothing.
    let isEmpty: Bool
  }

  /// The sums, in a fixed order.
  let ties: [Tie]

  /// The part of a layer where the answers of a set of codes stand.
  static func part(_ codes: [String]) -> String { codes.sorted().joined(separator: "|") }

  /// Finds the sums: a set within another is part of it; and sets of which no two have a code in
  /// common are parts of the base, where each respondent has one code.
  init(_ sets: [[String]], hasOneCodeEach: Bool) {
    var distinct: [Set<String>] = []
    for codes in sets where !distinct.contains(Set(codes)) { distinct.append(Set(codes)) }
    var ties: [Tie] = []
    for larger in distinct {
      for smaller in distinct where smaller.isStrictSubset(of: larger) {
        let rest = larger.subtracting(smaller)
        let parts = [smaller] + (hasOneCodeEach && distinct.contains(rest) ? [rest] : [])
        ties.append(
          Tie(total: Self.part(Array(larger)), parts: parts.map { Self.part(Array($0)) }))
      }
    }
    var separate: [Set<String>] = []
    for codes in distinct.sorted(by: { $0.count < $1.count })
    where separate.allSatisfy({ $0.isDisjoint(with: codes) }) { separate.append(codes) }
    if hasOneCodeEach, separate.count > 1 {
      ties.append(Tie(total: Self.base, parts: separate.map { Self.part(Array($0)) }))
    }
    self.ties = ties
  }

  /// Ties the counted answers in a layer to each other and to the base.
  ///
  /// Who remains of a sum stands in no table; they must not be told by it where they are few,
  /// unless nobody at all remains anywhere.
  func tie(_ layer: inout CountLayer, over cells: [BaseCell], minimum: Int) {
    var seen: Set<Domain> = []
    let cells = cells.filter { seen.insert($0.domain).inserted }
    for tie in ties {
      let remainders = cells.map { cell -> Int? in
        let total = tie.total == Self.base ? cell.base : layer.value(cell.domain, part: tie.total)
        let parts = tie.parts.compactMap { layer.value(cell.domain, part: $0) }
        guard let total, parts.count == tie.parts.count else { return nil }
        return total - parts.reduce(0, +)
      }
      let hasRemainder = remainders.contains { ($0 ?? 0) > 0 }
      for (cell, remainder) in zip(cells, remainders) {
        guard let remainder else { continue }
        if tie.total == Self.base {
          layer.add(
            cell.domain, part: tie.total, value: cell.base, complement: 0,
            isHidden: cell.isHidden, isProtected: false)
        }
        if hasRemainder {
          layer.add(
            cell.domain, part: tie.remainder, value: remainder, size: cell.base,
            complement: cell.base - remainder, isHidden: true,
            isProtected: remainder < minimum && !cell.isEmpty)
        }
        layer.tie(
          cell.domain, total: tie.total, parts: tie.parts + (hasRemainder ? [tie.remainder] : []))
      }
    }
  }
}
