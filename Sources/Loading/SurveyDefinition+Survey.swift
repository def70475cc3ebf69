import Diagnostics
import SurveyModel

extension SurveyDefinition {
  /// Reads the rest of a survey: indicators, answers, sample, population, published shares.
  func survey(
    places: PlaceRegister, sharedPopulation: DefinitionTable?, groupNames: [String],
    _ run: inout LoadingRun
  ) throws -> Survey {
    let hasPublished = listing.files.contains(KnownFile.published)
    let hasResponses =
      !listing.responseFiles.isEmpty || waves.contains { !$0.listing.responseFiles.isEmpty }
    if !hasResponses, !hasPublished { run.report([.noAnswers(name)]) }

    var definition = self
    let indicators = try definition.readIndicators(
      isPublishedOnly: !hasResponses || !hasCodebook, &run)
    var published: [PublishedShare] = []
    if hasPublished,
      let table = try run.table(
        listing.path(KnownFile.published), expecting: PublishedFile.columns)
    {
      published = run.take(
        PublishedFile.parse(table, indicators: indicators.map(\.name), places: places))
    }
    let population =
      hasResponses && hasCodebook ? try population(places, sharedPopulation, groupNames, &run) : []
    let samples = hasCodebook ? try samples(places, &run) : []
    var tables = SurveyResponses(definition: definition, places: places)
    if hasCodebook { try tables.read(&run) }
    let waves = tables.waves.map { wave in
      Wave(
        identifier: wave.definition.identifier, settings: wave.definition.settings,
        codebook: wave.definition.codebook, respondents: wave.respondents,
        nonrespondents: wave.nonrespondents,
        sample: samples.filter { $0.wave == wave.definition.identifier }.map(\.row),
        files: tables.accounts(of: wave))
    }
    let known = Set(waves.map(\.identifier)).union(published.map(\.wave))
    run.report(
      self.waves.filter { $0.listing.responseFiles.isEmpty && !known.contains($0.identifier) }.map {
        .waveWithoutAnswers($0.identifier, $0.listing.path)
      })
    return Survey(
      name: name, settings: settings.settings, indicators: indicators,
      waves: waves.sorted { $0.identifier < $1.identifier }, published: published,
      population: population, themes: themes, themeAccuracy: themeAccuracy)
  }

  /// Reads `indikatorer.csv`, and notes which codes it names.
  private mutating func readIndicators(
    isPublishedOnly: Bool, _ run: inout LoadingRun
  ) throws -> [Indicator] {
    guard listing.files.contains(KnownFile.indicators) else {
      run.report([
        .missingFile(KnownFile.indicators, in: name, why: "säger vilka svar som räknas")
      ])
      return []
    }
    guard
      let table = try run.table(
        listing.path(KnownFile.indicators), expecting: IndicatorsFile.columns)
    else { return [] }
    let catalogue = VariableCatalogue([codebook] + waves.map(\.codebook))
    if isPublishedOnly {
      return run.take(IndicatorsFile.parse(table, catalogue: catalogue, isPublishedOnly: true))
    }
    namedCodes = IndicatorsFile.namedCodes(table, catalogue: catalogue)
    run.report(lostCodes(table))
    return run.take(IndicatorsFile.parse(table, catalogue: catalogue, isPublishedOnly: false))
  }

  /// The codes of indicators that a wave's codebook no longer gives any answer.
  private func lostCodes(_ table: DefinitionTable) -> [Diagnostic] {
    let all = [codebook] + waves.map(\.codebook)
    return waves.enumerated().filter { !$0.element.listing.responseFiles.isEmpty }.flatMap {
      index, wave in
      let others = all.indices.filter { $0 != index + 1 }.map { all[$0] }
      return LostCodes(
        wave: wave.identifier, codebook: wave.codebook,
        codebookFile: wave.codebookFile,
        others: others, namedCodes: namedCodes
      ).problems(in: table)
    }
  }

  /// The survey's own population, or else the municipality's; a national survey has its own only.
  private func population(
    _ places: PlaceRegister, _ shared: DefinitionTable?, _ groupNames: [String],
    _ run: inout LoadingRun
  ) throws -> [PopulationCell] {
    if listing.files.contains(KnownFile.population) {
      guard
        let table = try run.table(
          listing.path(KnownFile.population), expecting: PopulationFile.columns)
      else { return [] }
      return run.take(
        PopulationFile.parse(
          table, codebook: codebook, places: places, groupNames: self.groupNames))
    }
    guard let shared, settings.settings.scope == .local else { return [] }
    return run.take(
      PopulationFile.parse(shared, codebook: codebook, places: places, groupNames: groupNames))
  }

  /// The rows of every `urval.csv`: the survey's own, and those of the waves.
  private func samples(_ places: PlaceRegister, _ run: inout LoadingRun) throws
    -> [SampleFile.WaveRow]
  {
    var rows: [SampleFile.WaveRow] = []
    let folders =
      [(listing, nil, codebook)] + waves.map { ($0.listing, $0.identifier, $0.codebook) }
    for (listing, wave, codebook) in folders where listing.files.contains(KnownFile.sample) {
      guard
        let table = try run.table(listing.path(KnownFile.sample), expecting: SampleFile.columns)
      else { continue }
      rows += run.take(
        SampleFile.parse(table, wave: wave, codebook: codebook, places: places))
    }
    return rows
  }
}

extension Diagnostic {
  fileprivate static func noAnswers(_ survey: String) -> Diagnostic {
    Diagnostic(
      .error, code: "inga-svar", at: SourceLocation(file: survey),
      text: "Undersökningen \(survey) har varken svar eller publicerade andelar.",
      remedy:
        "Lägg exporten som \(KnownFile.responses) i en mapp för omgången, till exempel "
        + "\(survey)/2021, eller skriv andelar i \(KnownFile.published).")
  }

  fileprivate static func waveWithoutAnswers(_ wave: WaveIdentifier, _ path: String) -> Diagnostic {
    Diagnostic(
      .warning, code: "omgång-utan-svar", at: SourceLocation(file: path),
      text: "Omgången \(wave) har inga svar och redovisas inte.",
      remedy: "Lägg exporten som \(KnownFile.responses) i mappen \(path), eller ta bort mappen.")
  }
}
