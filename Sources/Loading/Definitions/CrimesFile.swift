import DelimitedText
import Diagnostics
import SurveyModel

/// Reads `brott.csv`: reported crimes by year, place and type.
enum CrimesFile {
  static let columns = ["år", "plats", "brottstyp", "antal"]

  /// The counts of a table in order; a row with an error is left out.
  ///
  /// A blank place counts in the whole only. The same year, place and type twice is an error.
  static func parse(
    _ table: DefinitionTable, places: PlaceRegister
  ) -> Diagnosed<[ReportedCrime]> {
    var diagnostics = table.headerProblems(known: columns, required: columns)
    guard columns.allSatisfy({ table.column($0) != nil }) else {
      return Diagnosed([], diagnostics)
    }
    let (year, place) = (table.column("år"), table.column("plats"))
    let (kind, count) = (table.column("brottstyp"), table.column("antal"))
    var lookup = PlaceLookup(places)
    var lines: [String: Int] = [:]
    var crimes: [ReportedCrime] = []
    for row in table.rows {
      let number = DecimalNumber.parseInteger(row[count])
      if (number ?? -1) < 0 {
        diagnostics.append(.notACount(row[count], at: row.location(count)))
      }
      let found = DefinitionYear.parse(row[year])
      if found == nil {
        diagnostics.append(.notAYear(row[year], at: row.location(year), mayBeBlank: false))
      }
      if row[kind].isEmpty { diagnostics.append(.crimeWithoutKind(at: row.location(kind))) }
      guard let index = lookup.place(row[place], at: row.location(place)), let found, let number,
        number >= 0, !row[kind].isEmpty
      else { continue }
      let key = "\(found)\u{1F}\(index ?? -1)\u{1F}\(row[kind])"
      if let line = lines[key] {
        diagnostics.append(.repeatedCrime(line: line, at: row.location()))
        continue
      }
      lines[key] = row.line
      crimes.append(ReportedCrime(year: found, place: index, kind: row[kind], count: number))
    }
    return Diagnosed(crimes, diagnostics + lookup.diagnostics)
  }
}

extension Diagnostic {
  fileprivate static func notACount(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "inget-antal", at: location,
      text: "”\(text.excerpt)” är inget helt antal som är noll eller större.",
      remedy: "Skriv antalet med siffror, till exempel ”12”.")
  }

  fileprivate static func crimeWithoutKind(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "brott-utan-typ", at: location, text: "Raden har ingen brottstyp.",
      remedy: "Skriv brottstypen, till exempel ”skadegörelse”, eller ”samtliga”.")
  }

  fileprivate static func repeatedCrime(line: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "brott-två-gånger", at: location,
      text: "Raden gäller samma år, plats och brottstyp som rad \(line).",
      remedy: "Ta bort den ena raden, eller lägg ihop antalen.")
  }
}
