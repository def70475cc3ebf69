internal import Reporting

/// The sentences of a finished report's summary, each with the references of its numbers.
struct SummarySentences {
  /// The file they are read from.
  static let path = "sammanfattning.txt"
  private static let bullet = "– "

  /// A sentence under a heading.
  struct Sentence {
    let section: String
    let text: String
    /// The references of its numbers; nil where the document does not fit its trace.
    let references: [String]?
  }

  private(set) var sentences: [Sentence] = []

  /// Reads the summary of a report; no sentences where there is none.
  init(_ report: FinishedReport) {
    guard let bytes = report.files[Self.path],
      let document = DocumentText.read(Self.path, bytes)
    else { return }
    let numbers = document.numbers
    let references = report.documents[Self.path] ?? []
    let isTraced = numbers.count == references.count
    var section = ""
    for (index, block) in document.blocks.enumerated() {
      let next = index + 1 < document.blocks.count ? document.blocks[index + 1].text : ""
      if Self.isRule(block.text) { continue }
      // The title is told as a sentence of its own; a heading names what stands below it.
      if next.hasPrefix("=") {
        section = "Titel"
      } else if Self.isRule(next) {
        section = block.text
        continue
      }
      for range in Self.ranges(block.text) {
        let places = numbers.indices.filter {
          numbers[$0].block == index && range.contains(numbers[$0].token.range.lowerBound)
        }
        let text = String(decoding: Array(block.text.utf8)[range], as: UTF8.self)
        sentences.append(
          Sentence(
            section: section,
            text: text.hasPrefix(Self.bullet) ? String(text.dropFirst(Self.bullet.count)) : text,
            references: isTraced ? places.map { report.reference(references[$0]) } : nil))
      }
    }
  }

  /// Whether a line underlines a heading.
  private static func isRule(_ text: String) -> Bool {
    !text.isEmpty && (text.allSatisfy { $0 == "-" } || text.allSatisfy { $0 == "=" })
  }

  /// Where the sentences of a line stand, in UTF-8 bytes.
  ///
  /// Each ends before a blank and a capital. A bullet is told as a whole, as its first words say
  /// what the rest is about.
  private static func ranges(_ text: String) -> [Range<Int>] {
    if text.hasPrefix(bullet) { return [0..<text.utf8.count] }
    var result: [Range<Int>] = []
    var start = 0
    var position = 0
    var before: [Character] = []
    for character in text {
      if character.isUppercase, before.count == 2, before[1] == " ", ".!?".contains(before[0]) {
        result.append(start..<position - 1)
        start = position
      }
      before = Array((before + [character]).suffix(2))
      position += String(character).utf8.count
    }
    return result + [start..<position]
  }
}
