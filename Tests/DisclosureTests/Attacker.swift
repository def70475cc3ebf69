import Disclosure
import Estimation
import SurveyModel
import TestSupport

/// A reader who knows every sum and solves for what is hidden, with arithmetic of its own.
enum Attacker {
  /// Which unknowns floating-point elimination determines.
  private static func solved(_ equations: [[Double]], unknowns: Int) -> [Bool] {
    var rows = equations
    var pivotOfRow: [Int] = []
    for column in 0..<unknowns {
      let rank = pivotOfRow.count
      guard
        let best = rows.indices.dropFirst(rank).max(by: {
          abs(rows[$0][column]) < abs(rows[$1][column])
        }), abs(rows[best][column]) > 1e-9
      else { continue }
      rows.swapAt(rank, best)
      let scale = rows[rank][column]
      rows[rank] = rows[rank].map { $0 / scale }
      for other in rows.indices where other != rank && rows[other][column] != 0 {
        let factor = rows[other][column]
        for k in 0..<unknowns { rows[other][k] -= factor * rows[rank][k] }
      }
      pivotOfRow.append(column)
    }
    var result = [Bool](repeating: false, count: unknowns)
    for (row, column) in pivotOfRow.enumerated() {
      result[column] = rows[row].enumerated().allSatisfy { $0 == column || abs($1) < 1e-9 }
    }
    return result
  }

  /// The sums that a reader can write down, as lists of (sign, domain), the total first.
  ///
  /// Those who did not answer a background variable are an unknown of their own, `variable=?`,
  /// unless there are none; those without a place are known.
  static func sums(
    _ fixture: SurveyFixture, _ count: (ShareEstimate) -> Int
  ) -> [[(Double, Domain)]] {
    let register = fixture.places
    let counts = Dictionary(
      uniqueKeysWithValues: fixture.shares.map { ($0.domain, count($0)) })
    let leaves = register.places.indices.filter { !register.combinedPlaces.contains($0) }
    let groups = Array(Set(fixture.shares.map(\.domain.group)))
      .sorted { $0.description < $1.description }
    var result: [[(Double, Domain)]] = []
    for group in groups {
      result.append(
        [(1, Domain(place: nil, group: group))]
          + leaves.map { (-1, Domain(place: $0, group: group)) })
      for larger in register.combinedPlaces.sorted() {
        result.append(
          [(1, Domain(place: larger, group: group))]
            + leaves.filter { register.isPlace($0, within: larger) }
            .map { (-1, Domain(place: $0, group: group)) })
      }
    }
    for place in [nil] + register.places.indices.map({ Optional($0) }) {
      for variable in ["kön", "ålder"] {
        var sum: [(Double, Domain)] =
          [(1, Domain(place: place))]
          + groups.filter { $0.terms.first?.variable == variable }
          .map { (-1, Domain(place: place, group: $0)) }
        let rest = sum.reduce(0) { $0 + Int($1.0) * (counts[$1.1] ?? 0) }
        if rest > 0 {
          sum.append((-1, Domain(place: place, group: SurveyFixture.group(variable, "?"))))
        }
        result.append(sum)
      }
    }
    return result
  }

  /// The hidden counts that the sums give away.
  static func recovered(
    _ sums: [[(Double, Domain)]], hidden: Set<Domain>
  ) -> Set<Domain> {
    let rests = sums.flatMap { $0.map(\.1) }.filter { $0.group.terms.first?.code == "?" }
    let unknowns = (hidden.union(rests)).sorted {
      ($0.place ?? -1, $0.group.description) < ($1.place ?? -1, $1.group.description)
    }
    let column = Dictionary(uniqueKeysWithValues: unknowns.enumerated().map { ($1, $0) })
    let equations = sums.map { sum in
      var row = [Double](repeating: 0, count: unknowns.count)
      for (sign, domain) in sum { if let index = column[domain] { row[index] += sign } }
      return row
    }
    let known = solved(equations, unknowns: unknowns.count)
    return hidden.intersection(unknowns.enumerated().filter { known[$0.offset] }.map(\.element))
  }
}
