import Diagnostics
import SurveyModel

/// Reads `indikatorer.csv`: which answers count, over which base.
enum IndicatorsFile {
  static let required = ["indikator", "titel", "fråga", "räknas", "bas"]
  static let columns = required + ["mening", "riktning", "bland", "ny_serie", "par", "tid"]

  /// The indicators of a table in order; one with an error is left out.
  ///
  /// `catalogue` holds the questions and codes of all waves. Where the survey has published shares
  /// only, questions need not exist.
  static func parse(
    _ table: DefinitionTable, catalogue: VariableCatalogue, isPublishedOnly: Bool
  ) -> Diagnosed<[Indicator]> {
    var diagnostics = table.headerProblems(known: columns, required: required)
    guard table.column("indikator") != nil else { return Diagnosed([], diagnostics) }
    let reading = IndicatorReading(
      table: table, catalogue: catalogue, isPublishedOnly: isPublishedOnly)
    var indicators: [Indicator] = []
    var lines: [String: Int] = [:]
    for row in table.rows {
      let name = row[table.column("indikator")]
      let location = row.location(table.column("indikator"))
      if name.isEmpty {
        diagnostics.append(.indicatorWithoutName(at: location))
      } else if let line = lines[name] {
        diagnostics.append(.repeatedIndicator(name, line: line, at: location))
      } else {
        lines[name] = row.line
        let read = reading.indicator(name, row)
        diagnostics += read.diagnostics
        if !read.hasErrors { indicators.append(read.value) }
      }
    }
    for row in table.rows {
      let pair = row[table.column("par")]
      guard !pair.isEmpty else { continue }
      if lines[pair] == nil || pair == row[table.column("indikator")] {
        diagnostics.append(
          .unknownPair(
            pair, among: lines.keys.filter { $0 != pair }.sorted(),
            at: row.location(table.column("par"))))
      }
    }
    if table.rows.isEmpty { diagnostics.append(.noIndicators(table.file)) }
    return Diagnosed(indicators, diagnostics)
  }
}

extension IndicatorsFile {
  /// The codes that the rows of a table name, by the question as the codebook names it.
  static func namedCodes(
    _ table: DefinitionTable, catalogue: VariableCatalogue
  ) -> [String: [String]] {
    var named: [String: [String]] = [:]
    for row in table.rows {
      guard let question = catalogue.entry(row[table.column("fråga")])?.name else { continue }
      for code in ["räknas", "bas"].flatMap({ row[table.column($0)].parts("|") })
      where !(named[question] ?? []).contains(code) {
        named[question, default: []].append(code)
      }
    }
    return named
  }
}

/// The reading of one row of `indikatorer.csv`.
struct IndicatorReading {
  let table: DefinitionTable
  let catalogue: VariableCatalogue
  let isPublishedOnly: Bool

  /// The indicator of a row.
  func indicator(_ name: String, _ row: DefinitionTable.Row) -> Diagnosed<Indicator> {
    func text(_ column: String) -> String { row[table.column(column)] }
    func location(_ column: String) -> SourceLocation { row.location(table.column(column)) }
    var diagnostics: [Diagnostic] = []
    var counted = text("räknas").parts("|")
    var base = text("bas").parts("|")
    var question = text("fråga")
    if !isPublishedOnly {
      if question.isEmpty {
        diagnostics.append(.indicatorWithoutQuestion(name, at: location("fråga")))
      } else if let entry = questionEntry(question) {
        question = entry.name
        diagnostics += problems(&counted, of: entry, at: location("räknas"))
        diagnostics += problems(&base, of: entry, at: location("bas"))
      } else {
        diagnostics.append(
          .unknownQuestion(
            question, isOfOtherRole: catalogue.entry(question) != nil,
            among: catalogue.names(.question, .multipleChoice), at: location("fråga")))
      }
      if counted.isEmpty, !question.isEmpty {
        diagnostics.append(.nothingCounted(name, at: location("räknas")))
      }
    }
    if !base.isEmpty {
      let known = isPublishedOnly ? counted : catalogue.entry(question)?.codes ?? []
      for code in counted where known.contains(code) && !base.contains(code) {
        diagnostics.append(.countedOutsideBase(code, name, at: location("räknas")))
      }
    }
    var direction: Indicator.Direction?
    if !text("riktning").isEmpty {
      do throws(SettingsValue.Unusable) {
        direction = try SettingsValue.word(text("riktning"))
      } catch {
        diagnostics.append(
          .unknownDirection(text("riktning"), error.expected, at: location("riktning")))
      }
    }
    let restriction = restriction(text("bland"), at: location("bland"))
    var breaks: [WaveIdentifier] = []
    for part in text("ny_serie").parts("|") {
      if let wave = WaveIdentifier(part) {
        breaks.append(wave)
      } else {
        diagnostics.append(.unknownWaveCode(part, at: location("ny_serie")))
      }
    }
    let indicator = Indicator(
      name: name, title: text("titel").isEmpty ? name : text("titel"), question: question,
      countedCodes: counted, baseCodes: base.isEmpty ? nil : base,
      phrase: text("mening").isEmpty ? nil : text("mening"), direction: direction,
      restriction: restriction.value, seriesBreaks: breaks.sorted(),
      paired: text("par").isEmpty ? nil : text("par"),
      timeOfDay: text("tid").isEmpty ? nil : text("tid"))
    return Diagnosed(indicator, diagnostics + restriction.diagnostics)
  }

  private func questionEntry(_ name: String) -> VariableCatalogue.Entry? {
    guard let entry = catalogue.entry(name),
      [.question, .multipleChoice, .notAsked].contains(entry.role)
    else { return nil }
    return entry
  }

  /// What is wrong with codes; `utanför` and `bortfall` are in no base and cannot be named.
  private func problems(
    _ codes: inout [String], of entry: VariableCatalogue.Entry, at location: SourceLocation
  ) -> [Diagnostic] {
    var unique: [String] = []
    for code in codes where !unique.contains(code) { unique.append(code) }
    codes = unique
    return codes.filter { !entry.codes.contains($0) }.map {
      .unknownCode($0, of: entry.name, among: entry.codes, at: location)
    }
  }

  private func restriction(_ text: String, at location: SourceLocation)
    -> Diagnosed<Indicator.Restriction?>
  {
    if text.isEmpty { return Diagnosed(nil) }
    let sides = text.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
    guard sides.count == 2 else {
      return Diagnosed(nil, [.unreadableRestriction(text, at: location)])
    }
    if isPublishedOnly {
      return Diagnosed(Indicator.Restriction(variable: sides[0], code: sides[1]))
    }
    guard let entry = catalogue.entry(sides[0]) else {
      let names = catalogue.names(.question, .group, .birthYear, .multipleChoice)
      return Diagnosed(nil, [.unknownRestriction(sides[0], among: names, at: location)])
    }
    guard entry.codes.contains(sides[1]) else {
      return Diagnosed(
        nil, [.unknownCode(sides[1], of: entry.name, among: entry.codes, at: location)])
    }
    return Diagnosed(Indicator.Restriction(variable: entry.name, code: sides[1]))
  }
}
