import Diagnostics

/// Tells apart texts that differ in few letters and yet say different things: *trygg* and *otrygg*,
/// *alltid* and *aldrig*, *1 gång* and *2 gånger*.
///
/// A suggestion that takes one for the other would turn an answer into its opposite.
enum OppositeMeaning {
  private static let prefixes = ["o", "in", "miss", "icke", "ej"]
  private static let markers: Set<String> = [
    "ej", "icke", "inte", "aldrig", "alltid", "ingen", "inget", "inga", "utan",
  ]

  /// Whether one text denies what the other says, or has another number; no for equal texts.
  static func isBetween(_ left: String, _ right: String) -> Bool {
    if numbers(left) != numbers(right) { return true }
    let (left, right) = (words(left), words(right))
    if left.filter(markers.contains).sorted() != right.filter(markers.contains).sorted() {
      return true
    }
    if left.count == right.count { return zip(left, right).contains(where: denies) }
    return left.contains { word in right.contains { denies(word, $0) } }
  }

  /// Whether a word is nearer to the other without its negating prefix than with it.
  private static func denies(_ left: String, _ right: String) -> Bool {
    isNegated(left, of: right) || isNegated(right, of: left)
  }

  private static func isNegated(_ word: String, of other: String) -> Bool {
    prefixes.contains { prefix in
      guard word.hasPrefix(prefix), word.count >= prefix.count + 3 else { return false }
      let stem = NearestNames.distance(Array(word.dropFirst(prefix.count)), Array(other))
      return stem <= max(1, other.count / 4)
        && stem < NearestNames.distance(Array(word), Array(other))
    }
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static func numbers(_ text: String) -> [Substring] {
    text.split { !$0.isNumber }
  }
}
