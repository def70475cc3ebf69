import Diagnostics

/// Shows diagnostics: grouped for a person, or one JSON object a line for a program.
enum DiagnosticPrinter {
  /// The most locations that are listed for one group; the rest are counted.
  private static let mostLocations = 8

  /// The text of all diagnostics, groups of alike ones together, the gravest first.
  static func text(_ diagnostics: [Diagnostic]) -> [String] {
    DiagnosticGroup.grouping(diagnostics).map { group in
      let diagnostic = group.first
      let place = diagnostic.location.map { "\($0): " } ?? ""
      let byte = diagnostic.location?.byte.map { ", byte \($0)" } ?? ""
      var lines = [
        "\(place)\(diagnostic.severity.word): \(diagnostic.text) [\(diagnostic.code)\(byte)]"
      ]
      if group.locations.count > 1 { lines.append("  \(others(group.locations))") }
      if !diagnostic.remedy.isEmpty { lines.append("  Åtgärd: \(diagnostic.remedy)") }
      return lines.joined(separator: "\n")
    }
  }

  /// The last line of a run: how many errors and warnings there were; nil when there were none.
  static func tally(_ diagnostics: [Diagnostic]) -> String? {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    let parts = [
      errors == 0 ? nil : "\(errors) fel",
      warnings == 0 ? nil : warnings == 1 ? "1 varning" : "\(warnings) varningar",
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private static func others(_ locations: [SourceLocation]) -> String {
    let lines = locations.dropFirst().compactMap(\.line)
    let shown = lines.prefix(mostLocations).map(String.init).joined(separator: ", ")
    let more = lines.count - mostLocations
    return "Även på rad \(shown)\(more > 0 ? " och \(more) till" : "")."
  }

  /// One JSON object per diagnostic, in the order of the groups' files and lines.
  static func jsonLines(_ diagnostics: [Diagnostic]) -> [String] {
    DiagnosticGroup.grouping(diagnostics).flatMap { group -> [String] in
      let locations: [SourceLocation?] = group.locations.isEmpty ? [nil] : group.locations
      return locations.map { json(group.first, at: $0) }
    }
  }

  private static func json(_ diagnostic: Diagnostic, at location: SourceLocation?) -> String {
    let members = [
      ("kod", quoted(diagnostic.code)),
      ("allvar", quoted(diagnostic.severity.word)),
      ("fil", location.map { quoted($0.file) } ?? "null"),
      ("rad", location?.line.map(String.init) ?? "null"),
      ("kolumn", location?.column.map(String.init) ?? "null"),
      ("byte", location?.byte.map(String.init) ?? "null"),
      ("text", quoted(diagnostic.text)),
      ("atgard", quoted(diagnostic.remedy)),
    ]
    return "{\(members.map { "\"\($0)\":\($1)" }.joined(separator: ","))}"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
