import Disclosure
import Estimation
import SurveyModel
import TestSupport
import Testing

/// A reader who knows the sums, and by its status whether a hidden count is below 5 or not, and
/// who tries every whole number that agrees with both.
struct SizeReaderTests {
  /// The counts that a reader looks for, and what is known of them.
  private struct Search {
    /// What each count can be.
    var ranges: [[ClosedRange<Int>]]
    /// Counts and what their sum can be.
    var sums: [(counts: [Int], range: ClosedRange<Int>)]

    /// Whether a count can be another number than it is.
    func leavesOpen(_ count: Int, otherThan truth: Int) -> Bool {
      var chosen = [Int?](repeating: nil, count: ranges.count)
      return canComplete(&chosen, without: (count, truth))
    }

    private func canComplete(_ chosen: inout [Int?], without: (count: Int, truth: Int)) -> Bool {
      guard let next = chosen.firstIndex(of: nil) else { return true }
      for value in ranges[next].flatMap({ Array($0) })
      where next != without.count || value != without.truth {
        chosen[next] = value
        if agrees(chosen, next), canComplete(&chosen, without: without) { return true }
      }
      chosen[next] = nil
      return false
    }

    private func agrees(_ chosen: [Int?], _ last: Int) -> Bool {
      sums.allSatisfy { sum in
        guard sum.counts.contains(last) else { return true }
        let known = sum.counts.compactMap { chosen[$0] }.reduce(0, +)
        let isComplete = sum.counts.allSatisfy { chosen[$0] != nil }
        return known <= sum.range.upperBound && (!isComplete || known >= sum.range.lowerBound)
      }
    }
  }

  private static let most = 40

  /// What a reader knows of a base.
  private static func range(_ base: Int?, _ row: PublishableShare?) -> ClosedRange<Int> {
    if let shown = row?.base { return shown...shown }
    return row?.status == .hidden ? 0...4 : 5...most
  }

  @Test func `sizes and sums together do not tell a hidden base`() {
    var secrets = 0
    for seed in UInt64(1)...120 {
      var random = SeededGenerator(seed: seed)
      let counts = (0..<3).map { _ in
        (0..<2).map { _ in
          Int.random(in: 0...([4, 6, 12].randomElement(using: &random) ?? 6), using: &random)
        }
      }
      let groups = [GroupSelection.all] + ["kvinna", "man"].map { SurveyFixture.group("kön", $0) }
      var fixture = SurveyFixture(placeNames: ["A", "B", "C"])
      let cells = { (place: Int?, group: Int) in
        counts.indices.filter { place == nil || $0 == place }.flatMap { row in
          [0, 1].filter { group == 0 || $0 == group - 1 }.map { (row, $0) }
        }
      }
      for place in [nil, 0, 1, 2] {
        for group in 0..<3 {
          fixture.shares.append(
            SurveyFixture.share(
              place: place, group: groups[group],
              base: cells(place, group).reduce(0) { $0 + counts[$1.0][$1.1] }))
        }
      }
      let report = fixture.protect()
      let row = { (place: Int?, group: Int) in
        report.share(of: "otrygg", wave: fixture.last, place: place, group: groups[group])
      }
      var search = Search(ranges: [], sums: [])
      for place in counts.indices {
        for group in 1...2 {
          search.ranges.append([Self.range(counts[place][group - 1], row(place, group))])
        }
      }
      for place in [nil, 0, 1, 2] {
        for group in 0..<3 where place == nil || group == 0 {
          search.sums.append(
            (cells(place, group).map { $0.0 * 2 + $0.1 }, Self.range(nil, row(place, group))))
        }
      }
      for place in counts.indices {
        for group in 1...2 {
          let truth = counts[place][group - 1]
          guard truth > 0, row(place, group)?.status == .hidden else { continue }
          secrets += 1
          #expect(
            search.leavesOpen(place * 2 + group - 1, otherThan: truth),
            "seed \(seed), place \(place), group \(group)")
        }
      }
    }
    #expect(secrets > 200)
  }

  @Test func `sizes and sums together do not tell how few are counted in a total survey`() {
    var secrets = 0
    for seed in UInt64(1)...120 {
      var random = SeededGenerator(seed: seed)
      let bases = (0..<4).map { _ in Int.random(in: 10...40, using: &random) }
      let counts = bases.map { base in
        Bool.random(using: &random)
          ? Int.random(in: 0...6, using: &random)
          : base - Int.random(in: 0...min(base, 14), using: &random)
      }
      var fixture = SurveyFixture(placeNames: ["A", "B", "C", "D"], method: .census)
      fixture.shares = [
        SurveyFixture.share(base: bases.reduce(0, +), counted: counts.reduce(0, +))
      ]
      for place in bases.indices {
        fixture.shares.append(
          SurveyFixture.share(place: place, base: bases[place], counted: counts[place]))
      }
      let report = fixture.protect()
      let rows = [nil, 0, 1, 2, 3].map {
        report.share(of: "otrygg", wave: fixture.last, place: $0)
      }
      guard rows[0]?.share != nil else { continue }
      let ranges = bases.indices.map { place -> [ClosedRange<Int>] in
        let base = bases[place]
        if rows[place + 1]?.share != nil { return [counts[place]...counts[place]] }
        return rows[place + 1]?.status == .hidden
          ? [0...4, max(5, base - 4)...base] : [5...(base - 5)]
      }
      let sum = counts.reduce(0, +)
      let search = Search(ranges: ranges, sums: [(Array(bases.indices), sum...sum)])
      for place in bases.indices where rows[place + 1]?.status == .hidden {
        secrets += 1
        #expect(
          search.leavesOpen(place, otherThan: counts[place]), "seed \(seed), place \(place)")
      }
    }
    #expect(secrets > 100)
  }

  @Test func `two places that must have 4 answers each take a third with them`() {
    var fixture = SurveyFixture(placeNames: ["A", "B", "C", "D"])
    fixture.shares = [
      SurveyFixture.share(base: 168), SurveyFixture.share(place: 0, base: 4),
      SurveyFixture.share(place: 1, base: 4), SurveyFixture.share(place: 2, base: 100),
      SurveyFixture.share(place: 3, base: 60),
    ]
    let rows = fixture.protect().shares
    #expect(rows.map(\.base) == [168, nil, nil, 100, nil])
  }

  /// Six did not answer a background variable, so that the two whose base is open can be no more.
  @Test func `a rest that is known to be small is no hiding place`() {
    var fixture = SurveyFixture(placeNames: [])
    let group = { SurveyFixture.group("kön", $0) }
    fixture.shares = [
      SurveyFixture.share(respondents: 191, base: 174),
      SurveyFixture.share(group: group("flicka"), respondents: 99, base: 95),
      SurveyFixture.share(group: group("pojke"), respondents: 83, base: 72),
      SurveyFixture.share(group: group("annat"), respondents: 6, base: 4),
    ]
    let rows = fixture.protect().shares
    // Three did not say; with all of them in the base there would be 4 left, and no fewer.
    #expect(rows.map(\.respondents) == [191, 99, 83, 6])
    #expect(rows.map(\.base) == [174, 95, nil, nil])
  }
}
