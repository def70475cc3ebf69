internal import Diagnostics

/// A diagnostic as a line of text.
enum DiagnosticWords {
  /// How many lines of a file are named before it is said how many more there are.
  static let mostLines = 20

  /// Where, what and what to do about it.
  static func sentence(_ group: DiagnosticGroup) -> Sentence {
    let place = place(group)
    let remedy = group.first.remedy.isEmpty ? "" : " \(group.first.remedy)"
    return "\(place.isEmpty ? "" : place + ": ")\(group.first.text + remedy)"
  }

  /// The file and the lines of a group.
  static func place(_ group: DiagnosticGroup) -> Sentence {
    guard let file = group.first.location?.file else { return "" }
    let lines = group.locations.compactMap(\.line)
    return lines.isEmpty ? "\(file)" : "\(file), \(self.lines(lines, counted: .listed))"
  }

  /// `rad 3`, `raderna 3, 4 och 7`, with the count of the rest beyond the most that are named.
  static func lines(_ lines: [Int], counted source: NumberSource) -> Sentence {
    var unique: [Int] = []
    for line in lines where unique.last != line { unique.append(line) }
    let numbers = unique.lazy.map { Sentence(String($0)) }
    let named = SurveyWords.list(numbers, atMost: mostLines, counted: source)
    return "\(numbers.count == 1 ? "rad" : "raderna") \(named)"
  }
}
