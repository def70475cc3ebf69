import Diagnostics
import SurveyModel

/// Reads `undersokning.csv`: what a survey is, or what is otherwise in one wave of it.
enum SettingsFile {
  static let columns = ["nyckel", "värde"]

  /// Settings with where each key stands, for the checks that need other files.
  struct Parsed {
    var settings: SurveySettings
    var locations: [SettingsKey: SourceLocation] = [:]
  }

  /// The settings of a table on top of others; a key without a value keeps what was there.
  ///
  /// A wave's own file may set only what can differ between waves.
  static func parse(
    _ table: DefinitionTable, onto settings: SurveySettings, isWave: Bool = false
  ) -> Diagnosed<Parsed> {
    var parsed = Parsed(settings: settings)
    var diagnostics = table.headerProblems(known: columns, required: columns)
    let (keyColumn, valueColumn) = (table.column("nyckel"), table.column("värde"))
    guard keyColumn != nil, valueColumn != nil else { return Diagnosed(parsed, diagnostics) }
    for row in table.rows {
      let (name, value) = (row[keyColumn], row[valueColumn])
      guard let key = SettingsKey(folding: name) else {
        diagnostics.append(.unknownSetting(name, at: row.location(keyColumn)))
        continue
      }
      if let first = parsed.locations[key] {
        diagnostics.append(.repeatedSetting(key, first: first, at: row.location(keyColumn)))
        continue
      }
      parsed.locations[key] = row.location(valueColumn)
      if isWave, key.isForWholeSurvey {
        diagnostics.append(.settingOfWholeSurvey(key, at: row.location(keyColumn)))
        continue
      }
      if value.isEmpty { continue }
      do throws(SettingsValue.Unusable) {
        try parsed.settings.set(key, to: value)
      } catch {
        diagnostics.append(.unusableSetting(key, value, error, at: row.location(valueColumn)))
      }
    }
    if parsed.settings.partialLimit > parsed.settings.completeLimit {
      diagnostics.append(
        .limitsInWrongOrder(
          at: parsed.locations[.partialLimit] ?? parsed.locations[.completeLimit]))
    }
    return Diagnosed(parsed, diagnostics)
  }
}

extension Diagnostic {
  fileprivate static func unknownSetting(_ name: String, at location: SourceLocation) -> Diagnostic
  {
    Diagnostic(
      .error, code: "okänd-nyckel", at: location,
      text: "Nyckeln ”\(name.excerpt)” finns inte.",
      remedy: Suggestion.remedy(
        for: name, among: SettingsKey.allCases.map(\.rawValue), kind: "Nycklarna är"))
  }

  fileprivate static func repeatedSetting(
    _ key: SettingsKey, first: SourceLocation, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "nyckel-två-gånger", at: location,
      text: "Nyckeln ”\(key.rawValue)” står redan på rad \(first.line ?? 0).",
      remedy: "Ta bort den ena raden.")
  }

  fileprivate static func settingOfWholeSurvey(_ key: SettingsKey, at location: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      .error, code: "nyckel-för-hela-undersökningen", at: location,
      text: "Nyckeln ”\(key.rawValue)” måste vara densamma för alla omgångar.",
      remedy: "Flytta raden till undersokning.csv i undersökningens egen mapp.")
  }

  fileprivate static func unusableSetting(
    _ key: SettingsKey, _ value: String, _ problem: SettingsValue.Unusable,
    at location: SourceLocation
  ) -> Diagnostic {
    let guess = Suggestion.sentence(for: value, among: problem.choices)
    return Diagnostic(
      .error, code: "ogiltigt-värde", at: location,
      text: "Värdet ”\(value.excerpt)” går inte att använda för ”\(key.rawValue)”.",
      remedy: "Skriv \(problem.expected).\(guess.isEmpty ? "" : " \(guess)")")
  }

  fileprivate static func limitsInWrongOrder(at location: SourceLocation?) -> Diagnostic {
    Diagnostic(
      .error, code: "gränser-i-fel-ordning", at: location,
      text: "Gränsen ”gräns_delvis” är högre än ”gräns_fullständig”.",
      remedy: "Skriv ett lägre tal för ”gräns_delvis”, eller ett högre för ”gräns_fullständig”.")
  }
}
