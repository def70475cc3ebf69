import Diagnostics
import SurveyModel

/// Reads `loften.csv`: what was promised, where, and which indicator is to tell whether it helped.
enum PromisesFile {
  static let required = ["löfte", "år", "platser", "indikator"]
  static let columns = required + ["riktning", "från", "till", "åtgärd"]

  /// The promises of a table in order; one with an error is left out.
  ///
  /// `surveys` are all there are; nil when not every survey was read, so that the name of an
  /// indicator, a wave or a place cannot be judged by them.
  static func parse(
    _ table: DefinitionTable, places: PlaceRegister, surveys: [Survey]?
  ) -> Diagnosed<[Promise]> {
    var diagnostics = table.headerProblems(known: columns, required: required)
    guard required.allSatisfy({ table.column($0) != nil }) else {
      return Diagnosed([], diagnostics)
    }
    var promises: [Promise] = []
    for row in table.rows {
      let reading = PromiseReading(table: table, row: row, places: places, surveys: surveys)
      let read = reading.promise()
      diagnostics += read.diagnostics
      guard !read.hasErrors, let promise = read.value else { continue }
      promises.append(promise)
      diagnostics += PromiseReach(promise, row: row, in: table, places: places, surveys: surveys)
        .problems()
    }
    return Diagnosed(promises, diagnostics)
  }
}

/// The reading of one row of `loften.csv`.
struct PromiseReading {
  let table: DefinitionTable
  let row: DefinitionTable.Row
  let places: PlaceRegister
  let surveys: [Survey]?

  /// The promise of the row; nil when it cannot be made.
  func promise() -> Diagnosed<Promise?> {
    var found: [Diagnostic] = []
    let title = text("löfte")
    if title.isEmpty { found.append(.promiseWithoutName(at: location("löfte"))) }
    let year = DefinitionYear.parse(text("år"))
    if year == nil { found.append(.notAYear(text("år"), at: location("år"), mayBeBlank: false)) }
    let chosen = chosenPlaces()
    found += chosen.diagnostics
    let indicator = text("indikator")
    if indicator.isEmpty {
      found.append(.promiseWithoutIndicator(at: location("indikator")))
    } else if let names = indicatorNames, !names.contains(indicator) {
      found.append(.unknownPromisedIndicator(indicator, among: names, at: location("indikator")))
    }
    var direction: Indicator.Direction?
    if !text("riktning").isEmpty {
      do throws(SettingsValue.Unusable) {
        direction = try SettingsValue.word(text("riktning"))
      } catch {
        found.append(
          .unknownDirection(text("riktning"), error.expected, at: location("riktning")))
      }
    }
    let (from, to) = (wave("från"), wave("till"))
    found += from.diagnostics + to.diagnostics
    if let before = from.value, let after = to.value, before >= after {
      found.append(.promiseEndsBeforeItBegins(before, after, at: location("till")))
    }
    guard let year else { return Diagnosed(nil, found) }
    if let after = to.value, after.year < year {
      found.append(.promiseMeasuredBefore(after, year: year, at: location("till")))
    }
    return Diagnosed(
      Promise(
        title: title, year: year, places: chosen.value, indicator: indicator,
        direction: direction, from: from.value, to: to.value,
        measure: text("åtgärd").isEmpty ? nil : text("åtgärd"), line: row.line), found)
  }

  /// The indicators of any survey, each once; nil when not every survey was read.
  private var indicatorNames: [String]? {
    surveys.map { surveys in
      var names: [String] = []
      for name in surveys.flatMap(\.indicators).map(\.name) where !names.contains(name) {
        names.append(name)
      }
      return names
    }
  }

  private func text(_ column: String) -> String { row[table.column(column)] }
  private func location(_ column: String) -> SourceLocation {
    row.location(table.column(column))
  }

  private func wave(_ column: String) -> Diagnosed<WaveIdentifier?> {
    if text(column).isEmpty { return Diagnosed(nil) }
    guard let wave = WaveIdentifier(text(column)) else {
      return Diagnosed(nil, [.unknownWaveCode(text(column), at: location(column))])
    }
    return Diagnosed(wave)
  }

  /// The places of a list with commas or pipes between.
  ///
  /// A name with a slash is the combined place of that name where there is one, and else the
  /// places on both sides of it.
  private func chosenPlaces() -> Diagnosed<[Int]> {
    let names = text("platser").parts("|").flatMap { $0.parts(",") }
    if names.isEmpty { return Diagnosed([], [.promiseWithoutPlaces(at: location("platser"))]) }
    var chosen: Set<Int> = []
    var found: [Diagnostic] = []
    for name in names {
      let parts = name.parts("/").map(places.index)
      if let place = places.index(of: name) {
        chosen.insert(place)
      } else if parts.count > 1, parts.allSatisfy({ $0 != nil }) {
        chosen.formUnion(parts.compactMap(\.self))
      } else {
        found.append(.unknownPlace(name, in: places, at: location("platser")))
      }
    }
    return Diagnosed(chosen.sorted(), found)
  }
}

extension Diagnostic {
  fileprivate static func promiseWithoutName(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "löfte-utan-namn", at: location, text: "Ett löfte saknar namn.",
      remedy: "Skriv i kolumnen ”löfte” vad som lovades, med några ord.")
  }

  fileprivate static func promiseWithoutPlaces(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "löfte-utan-plats", at: location,
      text: "Löftet säger inte vilka platser det gäller.",
      remedy: "Skriv platserna i kolumnen ”platser” med komma emellan.")
  }

  fileprivate static func promiseWithoutIndicator(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "löfte-utan-indikator", at: location,
      text: "Löftet säger inte vilken indikator som ska följas upp.",
      remedy: "Skriv indikatorns namn ur indikatorer.csv i kolumnen ”indikator”.")
  }

  fileprivate static func unknownPromisedIndicator(
    _ name: String, among names: [String], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "okänd-indikator", at: location,
      text: "Indikatorn ”\(name.excerpt)” finns inte i någon undersökning.",
      remedy: Suggestion.remedy(for: name, among: names, kind: "Indikatorerna är"))
  }

  fileprivate static func promiseEndsBeforeItBegins(
    _ before: WaveIdentifier, _ after: WaveIdentifier, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "löfte-bakvänt", at: location,
      text: "Löftet ska mätas från omgång \(before) till omgång \(after), som inte är senare.",
      remedy: "Skriv mätningen före i ”från” och mätningen efter i ”till”.")
  }

  fileprivate static func promiseMeasuredBefore(
    _ after: WaveIdentifier, year: Int, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "löfte-efter-mätningen", at: location,
      text: "Löftet gäller \(year) men ska mätas i omgång \(after), som är tidigare.",
      remedy: "Skriv en mätning från \(year) eller senare i ”till”, eller rätta året.")
  }
}
