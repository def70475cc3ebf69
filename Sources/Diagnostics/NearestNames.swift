/// The names nearest to a misspelled one, for suggestions.
public enum NearestNames {
  /// The candidates within a third of the name's length in edits, nearest first, at most `limit`.
  ///
  /// Letters are compared without regard to case. Ties keep the order of the candidates. An empty
  /// name or no candidates give none.
  public static func nearest(
    to name: String, among candidates: [String], limit: Int = 3
  ) -> [String] {
    let wanted = Array(name.lowercased())
    guard !wanted.isEmpty else { return [] }
    let most = max(1, (wanted.count + 2) / 3)
    return candidates.enumerated()
      .map { ($0.offset, $0.element, distance(wanted, Array($0.element.lowercased()))) }
      .filter { $0.2 <= most }
      .sorted { ($0.2, $0.0) < ($1.2, $1.0) }
      .prefix(limit).map(\.1)
  }

  /// The nearest candidates, or else those that begin as the name does; at most `limit`.
  ///
  /// A beginning counts from four characters on, whichever of the two is the shorter: `Dalarna`
  /// finds `Dalarnas län`.
  public static func likely(
    for name: String, among candidates: [String], limit: Int = 3
  ) -> [String] {
    let near = nearest(to: name, among: candidates, limit: limit)
    if !near.isEmpty || name.count < 4 { return near }
    let alike = candidates.filter {
      $0.count >= 4 && ($0.hasPrefix(name) || name.hasPrefix($0))
    }
    return Array(alike.prefix(limit))
  }

  /// The Damerau–Levenshtein distance (optimal string alignment) between two words.
  public static func distance(_ left: [Character], _ right: [Character]) -> Int {
    if left.isEmpty { return right.count }
    if right.isEmpty { return left.count }
    var before = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for i in 1...left.count {
      var current = [i] + [Int](repeating: 0, count: right.count)
      for j in 1...right.count {
        let cost = left[i - 1] == right[j - 1] ? 0 : 1
        current[j] = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          current[j] = min(current[j], before[j - 2] + 1)
        }
      }
      (before, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
