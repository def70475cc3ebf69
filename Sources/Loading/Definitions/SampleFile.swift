import Diagnostics
import SurveyModel

/// Reads `urval.csv`: what was drawn or invited.
enum SampleFile {
  static let numbers = ["population", "urval", "övertäckning", "okänd", "kluster_population"]
  static let columns = ["omgång", "plats", "stratum"] + numbers

  /// A row and the wave it is about.
  struct WaveRow {
    let wave: WaveIdentifier
    let row: SampleRow
  }

  /// The rows of a table.
  ///
  /// `wave` is the wave whose folder the file stands in; nil for a survey's own file, where each
  /// row names its wave.
  static func parse(
    _ table: DefinitionTable, wave: WaveIdentifier?, codebook: Codebook, places: PlaceRegister
  ) -> Diagnosed<[WaveRow]> {
    let known = columns + codebook.groupVariables.map(\.name)
    let required = wave == nil ? ["omgång"] : []
    var diagnostics = table.headerProblems(known: known, required: required)
    if table.column("urval") == nil, table.column("population") == nil {
      diagnostics.append(.sampleWithoutNumbers(table))
    }
    guard required.allSatisfy({ table.column($0) != nil }) else {
      return Diagnosed([], diagnostics)
    }
    let domain = DomainColumns(table, codebook: codebook, places: places)
    var (rows, lines): ([WaveRow], [String: Int]) = ([], [:])
    for row in table.rows {
      guard let rowWave = self.wave(of: row, table, folder: wave, &diagnostics) else { continue }
      let (place, group) = (domain.place(of: row), domain.selection(of: row))
      var values: [String: Double] = [:]
      for name in numbers {
        let number = NumberField.count(row, table.column(name))
        values[name] = number.value
        diagnostics += number.diagnostics
      }
      diagnostics += place.diagnostics + group.diagnostics
      guard !place.hasErrors, !group.hasErrors else { continue }
      guard let selection = group.value else {
        diagnostics.append(.sampleOutsidePopulation(at: row.location()))
        continue
      }
      let stratum = row[table.column("stratum")]
      let sample = SampleRow(
        place: place.value, stratum: stratum.isEmpty ? nil : stratum, group: selection,
        population: values["population"], sampled: values["urval"],
        notEligible: values["övertäckning"], unknownEligibility: values["okänd"],
        clusterPopulation: values["kluster_population"], line: row.line)
      diagnostics += problems(sample, row, table)
      let key =
        "\(rowWave)\u{1F}\(place.value.map(String.init) ?? "")\u{1F}\(stratum)\u{1F}\(selection)"
      if let line = lines[key] {
        diagnostics.append(.repeatedSampleRow(line: line, at: row.location()))
      } else {
        lines[key] = row.line
        rows.append(WaveRow(wave: rowWave, row: sample))
      }
    }
    return Diagnosed(rows, diagnostics)
  }

  private static func wave(
    of row: DefinitionTable.Row, _ table: DefinitionTable, folder: WaveIdentifier?,
    _ diagnostics: inout [Diagnostic]
  ) -> WaveIdentifier? {
    let column = table.column("omgång")
    let text = row[column]
    if text.isEmpty, let folder { return folder }
    guard let wave = WaveIdentifier(text) else {
      diagnostics.append(.unknownWaveCode(text, at: row.location(column)))
      return nil
    }
    if let folder, wave != folder {
      diagnostics.append(.waveOfAnotherFolder(wave, folder, at: row.location(column)))
      return nil
    }
    return wave
  }

  private static func problems(
    _ sample: SampleRow, _ row: DefinitionTable.Row, _ table: DefinitionTable
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if let drawn = sample.sampled {
      if let population = sample.population, drawn > population {
        found.append(.sampleLargerThanPopulation(at: row.location(table.column("urval"))))
      }
      if (sample.notEligible ?? 0) + (sample.unknownEligibility ?? 0) > drawn {
        found.append(.tooMuchOvercoverage(at: row.location(table.column("övertäckning"))))
      }
    }
    return found
  }
}

extension Diagnostic {
  fileprivate static func sampleWithoutNumbers(_ table: DefinitionTable) -> Diagnostic {
    Diagnostic(
      .error, code: "urval-utan-antal", at: table.headerLocation(),
      text: "\(table.file) har varken kolumnen ”urval” eller ”population”.",
      remedy: "Lägg till kolumnen ”urval” med antalet som fick enkäten.")
  }

  fileprivate static func sampleOutsidePopulation(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "urval-utanför-populationen", at: location,
      text: "Raden gäller en grupp som kodboken lägger utanför populationen.",
      remedy: "Ta bort raden, eller ge gruppen en kod i kodboken.")
  }

  fileprivate static func repeatedSampleRow(line: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "urval-två-gånger", at: location,
      text: "Raden gäller samma del av urvalet som rad \(line).",
      remedy: "Slå ihop raderna, eller ta bort den ena.")
  }

  fileprivate static func sampleLargerThanPopulation(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "urval-större-än-population", at: location,
      text: "Urvalet är större än populationen.", remedy: "Rätta det ena av talen.")
  }

  fileprivate static func tooMuchOvercoverage(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "övertäckning-större-än-urval", at: location,
      text: "Övertäckningen och de okända är tillsammans fler än urvalet.",
      remedy: "Rätta talen i ”urval”, ”övertäckning” och ”okänd”.")
  }

  static func waveOfAnotherFolder(
    _ wave: WaveIdentifier, _ folder: WaveIdentifier, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "fel-omgång", at: location,
      text: "Raden gäller omgången \(wave), men filen ligger i mappen \(folder).",
      remedy: "Flytta raden till mappen \(wave), eller rätta omgången.")
  }
}
