/// One Swedish sentence or part of one, made of words and typed numbers.
///
/// A number enters only as a `Share`, `PercentagePoints`, `RelativeChange` or `Count`, each with
/// its own unit, so that "procent" for a difference of shares cannot be written.
struct Sentence: Equatable, ExpressibleByStringInterpolation {
  /// The finished text.
  let text: String

  init(stringLiteral value: String) { text = value }
  init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

  /// What may stand in a sentence.
  struct Interpolation: StringInterpolationProtocol {
    var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {}
    mutating func appendLiteral(_ literal: String) { text += literal }
    mutating func appendInterpolation(_ words: String) { text += words }
    mutating func appendInterpolation(_ part: Sentence) { text += part.text }
    mutating func appendInterpolation(_ share: Share) { text += share.text }
    mutating func appendInterpolation(_ points: PercentagePoints) { text += points.text }
    mutating func appendInterpolation(_ change: RelativeChange) { text += change.text }
    mutating func appendInterpolation(_ count: Count) { text += count.text }
    mutating func appendInterpolation(_ count: Count, _ noun: Noun) { text += count.text(noun) }
  }

  /// The number of words, a number and its unit counted apart.
  var wordCount: Int {
    text.split { $0.isWhitespace }.filter { $0.contains { $0.isLetter || $0.isNumber } }.count
  }

  /// The same with its first letter as a capital.
  var capitalized: Sentence {
    Sentence(stringLiteral: text.prefix(1).uppercased() + text.dropFirst())
  }

  /// The same with a full stop, unless it ends with one.
  var closed: Sentence { text.hasSuffix(".") ? self : "\(self)." }
}
