import Diagnostics
import SurveyModel

extension SurveyDefinition {
  /// Reads `teman.csv` and the labelled sample beside it; a survey without them has no themes.
  mutating func readThemes(_ run: inout LoadingRun) throws {
    guard listing.files.contains(KnownFile.themes) else {
      if listing.files.contains(KnownFile.themeSample) {
        run.report([.themeSampleWithoutThemes(listing.path(KnownFile.themeSample))])
      }
      return
    }
    guard
      let table = try run.table(listing.path(KnownFile.themes), expecting: ThemesFile.columns)
    else { return }
    themes = run.take(ThemesFile.parse(table))
    let codebooks = [codebook] + waves.map(\.codebook)
    if !codebooks.contains(where: { !$0.variables(of: .freeText).isEmpty }) {
      run.report([.themesWithoutText(table.file)])
    }
    guard listing.files.contains(KnownFile.themeSample),
      let sample = try run.table(
        listing.path(KnownFile.themeSample), expecting: ThemeSampleFile.columns)
    else { return }
    themeAccuracy = run.take(ThemeSampleFile.parse(sample, themes: themes))
  }
}

extension Diagnostic {
  fileprivate static func themesWithoutText(_ file: String) -> Diagnostic {
    Diagnostic(
      .warning, code: "teman-utan-fritext", at: SourceLocation(file: file),
      text: "Ingen kolumn har rollen ”fritext”, så temana används inte.",
      remedy: "Ge kolumnen med kommentarer rollen ”fritext” i kodboken.")
  }

  fileprivate static func themeSampleWithoutThemes(_ file: String) -> Diagnostic {
    Diagnostic(
      .warning, code: "prov-utan-teman", at: SourceLocation(file: file),
      text: "Provet används inte, eftersom \(KnownFile.themes) saknas.",
      remedy: "Skapa filen \(KnownFile.themes) med temana och deras ord.")
  }
}
