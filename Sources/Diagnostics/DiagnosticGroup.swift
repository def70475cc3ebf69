/// Alike diagnostics as one: same code, gravity, sentence and remedy, at several places of a file.
public struct DiagnosticGroup: Sendable, Hashable {
  /// The first of them by location.
  public let first: Diagnostic
  /// Every location in order; empty when the diagnostic has none.
  public let locations: [SourceLocation]

  /// Groups diagnostics that say the same of the same file, ordered by file, line and gravity.
  ///
  /// Nothing is dropped: the locations of the groups together are those of the diagnostics, each
  /// once. No diagnostics give no groups.
  public static func grouping(_ diagnostics: [Diagnostic]) -> [DiagnosticGroup] {
    struct Key: Hashable {
      let code: String
      let severity: Diagnostic.Severity
      let file: String?
      let text: String
      let remedy: String
    }
    var order: [Key] = []
    var members: [Key: [Diagnostic]] = [:]
    for diagnostic in diagnostics {
      let key = Key(
        code: diagnostic.code, severity: diagnostic.severity, file: diagnostic.location?.file,
        text: diagnostic.text, remedy: diagnostic.remedy)
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(diagnostic)
    }
    let groups = order.compactMap { key -> DiagnosticGroup? in
      guard let alike = members[key], let any = alike.first else { return nil }
      let locations = Set(alike.compactMap(\.location)).sorted()
      let first = Diagnostic(
        any.severity, code: any.code, at: locations.first, text: any.text, remedy: any.remedy)
      return DiagnosticGroup(first: first, locations: locations)
    }
    return groups.enumerated().sorted { left, right in
      let (a, b) = (left.element.first, right.element.first)
      if a.severity != b.severity { return a.severity < b.severity }
      switch (a.location, b.location) {
      case (nil, nil): return left.offset < right.offset
      case (nil, _): return true
      case (_, nil): return false
      case (let first?, let second?):
        return first == second ? left.offset < right.offset : first < second
      }
    }.map(\.element)
  }
}
