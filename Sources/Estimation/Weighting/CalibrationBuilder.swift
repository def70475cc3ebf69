import Diagnostics
import Statistics
import SurveyModel

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
