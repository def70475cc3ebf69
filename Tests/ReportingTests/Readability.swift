/// How heavy a Swedish text is to read: LIX after Björnsson (1968), and the length of its sentences.
///
/// A sentence ends at a full stop, a question mark or an exclamation mark before a capital, and at the
/// end of each line, which is a paragraph or a bullet. A number is a word, whatever spaces it holds,
/// and never a long one. A text without words has LIX 0.
struct Readability {
  private(set) var words = 0
  /// The words of more than six letters.
  private(set) var longWords = 0
  private(set) var sentences = 0

  /// The mean number of words of a sentence.
  var meanSentence: Double { Double(words) / Double(max(1, sentences)) }
  var lix: Double { meanSentence + 100 * Double(longWords) / Double(max(1, words)) }

  init(_ lines: [some StringProtocol]) {
    for line in lines { add(Array(line)) }
  }

  /// The paragraph and the page of a `sammanfattning.txt`, without headings: the one sentence, whose
  /// form is given, is left out.
  init(summary text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let underlines = lines.indices.filter { index in
      !lines[index].isEmpty && lines[index].allSatisfy { $0 == "-" || $0 == "=" }
    }
    let headings = Set(underlines + underlines.map { $0 - 1 })
    let paragraph = underlines.dropFirst(2).first ?? lines.endIndex
    self.init(lines.indices.filter { $0 > paragraph && !headings.contains($0) }.map { lines[$0] })
  }

  private mutating func add(_ line: [Character]) {
    var inSentence = false
    var index = line.startIndex
    while index < line.endIndex {
      let start = index
      if line[index].isLetter {
        while index < line.endIndex, line[index].isLetter { index += 1 }
        longWords += index - start > 6 ? 1 : 0
      } else if line[index].isNumber {
        while index < line.endIndex, isInNumber(line, index) { index += 1 }
      } else {
        let ends = [".", "?", "!"].contains(line[index])
        index += 1
        if ends, inSentence, beginsSentence(line, index) {
          sentences += 1
          inSentence = false
        }
        continue
      }
      words += 1
      inSentence = true
    }
    if inSentence { sentences += 1 }
  }

  /// Whether a blank and a capital follow.
  private func beginsSentence(_ line: [Character], _ index: Int) -> Bool {
    index + 1 < line.endIndex && line[index].isWhitespace && line[index + 1].isUppercase
  }

  /// Digits, and a comma or a no-break space between two of them.
  private func isInNumber(_ line: [Character], _ index: Int) -> Bool {
    if line[index].isNumber { return true }
    return [",", "\u{A0}"].contains(line[index]) && index + 1 < line.endIndex
      && line[index + 1].isNumber
  }
}
