internal import Diagnostics
internal import Reporting

/// Holds the numbers of a document against their references, one by one in reading order.
struct DocumentCheck {
  let report: FinishedReport
  let folder: String

  /// What is wrong with a document.
  func check(_ path: String, _ text: DocumentText) -> [Diagnostic] {
    let numbers = text.numbers
    let references = report.documents[path] ?? []
    var result: [Diagnostic] = []
    if numbers.count != references.count {
      result.append(
        Diagnostic(
          .error, code: "antal-tal", at: SourceLocation(file: "\(folder)/\(path)"),
          text: """
            Filen har \(numbers.count) tal, men sparning.json har hänvisningar för \
            \(references.count).
            """, remedy: Verifier.remedy))
    }
    for (place, (number, reference)) in zip(numbers, references).enumerated() {
      let reference = report.reference(reference)
      let value = report.value(reference)
      guard !NumberCheck.agrees(number, value) else { continue }
      result.append(
        Diagnostic(
          .error, code: "fel-tal",
          at: SourceLocation(file: "\(folder)/\(path)", line: nil, column: place + 1),
          text: """
            Det står \(number.token.sign == "-" ? "−" : "")\(number.token.text) i \
            ”\(Self.excerpt(text.blocks[number.block].text, around: number.token.range))”, men \
            \(NumberCheck.words(value)): \(reference).
            """, remedy: Verifier.remedy))
    }
    return result
  }

  /// The words around a number, at most so many on each side.
  static func excerpt(_ text: String, around range: Range<Int>, reach: Int = 40) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(utf8.startIndex, offsetBy: range.upperBound)
    let before = text[..<start].suffix(reach)
    let after = text[end...].prefix(reach)
    return (before.startIndex > text.startIndex ? "…" : "") + before + text[start..<end] + after
      + (after.endIndex < text.endIndex ? "…" : "")
  }
}
