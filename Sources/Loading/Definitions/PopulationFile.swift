import DelimitedText
import Diagnostics
import SurveyModel

/// Reads `befolkning.csv`: the number of inhabitants in cells or margins.
enum PopulationFile {
  static let columns = ["år", "plats", "antal"]

  /// The cells of a table, with finer categories (single years of age) added up to the codebook's.
  ///
  /// Rows that the codebook puts outside the population are left out. A column of a background
  /// variable that this codebook does not have, but another survey's does, is added up;
  /// `groupNames` are the background variables of every survey that the file is for.
  static func parse(
    _ table: DefinitionTable, codebook: Codebook, places: PlaceRegister, groupNames: [String]
  ) -> Diagnosed<[PopulationCell]> {
    var diagnostics = table.headerProblems(known: columns + groupNames, required: ["antal"])
    guard let countColumn = table.column("antal") else { return Diagnosed([], diagnostics) }
    let domain = DomainColumns(table, codebook: codebook, places: places)
    let used = Set(domain.groups.map(\.column))
    let summed = groupNames.compactMap(table.column).filter { !used.contains($0) }
    var cells = PopulationCells()
    var lines: [String: Int] = [:]
    for row in table.rows {
      let key = table.headers.indices.filter { $0 != countColumn }.map { row[$0] }
        .joined(separator: "\u{1F}")
      if let line = lines[key] {
        diagnostics.append(.repeatedPopulationRow(line: line, at: row.location()))
        continue
      }
      lines[key] = row.line
      let (place, group) = (domain.place(of: row), domain.selection(of: row))
      let (year, count) = (year(of: row, table), NumberField.count(row, countColumn))
      let problems =
        place.diagnostics + group.diagnostics + year.diagnostics + count.diagnostics
      diagnostics += problems
      guard problems.isEmpty, let selection = group.value else { continue }
      guard let inhabitants = count.value else {
        diagnostics.append(.populationWithoutCount(at: row.location(countColumn)))
        continue
      }
      let pattern = summed.filter { !row[$0].isEmpty }
      cells.add(
        PopulationCell(
          year: year.value, place: place.value, group: selection, count: inhabitants,
          line: row.line), pattern: pattern)
    }
    return Diagnosed(cells.all, diagnostics)
  }

  private static func year(of row: DefinitionTable.Row, _ table: DefinitionTable)
    -> Diagnosed<Int?>
  {
    let column = table.column("år")
    let text = row[column]
    if text.isEmpty { return Diagnosed(nil) }
    guard let year = DefinitionYear.parse(text) else {
      return Diagnosed(nil, [.notAYear(text, at: row.location(column))])
    }
    return Diagnosed(year)
  }
}

/// Cells of a population while rows are added up.
struct PopulationCells {
  private struct Key: Hashable {
    let year: Int?
    let place: Int?
    let group: GroupSelection
  }
  private var order: [Key] = []
  private var sums: [Key: (pattern: [Int], count: Double, line: Int)] = [:]

  /// Adds a row to its cell.
  ///
  /// `pattern` are the filled columns that are summed over. Of rows that differ in it those with
  /// the fewest are kept, so that a total and its parts are not added together.
  mutating func add(_ cell: PopulationCell, pattern: [Int]) {
    let key = Key(year: cell.year, place: cell.place, group: cell.group)
    guard let sum = sums[key] else {
      order.append(key)
      sums[key] = (pattern, cell.count, cell.line)
      return
    }
    if pattern == sum.pattern {
      sums[key] = (pattern, sum.count + cell.count, sum.line)
    } else if pattern.count < sum.pattern.count {
      sums[key] = (pattern, cell.count, cell.line)
    }
  }

  /// The cells in the order in which they first came.
  var all: [PopulationCell] {
    order.compactMap { key in
      sums[key].map {
        PopulationCell(
          year: key.year, place: key.place, group: key.group, count: $0.count, line: $0.line)
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func repeatedPopulationRow(line: Int, at location: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      .error, code: "befolkning-två-gånger", at: location,
      text: "Raden gäller samma del av befolkningen som rad \(line).",
      remedy: "Ta bort den ena raden.")
  }

  fileprivate static func populationWithoutCount(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "befolkning-utan-antal", at: location, text: "Raden har inget antal.",
      remedy: "Skriv antalet personer i kolumnen ”antal”, eller ta bort raden.")
  }

  static func notAYear(
    _ text: String, at location: SourceLocation, mayBeBlank: Bool = true
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "inget-år", at: location, text: "”\(text.excerpt)” är inget år.",
      remedy: "Skriv året med fyra siffror, till exempel ”2021”"
        + (mayBeBlank ? ", eller lämna fältet tomt." : "."))
  }
}
