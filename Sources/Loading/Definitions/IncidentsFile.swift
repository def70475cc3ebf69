import Diagnostics
import SurveyModel

/// Reads `handelser.csv`: what was noted, when and where (EST, *lägesbild*).
enum IncidentsFile {
  static let columns = ["datum", "plats", "typ"]

  /// The incidents of a table in order; a row with an error is left out.
  ///
  /// A blank place counts in the whole only; a blank kind is `övrigt`.
  static func parse(_ table: DefinitionTable, places: PlaceRegister) -> Diagnosed<[Incident]> {
    var diagnostics = table.headerProblems(known: columns, required: ["datum", "plats"])
    let (date, place, kind) = (
      table.column("datum"), table.column("plats"), table.column("typ")
    )
    guard date != nil, place != nil else { return Diagnosed([], diagnostics) }
    var lookup = PlaceLookup(places)
    var incidents: [Incident] = []
    for row in table.rows {
      let day = CalendarDate(row[date])
      if day == nil { diagnostics.append(.notADate(row[date], at: row.location(date))) }
      guard let index = lookup.place(row[place], at: row.location(place)), let day else {
        continue
      }
      incidents.append(
        Incident(date: day, place: index, kind: row[kind].isEmpty ? "övrigt" : row[kind]))
    }
    return Diagnosed(incidents, diagnostics + lookup.diagnostics)
  }
}

/// Finds the places that rows of a file name, and gathers the names that are unknown.
struct PlaceLookup {
  private let places: PlaceRegister
  private var unknown: [String: Int] = [:]
  private var found: [(name: String, location: SourceLocation)] = []

  /// A lookup in a register.
  init(_ places: PlaceRegister) { self.places = places }

  /// The place of a name, nil inside for a blank; nil, and noted, when nobody knows it.
  mutating func place(_ name: String, at location: SourceLocation) -> Int?? {
    if name.isEmpty { return .some(nil) }
    if let index = places.index(of: name) { return index }
    if unknown[name] == nil { found.append((name, location)) }
    unknown[name, default: 0] += 1
    return nil
  }

  /// An error for each unknown name, where it first stands.
  var diagnostics: [Diagnostic] {
    found.map { .unknownPlace($0.name, in: places, at: $0.location, rows: unknown[$0.name]) }
  }
}

extension Diagnostic {
  fileprivate static func notADate(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "inget-datum", at: location,
      text: "”\(text.excerpt)” är inget datum.",
      remedy: "Skriv datumet som ”2021-03-15”.")
  }
}
