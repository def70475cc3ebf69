import Diagnostics
import SurveyModel

/// Reads `platser.csv`: canonical names, other spellings, and what lies in what.
enum PlacesFile {
  static let columns = ["plats", "ingår_i", "alias"]
  /// The word that stands for every place in tables and so cannot name one.
  static let everywhere = "alla"
  /// What tables call the row that sums up all places.
  private static let sums = Set(
    ["alla", "summa", "totalt", "total", "samtliga", "hela kommunen"].map(FoldedKey.init))

  /// Whether a label names the sum of all places rather than one.
  static func isSum(_ label: String) -> Bool { sums.contains(FoldedKey(label)) }

  /// The register of a table; rows of the same place are put together.
  ///
  /// A place that is named twice is one place with the spellings of both rows, so that a new alias
  /// can be given as a row of its own. Claims of the same spelling, unknown larger places and
  /// circles are errors; an empty file gives an empty register.
  static func parse(_ table: DefinitionTable) -> Diagnosed<PlaceRegister> {
    var diagnostics = table.headerProblems(known: columns, required: ["plats"])
    let (place, larger, alias) = (
      table.column("plats"), table.column("ingår_i"), table.column("alias")
    )
    guard place != nil else { return Diagnosed(PlaceRegister([]), diagnostics) }

    // A place that others belong to is no sum row, whatever it is called.
    let largerPlaces = Set(table.rows.flatMap { $0[larger].parts("|") })
    var names: [String] = []
    var indices: [String: Int] = [:]
    for row in table.rows {
      let name = row[place]
      if name.isEmpty {
        diagnostics.append(.placeWithoutName(at: row.location(place)))
      } else if name == everywhere || isSum(name) && !largerPlaces.contains(name) {
        diagnostics.append(.reservedPlace(name, at: row.location(place)))
      } else if indices[name] == nil {
        indices[name] = names.count
        names.append(name)
      }
    }

    var claims: [String: (place: Int, line: Int)] = [:]
    var aliases = [[String]](repeating: [], count: names.count)
    var partOf = [[Int]](repeating: [], count: names.count)
    for row in table.rows {
      guard let index = indices[row[place]] else { continue }
      for label in row[alias].parts("|") where label != names[index] {
        if let other = indices[label] {
          diagnostics.append(
            .aliasIsAPlace(label, of: names[index], at: row.location(alias), place: names[other]))
        } else if let claim = claims[label], claim.place != index {
          diagnostics.append(
            .aliasClaimedTwice(
              label, by: names[index], and: names[claim.place], line: claim.line,
              at: row.location(alias)))
        } else if claims[label] == nil {
          claims[label] = (index, row.line)
          aliases[index].append(label)
        }
      }
      for label in row[larger].parts("|") {
        if let parent = indices[label] ?? claims[label]?.place {
          if !partOf[index].contains(parent) { partOf[index].append(parent) }
        } else {
          diagnostics.append(
            .unknownLargerPlace(label, of: names[index], among: names, at: row.location(larger)))
        }
      }
    }
    for circle in circles(in: partOf) {
      let first = table.rows.first { $0[place] == names[circle[0]] }
      diagnostics.append(
        .circleOfPlaces(circle.map { names[$0] }, at: first?.location(larger)))
    }
    let places = names.indices.map { index in
      PlaceRegister.Place(
        name: names[index], aliases: aliases[index], partOf: partOf[index].sorted())
    }
    return Diagnosed(PlaceRegister(places), diagnostics)
  }

  /// The circles among places that belong to one another, each once from its first place.
  private static func circles(in partOf: [[Int]]) -> [[Int]] {
    var found: [[Int]] = []
    for start in partOf.indices where !found.contains(where: { $0.contains(start) }) {
      var path = [start]
      if closes(start, &path, partOf) { found.append(path) }
    }
    return found
  }

  private static func closes(_ start: Int, _ path: inout [Int], _ partOf: [[Int]]) -> Bool {
    for next in partOf[path[path.count - 1]] {
      if next == start { return true }
      guard !path.contains(next) else { continue }
      path.append(next)
      if closes(start, &path, partOf) { return true }
      path.removeLast()
    }
    return false
  }
}

extension Diagnostic {
  fileprivate static func placeWithoutName(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "plats-utan-namn", at: location,
      text: "En rad i \(location.file) saknar platsens namn.",
      remedy: "Skriv platsens namn i kolumnen ”plats”, eller ta bort raden.")
  }

  fileprivate static func reservedPlace(_ name: String, at location: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      .error, code: "reserverat-platsnamn", at: location,
      text: "En plats kan inte heta ”\(name)”; ordet står för hela undersökningen.",
      remedy: "Ge platsen ett annat namn, eller ta bort raden.")
  }

  fileprivate static func aliasIsAPlace(
    _ alias: String, of name: String, at location: SourceLocation, place: String
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "alias-är-plats", at: location,
      text: "”\(alias.excerpt)” är ett alias för \(name) men också en egen plats.",
      remedy: "Ta bort aliaset vid \(name), eller ta bort platsen \(place).")
  }

  fileprivate static func aliasClaimedTwice(
    _ alias: String, by name: String, and other: String, line: Int, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "alias-två-gånger", at: location,
      text: "”\(alias.excerpt)” är alias för både \(other) (rad \(line)) och \(name).",
      remedy: "Låt aliaset stå vid den ena platsen och ta bort det vid den andra.")
  }

  fileprivate static func unknownLargerPlace(
    _ label: String, of name: String, among names: [String], at location: SourceLocation
  ) -> Diagnostic {
    let guess = Suggestion.sentence(for: label, among: names)
    let row = DefinitionLine.text([label, "", ""])
    return Diagnostic(
      .error, code: "okänd-större-plats", at: location,
      text: "\(name) ingår i ”\(label.excerpt)”, som inte finns i \(location.file).",
      remedy: guess.isEmpty
        ? "Lägg till raden ”\(row)”."
        : "\(guess) Är det en egen plats? Lägg då till raden ”\(row)”.")
  }

  fileprivate static func circleOfPlaces(_ names: [String], at location: SourceLocation?)
    -> Diagnostic
  {
    let chain = (names + [names[0]]).joined(separator: " ingår i ")
    return Diagnostic(
      .error, code: "platser-i-cirkel", at: location,
      text: "Platserna ingår i varandra i en cirkel: \(chain).",
      remedy: "Ta bort någon av uppgifterna i kolumnen ”ingår_i”.")
  }
}
