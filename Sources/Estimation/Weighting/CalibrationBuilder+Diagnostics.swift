import Diagnostics
import SurveyModel

/// What does not fit, in words.
extension CalibrationBuilder {
  private static let largestTotalDifference = 0.01

  /// The categories of a variable that the population has and the codebook does not.
  func strangeCodes(
    of variable: String, column: AnswerColumn, known: PopulationMargin
  ) -> [Diagnostic] {
    guard let position = known.variables.firstIndex(of: variable) else { return [] }
    let inFile = known.keys.map { $0.codes[position] }.grouped { $0 }.compactMap(\.first)
    let strange = inFile.filter { !column.categories.contains($0) }
    if strange.isEmpty { return [] }
    return [
      Diagnostic(
        .error, code: "befolkning-okänd-kategori", at: files.population(),
        text: "Befolkningen har \(variable) = \(strange.joined(separator: ", ")), som kodboken för "
          + "omgång \(wave.identifier) inte har.",
        remedy: "Skriv kategorierna lika i befolkning.csv och kodbok.csv.")
    ]
  }

  func unknownVariable(_ name: String, _ title: String) -> Diagnostic {
    Diagnostic(
      .error, code: "kalibrering-okänd-variabel", at: files.settings(wave.identifier),
      text: "Kalibreringen \(title) behöver bakgrundsvariabeln \(name), som omgång "
        + "\(wave.identifier) inte har.",
      remedy: "Ge variabeln rollen grupp eller födelseår i kodbok.csv, eller ta bort den ur "
        + "kalibrering.")
  }

  func noPopulation(_ fault: PopulationMargin.Fault, _ title: String) -> Diagnostic {
    switch fault {
    case .yearMissing(let year):
      Diagnostic(
        .error, code: "befolkning-saknar-år", at: files.population(),
        text: population.isEmpty
          ? "Kalibreringen \(title) behöver befolkningstal, men befolkning.csv saknas."
          : "Befolkningen saknar år \(year), som kalibreringen \(title) behöver.",
        remedy: "Lägg till rader för \(year) i befolkning.csv, eller lämna år tomt för tal som "
          + "gäller alla omgångar.")
    case .variablesMissing:
      Diagnostic(
        .error, code: "befolkning-saknar-kolumn", at: files.population(),
        text: "Befolkningen har inga rader som skiljer på \(title), som kalibreringen behöver.",
        remedy: "Lägg till kolumner för \(title) i befolkning.csv, eller ändra kalibrering.")
    }
  }

  func emptyCategories(_ names: [String], title: String) -> Diagnostic {
    let shown = names.prefix(8).joined(separator: ", ")
    let more = names.count > 8 ? " och \(names.count - 8) till" : ""
    return Diagnostic(
      .error, code: "kalibrering-tom-cell", at: files.population(),
      text: "Ingen svarade i \(shown)\(more) i omgång \(wave.identifier), så det går inte att "
        + "kalibrera till \(title).",
      remedy: "Slå ihop kategorier, ta bort raderna ur befolkning.csv om de inte hör till "
        + "populationen, eller välj en grövre kalibrering.")
  }

  func differentTotals(
    _ title: String, _ sum: Double, _ first: String, _ total: Double
  ) -> Diagnostic {
    let isLarge = abs(sum - total) > Self.largestTotalDifference * total
    return Diagnostic(
      isLarge ? .error : .warning, code: "kalibrering-olika-summor", at: files.population(),
      text: "Befolkningen är \(whole(sum)) för \(title) men \(whole(total)) för \(first) i omgång "
        + "\(wave.identifier).",
      remedy: isLarge
        ? "Använd tal från samma källa och datum för alla marginaler."
        : "Talen räknas om till samma summa. Använd helst tal från samma källa och datum.")
  }

  func manyMissing(title: String, share: Double) -> Diagnostic {
    Diagnostic(
      .warning, code: "kalibrering-uppgift-saknas", at: files.settings(wave.identifier),
      text: "För \(whole(share * 100)) procent av de svarande i omgång \(wave.identifier) saknas "
        + "uppgift som kalibreringen \(title) behöver, eller så finns kategorin inte i "
        + "befolkningen.",
      remedy: "De vägs som en egen grupp. Se efter om uppgiften kan kompletteras.")
  }

  private func whole(_ value: Double) -> String { String(Int(value.rounded())) }
}
