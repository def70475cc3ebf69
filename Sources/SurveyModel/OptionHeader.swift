/// The two parts of a header that names an option of a question with a column per option.
///
/// Exports write `Varför? | Mörkt` (two rows of header made one) or `Varför? [Mörkt]`; a header of
/// neither form is both the question and the option.
public struct OptionHeader: Sendable, Equatable {
  /// The question; the whole header where it names no question beside the option.
  public let question: String
  /// The option; the whole header where it is of neither form.
  public let option: String

  /// What stands between the rows of a header of two rows.
  private static let mark = " | "

  /// Reads a header.
  ///
  /// Of several marks the first parts the header, of several brackets those that end it: the
  /// option may hold either.
  public init(_ header: String) {
    let parts = Self.parts(header) ?? (header[...], header[...])
    let (question, option) = (Self.trimmed(parts.question), Self.trimmed(parts.option))
    self.option = option.isEmpty ? header : option
    self.question = question.isEmpty || option.isEmpty ? header : question
  }

  private static func parts(_ header: String) -> (question: Substring, option: Substring)? {
    if let range = header.firstRange(of: mark) {
      return (header[..<range.lowerBound], header[range.upperBound...])
    }
    guard header.last == "]" else { return nil }
    var depth = 0
    for index in header.indices.reversed() {
      if header[index] == "]" { depth += 1 }
      if header[index] == "[" { depth -= 1 }
      if depth == 0 { return (header[..<index], header[index...].dropFirst().dropLast()) }
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop(while: \.isWhitespace)
    return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
  }
}
