/// One Swedish sentence or part of one, made of words and of numbers that know their source.
///
/// A number enters only as a `Share`, `PercentagePoints`, `RelativeChange`, `Measure` or `Count`,
/// each with its own unit and its source, so that "procent" for a difference of shares, or a number
/// that cannot be traced, cannot be written.
struct Sentence: Equatable, ExpressibleByStringInterpolation {
  /// A stretch of the text that has a source.
  struct Mark: Equatable {
    /// Where it begins and ends, in UTF-8 bytes.
    let range: Range<Int>
    let source: NumberSource
  }

  /// The finished text.
  private(set) var text: String
  /// The stretches with a source, in order.
  private(set) var marks: [Mark] = []

  /// Nothing.
  init() { text = "" }

  /// Words of the program itself.
  init(stringLiteral value: String) { text = value }

  init(stringInterpolation: Interpolation) { self = stringInterpolation.sentence }

  /// What somebody has named, as it is.
  init(_ name: String) {
    text = name
    if name.utf8.contains(where: { (0x30...0x39).contains($0) }) {
      marks = [Mark(range: 0..<name.utf8.count, source: .name)]
    }
  }

  /// A text with one source.
  init(_ text: String, from source: NumberSource) {
    self.text = text
    marks = [Mark(range: 0..<text.utf8.count, source: source)]
  }

  /// What may stand in a sentence.
  struct Interpolation: StringInterpolationProtocol {
    fileprivate var sentence = Sentence()

    init(literalCapacity: Int, interpolationCount: Int) {}
    mutating func appendLiteral(_ literal: String) { sentence.text += literal }
    mutating func appendInterpolation(_ name: String) { sentence += Sentence(name) }
    mutating func appendInterpolation(_ part: Sentence) { sentence += part }
    mutating func appendInterpolation(_ share: Share) { sentence += share.words }
    mutating func appendInterpolation(_ points: PercentagePoints) { sentence += points.words }
    mutating func appendInterpolation(_ change: RelativeChange) { sentence += change.words }
    mutating func appendInterpolation(_ measure: Measure) { sentence += measure.words }
    mutating func appendInterpolation(_ count: Count) { sentence += count.words }
    mutating func appendInterpolation(_ count: Count, _ noun: Noun) {
      sentence += count.words(noun)
    }
  }

  static func += (left: inout Sentence, right: Sentence) {
    let offset = left.text.utf8.count
    left.text += right.text
    for mark in right.marks {
      left.marks.append(
        Mark(
          range: mark.range.lowerBound + offset..<mark.range.upperBound + offset,
          source: mark.source))
    }
  }

  static func + (left: Sentence, right: Sentence) -> Sentence {
    var result = left
    result += right
    return result
  }

  /// Whether there is nothing in it.
  var isEmpty: Bool { text.isEmpty }

  /// The number of words, a number and its unit counted apart.
  var wordCount: Int {
    text.split { $0.isWhitespace }.filter { $0.contains { $0.isLetter || $0.isNumber } }.count
  }

  /// The same with its first letter as a capital.
  var capitalized: Sentence { startingWith { $0.uppercased() } }

  /// The same with its first letter in lower case.
  var lowercasedFirst: Sentence { startingWith { $0.lowercased() } }

  /// The same with a full stop, unless it ends with one.
  var closed: Sentence { text.hasSuffix(".") ? self : self + "." }

  private func startingWith(_ transform: (Substring) -> String) -> Sentence {
    let first = text.prefix(1)
    let changed = transform(first)
    let moved = changed.utf8.count - first.utf8.count
    var result = Sentence()
    result.text = changed + text.dropFirst()
    result.marks =
      moved == 0
      ? marks
      : marks.map { mark in
        Mark(
          range: max(0, mark.range.lowerBound + (mark.range.lowerBound == 0 ? 0 : moved))..<mark
            .range.upperBound + moved, source: mark.source)
      }
    return result
  }
}

extension Sentence {
  /// The same with every stretch of text replaced by what a format writes for it; the replacement
  /// of a text must be that of its parts one after another.
  func mapped(_ transform: (String) -> String) -> Sentence {
    guard !marks.isEmpty else {
      var result = Sentence()
      result.text = transform(text)
      return result
    }
    let utf8 = text.utf8
    var result = Sentence()
    var position = 0
    func piece(to end: Int) -> String {
      let from = utf8.index(utf8.startIndex, offsetBy: position)
      position = end
      return transform(String(text[from..<utf8.index(utf8.startIndex, offsetBy: end)]))
    }
    for mark in marks {
      result.text += piece(to: mark.range.lowerBound)
      let start = result.text.utf8.count
      result.text += piece(to: mark.range.upperBound)
      result.marks.append(Mark(range: start..<result.text.utf8.count, source: mark.source))
    }
    result.text += piece(to: utf8.count)
    return result
  }

  /// The same cut into lines that are its text but for blanks at their ends.
  func cut(into lines: [String]) -> [Sentence] {
    guard lines.count > 1 || lines.first?.utf8.count != text.utf8.count else { return [self] }
    let bytes = Array(text.utf8)
    var position = 0
    return lines.map { line in
      while position < bytes.count, bytes[position] == 0x20 { position += 1 }
      let range = position..<position + line.utf8.count
      position = range.upperBound
      var result = Sentence()
      result.text = line
      result.marks = marks.compactMap { mark in
        let shared = mark.range.clamped(to: range)
        guard !shared.isEmpty else { return nil }
        return Mark(
          range: shared.lowerBound - range.lowerBound..<shared.upperBound - range.lowerBound,
          source: mark.source)
      }
      return result
    }
  }
}

extension Sequence where Element == Sentence {
  /// One after another with words of the program between.
  func joined(by separator: Sentence) -> Sentence {
    var result = Sentence()
    for (index, sentence) in enumerated() {
      if index > 0 { result += separator }
      result += sentence
    }
    return result
  }
}
