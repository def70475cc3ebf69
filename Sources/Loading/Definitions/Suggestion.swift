import Diagnostics

/// The Swedish sentences that suggest what a misspelled name may stand for.
enum Suggestion {
  /// The candidates that the name may be a misspelling of, the likeliest first; never one that says
  /// the opposite.
  static func nearest(
    to name: String, among candidates: [String], limit: Int = 3
  ) -> [String] {
    NearestNames.likely(
      for: name, among: candidates.filter { !OppositeMeaning.isBetween(name, $0) }, limit: limit)
  }

  /// `Menas ”a” eller ”b”?` with the nearest names; empty when none is near.
  static func sentence(for name: String, among candidates: [String]) -> String {
    let nearest = nearest(to: name, among: candidates)
    guard !nearest.isEmpty else { return "" }
    return "Menas \(nearest.map { "”\($0.excerpt)”" }.list("eller"))?"
  }

  /// The nearest names, or else every name there is when they are few enough to list.
  static func remedy(for name: String, among candidates: [String], kind: String) -> String {
    let nearest = sentence(for: name, among: candidates)
    if !nearest.isEmpty { return nearest }
    guard !candidates.isEmpty, candidates.count <= 40 else {
      return "Rätta namnet eller ta bort det."
    }
    return "\(kind) \(candidates.map(\.excerpt).list("och"))."
  }
}

extension [String] {
  /// At most twelve of the words, for a list of what is known.
  var short: [String] { count <= 12 ? self : prefix(11) + ["\(count - 11) till"] }

  /// The words as a Swedish enumeration: `a`, `a och b`, `a, b och c`.
  func list(_ conjunction: String) -> String {
    guard let last else { return "" }
    if count == 1 { return last }
    return "\(dropLast().joined(separator: ", ")) \(conjunction) \(last)"
  }
}

extension Int {
  /// The number with a noun in the right form: `1 rad`, `2 rader`.
  func counting(_ one: String, _ many: String) -> String {
    self == 1 ? "1 \(one)" : "\(self) \(many)"
  }
}
