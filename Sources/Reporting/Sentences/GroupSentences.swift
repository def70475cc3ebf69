internal import Disclosure
internal import SurveyModel

/// Which groups differ, one background variable at a time.
struct GroupSentences {
  let words: SurveyWords
  let indicator: Indicator
  /// How many established differences of one variable are told, the largest first.
  static let mostTold = 4
  private static let unclear = TableCodes.comparison(.notEstablished).code

  /// A line for each established difference, and one for the rest; empty without comparisons.
  var sentences: [Sentence] {
    let contrasts = words.contrasts.groups(of: indicator.name)
      .filter { $0.test != nil }
    var variables: [String] = []
    for contrast in contrasts where !variables.contains(variable(contrast)) {
      variables.append(variable(contrast))
    }
    return variables.flatMap { name in
      lines(name, contrasts.filter { variable($0) == name })
    }
  }

  private func lines(_ variable: String, _ contrasts: [PublishableContrast]) -> [Sentence] {
    let established = contrasts.enumerated()
      .filter { $0.element.test?.verdict != .notEstablished }
      .sorted {
        let sizes = (abs($0.element.difference ?? 0), abs($1.element.difference ?? 0))
        return sizes.0 == sizes.1 ? $0.offset < $1.offset : sizes.0 > sizes.1
      }.map(\.element)
    let label = Sentence(SurveyWords.code(variable)).capitalized
    let all = RowQuery(
      tables: ["jamforelser"],
      conditions: [
        .equals("indikator", .text(indicator.name)),
        .equals("omgang", .wave(words.report.reportedWave)), .equals("plats", .place(nil)),
        .begins("mot", "grupp:"), .begins("grupp", "\(variable)="), .isShown("p"),
      ])
    var result = established.prefix(Self.mostTold).compactMap { line($0, label: label) }
    let more = established.count - result.count
    let unclear = contrasts.count - established.count
    if more > 0 {
      let found = RowQuery(
        tables: all.tables,
        conditions: all.conditions + [.differs("slutsats", .text(Self.unclear))])
      let count = Count(more, .beyond(result.count, .rows(found)))
      result.append("\(label): ytterligare \(count) skillnader är säkerställda.")
    }
    if unclear > 0 {
      let open = RowQuery(
        tables: all.tables, conditions: all.conditions + [.equals("slutsats", .text(Self.unclear))])
      result.append(
        established.isEmpty
          ? "\(label): ingen säkerställd skillnad mellan grupperna."
          : """
          \(label): i \(Count(unclear, .rows(open))) av \(Count(contrasts.count, .rows(all)), .comparison) finns ingen \
          säkerställd skillnad.
          """)
    }
    return result
  }

  /// The group with the higher share first, whichever the table has first.
  private func line(_ contrast: PublishableContrast, label: Sentence) -> Sentence? {
    guard let test = contrast.test, case .group(let other) = contrast.counterpart else {
      return nil
    }
    let isHigher = test.verdict == .higher
    let higher = codes(isHigher ? contrast.group : other)
    let lower = codes(isHigher ? other : contrast.group)
    return DifferenceWords.establishedDifference(contrast, higherFirst: true).map {
      "\(label): andelen är högre i gruppen \(higher) än i gruppen \(lower). \($0)"
    }
  }

  private func variable(_ contrast: PublishableContrast) -> String {
    contrast.group.terms.map(\.variable).joined(separator: ", ")
  }

  private func codes(_ group: GroupSelection) -> String {
    group.terms.map { SurveyWords.code($0.code) }.joined(separator: ", ")
  }
}
