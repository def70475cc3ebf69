/// A number as it is printed: its digits, sign and decimals, without the marks between thousands.
///
/// A number is a run of digits with, perhaps, no-break spaces between thousands, a decimal comma
/// with digits after it, and U+2212 or `+` before it. Digits within words are numbers too, so that
/// none escapes. What writes a document and what checks it find the numbers by this one rule.
package struct NumberToken: Equatable, Sendable {
  /// Where it stands among the UTF-8 bytes that were looked through, without its sign.
  package let range: Range<Int>
  /// The digits before the decimal comma.
  package let whole: String
  /// The digits after it.
  package let fraction: String
  /// `+`, `-` for U+2212, or nothing.
  package let sign: Character?

  /// A number that stands somewhere.
  package init(range: Range<Int>, whole: String, fraction: String, sign: Character?) {
    self.range = range
    self.whole = whole
    self.fraction = fraction
    self.sign = sign
  }

  /// The number as it stands in a reference: `1765`, `27,9`.
  package var text: String { fraction.isEmpty ? whole : "\(whole),\(fraction)" }

  /// The numbers of a text in order.
  package static func all(in text: String) -> [NumberToken] {
    let bytes = text.utf8.span
    var tokens: [NumberToken] = []
    var position = 0
    while position < bytes.count {
      if isDigit(bytes[position]) {
        let token = token(in: bytes, at: position)
        tokens.append(token)
        position = token.range.upperBound
      } else {
        position += 1
      }
    }
    return tokens
  }

  private static func token(in bytes: Span<UInt8>, at start: Int) -> NumberToken {
    var end = start
    func digits() -> Int {
      var count = 0
      while end + count < bytes.count, isDigit(bytes[end + count]) { count += 1 }
      return count
    }
    var whole: [UInt8] = []
    func take(_ count: Int) {
      for index in end..<end + count { whole.append(bytes[index]) }
      end += count
    }
    take(digits())
    if whole.count <= 3 {
      while end + 5 <= bytes.count, bytes[end] == 0xC2, bytes[end + 1] == 0xA0 {
        let before = end
        end += 2
        guard digits() == 3 else {
          end = before
          break
        }
        take(3)
      }
    }
    var fraction: [UInt8] = []
    if end + 1 < bytes.count, bytes[end] == 0x2C, isDigit(bytes[end + 1]) {
      end += 1
      let count = digits()
      for index in end..<end + count { fraction.append(bytes[index]) }
      end += count
    }
    return NumberToken(
      range: start..<end, whole: String(decoding: whole, as: UTF8.self),
      fraction: String(decoding: fraction, as: UTF8.self), sign: sign(in: bytes, before: start))
  }

  private static func sign(
    in bytes: Span<UInt8>, before start: Int
  ) -> Character? {
    if start >= 1, bytes[start - 1] == 0x2B { return "+" }
    let isMinus =
      start >= 3 && bytes[start - 3] == 0xE2 && bytes[start - 2] == 0x88
      && bytes[start - 1] == 0x92
    return isMinus ? "-" : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

/// A number of a document and where it comes from; the program's own words have no source.
struct PrintedNumber: Sendable, Hashable {
  let digits: String
  let source: NumberSource?
}

extension Sentence {
  /// Its numbers in order.
  var numbers: [PrintedNumber] {
    let tokens = NumberToken.all(in: text)
    guard !tokens.isEmpty else { return [] }
    var next = marks.startIndex
    return tokens.map { token in
      while next < marks.endIndex, marks[next].range.upperBound <= token.range.lowerBound {
        next += 1
      }
      let mark = next < marks.endIndex ? marks[next] : nil
      let isInside = mark.map { $0.range.contains(token.range.lowerBound) } ?? false
      return PrintedNumber(digits: token.text, source: isInside ? mark?.source : nil)
    }
  }
}
