internal import Reporting

/// What differs between the summaries of two reports.
struct SentenceDifference {
  let now: FinishedReport
  /// The tables in which something is no longer shown, by their ids.
  let hidingTables: Set<String>
  /// The words, in lower case, that name the rows in which something is no longer shown.
  let hiddenNames: Set<String>

  /// The sentences that are gone, each with the one that has come in its order under the heading.
  func changes(from earlier: FinishedReport) -> [Erratum.SentenceChange] {
    let before = SummarySentences(earlier).sentences
    let after = SummarySentences(now).sentences
    var sections: [String] = []
    for section in (after + before).map(\.section) where !sections.contains(section) {
      sections.append(section)
    }
    return sections.flatMap { section -> [Erratum.SentenceChange] in
      let old = before.filter { $0.section == section }
      let new = after.filter { $0.section == section }
      let kept = Set(old.map(\.text)).intersection(new.map(\.text))
      let gone = old.filter { !kept.contains($0.text) }
      let come = new.filter { !kept.contains($0.text) }
      return (0..<max(gone.count, come.count)).map { index in
        Erratum.SentenceChange(
          section: section,
          earlier: index < gone.count ? quote(gone[index]) : .absent,
          now: index < come.count ? come[index].text : nil)
      }
    }
  }

  /// An earlier sentence where all that it says may still be told.
  private func quote(_ sentence: SummarySentences.Sentence) -> Erratum.Earlier {
    let words = sentence.text.lowercased()
    guard let references = sentence.references, references.allSatisfy(isShown),
      !hiddenNames.contains(where: words.contains)
    else { return .withheld }
    return .quoted(sentence.text)
  }

  /// Whether what a number refers to is still shown; counts and sums only where nothing in their
  /// tables has been hidden, since the difference would tell what has been.
  private func isShown(_ reference: String) -> Bool {
    let parts = reference.split(separator: ":").map(String.init)
    let tables = parts.flatMap { $0.split(separator: "+") }.map(String.init)
    switch parts.first.flatMap({ NumberKind(rawValue: $0) }) {
    case .rows, .sum, .beyond: return hidingTables.isDisjoint(with: tables)
    default: break
    }
    switch now.value(reference) {
    case .hidden, .missing: return false
    case .number, .below, .above, .about, .digits: return true
    }
  }
}
