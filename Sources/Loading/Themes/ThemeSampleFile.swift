import Diagnostics
import SurveyModel

/// Reads `teman_prov.csv`: texts that a person has labelled with themes, to measure the coding by.
///
/// Only counts leave it; the texts are forgotten when the file has been read.
enum ThemeSampleFile {
  static let columns = ["text", "teman"]

  /// How well each theme is found; empty for a file without texts.
  ///
  /// `teman` holds the names with pipes between; a blank is a text that names none.
  static func parse(
    _ table: DefinitionTable, themes: [Theme]
  ) -> Diagnosed<[ThemeAccuracy]> {
    var diagnostics = table.headerProblems(known: columns, required: columns)
    guard columns.allSatisfy({ table.column($0) != nil }) else {
      return Diagnosed([], diagnostics)
    }
    let (text, labels) = (table.column("text"), table.column("teman"))
    let names = themes.map(\.name)
    let matcher = ThemeMatcher(themes)
    var both = [Int](repeating: 0, count: themes.count)
    var (codedOnly, labelledOnly, texts) = (both, both, 0)
    for row in table.rows {
      let labelled = row[labels].parts("|")
      for name in labelled where !names.contains(name) {
        diagnostics.append(.unknownTheme(name, among: names, at: row.location(labels)))
      }
      texts += 1
      let bits = matcher.bits(row[text])
      for (index, name) in names.enumerated() {
        switch (bits & (1 << UInt64(index)) != 0, labelled.contains(name)) {
        case (true, true): both[index] += 1
        case (true, false): codedOnly[index] += 1
        case (false, true): labelledOnly[index] += 1
        case (false, false): break
        }
      }
    }
    let accuracy = names.indices.map { index in
      ThemeAccuracy(
        theme: names[index], texts: texts, both: both[index], codedOnly: codedOnly[index],
        labelledOnly: labelledOnly[index])
    }
    return Diagnosed(texts == 0 ? [] : accuracy, diagnostics)
  }
}

extension Diagnostic {
  fileprivate static func unknownTheme(
    _ name: String, among names: [String], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "okänt-tema", at: location,
      text: "Temat ”\(name.excerpt)” finns inte i teman.csv.",
      remedy: Suggestion.remedy(for: name, among: names, kind: "Temana är"))
  }
}
