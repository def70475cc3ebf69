import DelimitedText
import Diagnostics
import SurveyModel

/// Reads `publicerat.csv`: shares that somebody else has published.
enum PublishedFile {
  static let required = ["indikator", "omgång", "andel"]
  static let columns =
    required + ["plats", "grupp", "ki_nedre", "ki_övre", "svarande", "designeffekt"]

  /// The shares of a table in the order of the file.
  ///
  /// Percent become shares 0–1. `..` and `.` are not shown, `-` is zero. A share may lack its
  /// interval, and its number of respondents.
  static func parse(
    _ table: DefinitionTable, indicators: [String], places: PlaceRegister
  ) -> Diagnosed<[PublishedShare]> {
    var diagnostics = table.headerProblems(known: columns, required: required)
    guard required.allSatisfy({ table.column($0) != nil }) else {
      return Diagnosed([], diagnostics)
    }
    let reading = PublishedReading(table: table, indicators: indicators, places: places)
    var (shares, lines): ([PublishedShare], [String: Int]) = ([], [:])
    for row in table.rows {
      let read = reading.share(row)
      diagnostics += read.diagnostics
      guard let share = read.value else { continue }
      let place = share.place.map(String.init) ?? ""
      let key = [share.indicator, "\(share.wave)", place, "\(share.group)"]
        .joined(separator: "\u{1F}")
      if let line = lines[key] {
        diagnostics.append(.repeatedShare(line: line, at: row.location()))
      } else {
        lines[key] = row.line
        shares.append(share)
      }
    }
    let shown = shares.compactMap(\.share)
    if shown.count >= 3, shown.allSatisfy({ $0 <= 0.01 }), shown.contains(where: { $0 > 0 }) {
      diagnostics.append(.sharesInsteadOfPercent(table))
    }
    return Diagnosed(shares, diagnostics)
  }
}

/// The reading of one row of `publicerat.csv`.
struct PublishedReading {
  let table: DefinitionTable
  let indicators: [String]
  let places: PlaceRegister

  /// The share of a row; nil when an error keeps it from being one.
  func share(_ row: DefinitionTable.Row) -> Diagnosed<PublishedShare?> {
    var problems: [Diagnostic] = []
    func column(_ name: String) -> Int? { table.column(name) }
    func location(_ name: String) -> SourceLocation { row.location(column(name)) }
    let indicator = row[column("indikator")]
    if !indicators.contains(indicator) {
      problems.append(
        .unknownIndicator(indicator, among: indicators, at: location("indikator")))
    }
    let wave = WaveIdentifier(row[column("omgång")])
    if wave == nil {
      problems.append(.unknownWaveCode(row[column("omgång")], at: location("omgång")))
    }
    let label = row[column("plats")]
    let place =
      label.isEmpty || label == PlacesFile.everywhere ? nil : places.index(of: label)
    if place == nil, !label.isEmpty, label != PlacesFile.everywhere {
      problems.append(
        PlacesFile.isSum(label)
          ? .sumOfPlaces(
            label, remedy: "Lämna fältet tomt om raden gäller alla.", at: location("plats"))
          : .unknownPlace(label, in: places, at: location("plats")))
    }
    let group = GroupSelection(row[column("grupp")])
    if group == nil { problems.append(.unreadableGroup(at: location("grupp"))) }
    func number(_ name: String) -> Double? {
      let read = value(row, column(name))
      problems += read.diagnostics
      return read.value
    }
    let (share, lower, upper) = (number("andel"), number("ki_nedre"), number("ki_övre"))
    let (respondents, effect) = (number("svarande"), number("designeffekt"))
    for (name, percent) in [("andel", share), ("ki_nedre", lower), ("ki_övre", upper)]
    where (percent ?? 0) > 100 {
      problems.append(.percentAboveHundred(at: location(name)))
    }
    if (lower == nil) != (upper == nil) {
      problems.append(.oneLimit(at: location(lower == nil ? "ki_nedre" : "ki_övre")))
    } else if let share, let lower, let upper, !(lower <= share && share <= upper) {
      problems.append(.shareOutsideLimits(at: location("andel")))
    }
    if let effect, effect <= 0 { problems.append(.notANumber("0", at: location("designeffekt"))) }
    guard problems.isEmpty, let wave, let group else { return Diagnosed(nil, problems) }
    let limits = [row[column("ki_nedre")], row[column("ki_övre")]]
    return Diagnosed(
      PublishedShare(
        indicator: indicator, wave: wave, place: place, group: group,
        share: share.map { $0 / 100 }, lower: lower.map { $0 / 100 },
        upper: upper.map { $0 / 100 },
        limitsAreWholePercents: lower != nil
          && limits.allSatisfy { !$0.contains(where: { ",.".contains($0) }) },
        respondents: respondents.map { Int($0.rounded()) }, designEffect: effect, line: row.line))
  }

  /// A number as published tables write it; nil when it is not shown.
  private func value(_ row: DefinitionTable.Row, _ column: Int?) -> Diagnosed<Double?> {
    let text = row[column]
    switch text {
    case "", "..", ".", "…": return Diagnosed(nil)
    case "-", "–", "\u{2212}": return Diagnosed(0)
    default:
      let digits = text.hasSuffix("%") ? String(text.dropLast()).trimmed : text
      guard let value = DecimalNumber.parse(digits), value >= 0 else {
        return Diagnosed(nil, [.notANumber(text, at: row.location(column))])
      }
      return Diagnosed(value)
    }
  }
}

extension Diagnostic {
  fileprivate static func repeatedShare(line: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "andel-två-gånger", at: location,
      text: "Raden gäller samma andel som rad \(line).", remedy: "Ta bort den ena raden.")
  }

  fileprivate static func sharesInsteadOfPercent(_ table: DefinitionTable) -> Diagnostic {
    Diagnostic(
      .warning, code: "andelar-ser-inte-ut-som-procent",
      at: table.headerLocation(table.column("andel")),
      text: "Ingen andel i \(table.file) är större än 1 procent.",
      remedy: "Skriv andelarna i procent, till exempel ”27,9” och inte ”0,279”.")
  }

  fileprivate static func unknownIndicator(
    _ name: String, among names: [String], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "okänd-indikator", at: location,
      text: "Indikatorn ”\(name.excerpt)” finns inte i indikatorer.csv.",
      remedy: Suggestion.remedy(for: name, among: names, kind: "Indikatorerna är"))
  }

  fileprivate static func unreadableGroup(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "oläslig-grupp", at: location, text: "Gruppen går inte att läsa.",
      remedy: "Skriv variabel och kod, till exempel ”kön=kvinna” eller ”kön=kvinna*ålder=16–19”.")
  }

  fileprivate static func percentAboveHundred(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "procent-över-hundra", at: location, text: "Talet är större än 100 procent.",
      remedy: "Rätta talet; andelar skrivs i procent.")
  }

  fileprivate static func oneLimit(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "en-gräns-saknas", at: location,
      text: "Konfidensintervallet har bara en gräns.",
      remedy: "Skriv båda gränserna, eller lämna båda tomma.")
  }

  fileprivate static func shareOutsideLimits(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "andel-utanför-intervallet", at: location,
      text: "Andelen ligger utanför sitt konfidensintervall.",
      remedy: "Rätta andelen eller gränserna.")
  }
}
