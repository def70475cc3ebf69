import Diagnostics
import SurveyModel

extension SurveyDefinition {
  /// Writes the variables that settings name (margins of calibration, response classes) as the
  /// codebook writes them; reports those that it does not have.
  mutating func nameVariables() -> [Diagnostic] {
    var found = Self.nameVariables(&settings, codebook, where: { _ in true })
    for index in waves.indices {
      let own = waves[index].settings.locations
      found += Self.nameVariables(
        &waves[index].settings, waves[index].codebook, where: { own[$0] != nil })
    }
    return found
  }

  /// Names the variables of one file's settings; what is inherited is not reported again.
  private static func nameVariables(
    _ parsed: inout SettingsFile.Parsed, _ codebook: Codebook, where isOwn: (SettingsKey) -> Bool
  ) -> [Diagnostic] {
    let place = Role.place.rawValue
    let groups = codebook.groupVariables.map(\.name)
    let locations = parsed.locations
    var found: [Diagnostic] = []
    func named(_ name: String, of key: SettingsKey, among names: [String]) -> String {
      if let known = names.first(where: { FoldedKey($0) == FoldedKey(name) }) { return known }
      if isOwn(key) {
        found.append(.unknownVariable(name, of: key, among: names, at: locations[key]))
      }
      return name
    }
    parsed.settings.calibrationMargins = parsed.settings.calibrationMargins.map { margin in
      margin.map { named($0, of: .calibration, among: [place] + groups) }
    }
    parsed.settings.nonresponseClasses = parsed.settings.nonresponseClasses.map {
      named($0, of: .nonresponseClasses, among: groups)
    }
    return found
  }
}

extension Diagnostic {
  fileprivate static func unknownVariable(
    _ name: String, of key: SettingsKey, among names: [String], at location: SourceLocation?
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "okänd-bakgrundsvariabel", at: location,
      text:
        "”\(key.rawValue)” namnger ”\(name.excerpt)”, som inte är någon bakgrundsvariabel i "
        + "kodboken.",
      remedy: Suggestion.remedy(for: name, among: names, kind: "De som finns är"))
  }
}
