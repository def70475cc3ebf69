internal import Diagnostics

/// Finds the references nearest to one that names no cell.
enum ReferenceDistance {
  /// How many are compared letter by letter.
  private static let mostCompared = 400

  /// The nearest candidates; first those that share most parts, then by letters.
  static func nearest(to reference: String, among candidates: [String], limit: Int) -> [String] {
    let wanted = reference.lowercased().split(separator: ":")
    let ranked = Array(Set(candidates)).sorted().map { candidate in
      (candidate, shared(wanted, candidate.lowercased().split(separator: ":")))
    }.filter { $0.1 > 0 }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    let near = ranked.prefix(mostCompared).map(\.0)
    let byLetters = NearestNames.nearest(to: reference, among: Array(near), limit: limit)
    return byLetters.isEmpty ? Array(near.prefix(limit)) : byLetters
  }

  /// How many parts are the same at the same place.
  private static func shared(_ left: [Substring], _ right: [Substring]) -> Int {
    zip(left, right).count { $0 == $1 }
  }
}
