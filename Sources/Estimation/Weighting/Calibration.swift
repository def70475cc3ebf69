import Diagnostics
import Statistics
import SurveyModel

/// The margins of `kalibrering` as the cells of respondents meet them.
struct CalibrationTargets {
  /// The margins.
  var margins: [CalibrationMargin] = []
  /// The name of each category of each margin, for messages.
  var names: [[String]] = []
  /// The place and group of each category of each margin; nil for those who lack its variables.
  var domains: [[Domain?]] = []
  /// The margins' own names, for example `plats*kön`.
  let titles: [String]
  /// The share of the design weight that lacks the margin's variables, per margin.
  var missingShares: [Double] = []
}

/// Makes the margins from the population file, with everything that does not fit as diagnostics.
struct CalibrationBuilder {
  let wave: Wave
  let population: [PopulationCell]
  let places: PlaceRegister
  let files: SurveyFiles
  let cells: RespondentCells
  /// The design weight of each cell's respondents.
  let designWeights: [Double]

  private static let largestMissingShare = 0.05
  private static let largestTotalDifference = 0.01

  /// The margins; nil where an error says why they cannot be made.
  func targets() -> Diagnosed<CalibrationTargets?> {
    var diagnostics: [Diagnostic] = []
    let margins = wave.settings.calibrationMargins.map { $0.map(codebookName) }
    var targets = CalibrationTargets(titles: margins.map { $0.joined(separator: "*") })
    var total: Double?
    for (index, margin) in margins.enumerated() {
      let title = targets.titles[index]
      for name in margin where FoldedKey(name) != FoldedKey("plats") {
        if wave.respondents.group(name) == nil { diagnostics.append(unknownVariable(name, title)) }
      }
      guard !diagnostics.contains(where: { $0.severity == .error }) else { continue }
      let known: PopulationMargin
      do throws(PopulationMargin.Fault) {
        known = try PopulationMargin(
          margin, year: wave.identifier.year, population: population, places: places)
      } catch {
        diagnostics.append(noPopulation(error, title))
        continue
      }
      let made = categories(of: known, title: title)
      diagnostics += made.diagnostics
      guard var match = made.value else { continue }
      let sum = match.totals.compensatedSum()
      if let total, abs(sum - total) > 1e-9 * total {
        diagnostics.append(differentTotals(title, sum, targets.titles[0], total))
        match.totals = match.totals.map { $0 * total / sum }
      }
      total = total ?? sum
      targets.margins.append(
        CalibrationMargin(categoryOfUnit: match.categoryOfCell, totals: match.totals))
      targets.names.append(match.names)
      targets.domains.append(match.domains)
      targets.missingShares.append(match.missingShare)
    }
    let failed = diagnostics.contains { $0.severity == .error } || targets.margins.isEmpty
    return Diagnosed(failed ? nil : targets, diagnostics)
  }

  /// The background variable's name as the codebook writes it; names are matched as headers are.
  private func codebookName(_ name: String) -> String {
    wave.respondents.groups.first { FoldedKey($0.name) == FoldedKey(name) }?.name ?? name
  }

  private struct Match {
    var categoryOfCell: [Int]
    var totals: [Double]
    var names: [String]
    var domains: [Domain?]
    var missingShare: Double
  }

  /// The category of each cell in a margin; those who lack one are a category of their own, at
  /// their design-weighted share, and the known totals shrink in proportion.
  private func categories(of known: PopulationMargin, title: String) -> Diagnosed<Match?> {
    var diagnostics: [Diagnostic] = []
    let matcher = PlaceMatcher(places, to: known.keys.compactMap(\.place))
    let columns = known.variables.compactMap { wave.respondents.group($0) }
    for (variable, column) in zip(known.variables, columns) {
      diagnostics += strangeCodes(of: variable, column: column, known: known)
    }
    var slots: [PopulationMargin.Key: Int] = [:]
    for (slot, key) in known.keys.enumerated() where known.counts[slot] > 0 { slots[key] = slot }
    var persons = [Int](repeating: 0, count: known.keys.count + 1)
    var weight = [Double](repeating: 0, count: known.keys.count + 1)
    var slotOfCell = [Int](repeating: known.keys.count, count: cells.count)
    for (cell, row) in cells.representative.enumerated() {
      let slot = key(of: row, columns: columns, known: known, matcher: matcher)
        .flatMap { slots[$0] }
      if let slot { slotOfCell[cell] = slot }
      persons[slotOfCell[cell]] += cells.multiplicity?[cell] ?? 1
      weight[slotOfCell[cell]] += designWeights[cell] * Double(cells.multiplicity?[cell] ?? 1)
    }
    let empty = known.keys.indices.filter { known.counts[$0] > 0 && persons[$0] == 0 }
    if !empty.isEmpty {
      diagnostics.append(
        emptyCategories(empty.map { name(of: known.keys[$0], in: known) }, title: title))
      return Diagnosed(nil, diagnostics)
    }
    let share = weight[known.keys.count] / weight.compensatedSum()
    if share > Self.largestMissingShare {
      diagnostics.append(manyMissing(title: title, share: share))
    }
    let used = known.keys.indices.filter { known.counts[$0] > 0 }
    var compact = [Int](repeating: used.count, count: known.keys.count + 1)
    for (index, slot) in used.enumerated() { compact[slot] = index }
    var totals = used.map { known.counts[$0] * (1 - share) }
    var names = used.map { name(of: known.keys[$0], in: known) }
    var domains: [Domain?] = used.map { slot in
      let key = known.keys[slot]
      return Domain(
        place: key.place,
        group: GroupSelection(
          zip(known.variables, key.codes).map { .init(variable: $0, code: $1) }))
    }
    if persons[known.keys.count] > 0 {
      totals.append(used.map { known.counts[$0] }.compensatedSum() * share)
      names.append("uppgift saknas")
      domains.append(nil)
    }
    return Diagnosed(
      Match(
        categoryOfCell: slotOfCell.map { compact[$0] }, totals: totals, names: names,
        domains: domains, missingShare: share), diagnostics)
  }

  private func key(
    of row: Int, columns: [AnswerColumn], known: PopulationMargin, matcher: PlaceMatcher
  ) -> PopulationMargin.Key? {
    var place: Int?
    if known.usesPlaces {
      let table = wave.respondents.places
      guard row < table.count, table[row] != 0, let match = matcher.match(table[row] - 1)
      else { return nil }
      place = match
    }
    var codes: [String] = []
    for column in columns {
      guard row < column.values.count, column.values[row] >= AnswerCode.firstCategory else {
        return nil
      }
      codes.append(column.categories[Int(column.values[row] - AnswerCode.firstCategory)])
    }
    return PopulationMargin.Key(place: place, codes: codes)
  }

  private func name(of key: PopulationMargin.Key, in margin: PopulationMargin) -> String {
    let place = key.place.map { "plats=\(places.places[$0].name)" }
    let codes = zip(margin.variables, key.codes).map { "\($0)=\($1)" }
    return ((place.map { [$0] } ?? []) + codes).joined(separator: "*")
  }
}

extension CalibrationBuilder {
  private func strangeCodes(
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

  private func unknownVariable(_ name: String, _ title: String) -> Diagnostic {
    Diagnostic(
      .error, code: "kalibrering-okänd-variabel", at: files.settings(wave.identifier),
      text: "Kalibreringen \(title) behöver bakgrundsvariabeln \(name), som omgång "
        + "\(wave.identifier) inte har.",
      remedy: "Ge variabeln rollen grupp eller födelseår i kodbok.csv, eller ta bort den ur "
        + "kalibrering.")
  }

  private func noPopulation(_ fault: PopulationMargin.Fault, _ title: String) -> Diagnostic {
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

  private func emptyCategories(_ names: [String], title: String) -> Diagnostic {
    let shown = names.prefix(8).joined(separator: ", ")
    let more = names.count > 8 ? " och \(names.count - 8) till" : ""
    return Diagnostic(
      .error, code: "kalibrering-tom-cell", at: files.population(),
      text: "Ingen svarade i \(shown)\(more) i omgång \(wave.identifier), så det går inte att "
        + "kalibrera till \(title).",
      remedy: "Slå ihop kategorier, ta bort raderna ur befolkning.csv om de inte hör till "
        + "populationen, eller välj en grövre kalibrering.")
  }

  private func differentTotals(
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

  private func manyMissing(title: String, share: Double) -> Diagnostic {
    Diagnostic(
      .warning, code: "kalibrering-uppgift-saknas", at: files.settings(wave.identifier),
      text: "För \(whole(share * 100)) procent av de svarande i omgång \(wave.identifier) saknas "
        + "uppgift som kalibreringen \(title) behöver, eller så finns kategorin inte i "
        + "befolkningen.",
      remedy: "De vägs som en egen grupp. Se efter om uppgiften kan kompletteras.")
  }

  private func whole(_ value: Double) -> String { String(Int(value.rounded())) }
}
