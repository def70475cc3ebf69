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

  /// Settings that rest on places where the codebook has no column of them, by wave.
  func missingPlaces() -> [Diagnostic] {
    var parts: [(SurveySettings, Codebook, String)] = []
    if !listing.responseFiles.isEmpty {
      parts.append((settings.settings, codebook, "\(name)/\(KnownFile.codebook)"))
    }
    for wave in waves where !wave.listing.responseFiles.isEmpty {
      parts.append((wave.settings.settings, wave.codebook, wave.codebookFile))
    }
    return parts.compactMap { settings, codebook, file in
      let hasPlace = codebook.variables.contains { $0.usualRole == .place }
      guard !hasPlace, !codebook.variables.isEmpty else { return nil }
      let isStratified = settings.stratification == .places && settings.method != .openLink
      let isCalibrated = settings.calibrationMargins.joined().contains(Role.place.rawValue)
      guard isStratified || isCalibrated else { return nil }
      return .noPlaceColumn(
        for: isStratified ? .stratification : .calibration, at: SourceLocation(file: file))
    }
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
  fileprivate static func noPlaceColumn(
    for key: SettingsKey, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "platskolumn-saknas", at: location,
      text:
        "Ingen kolumn i kodboken har rollen ”plats”, fast ”\(key.rawValue)” i undersokning.csv "
        + "utgår från platserna.",
      remedy:
        "Ge kolumnen som säger var de svarande bor rollen ”plats”, eller ta bort ”plats” ur "
        + "”\(key.rawValue)”.")
  }

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
