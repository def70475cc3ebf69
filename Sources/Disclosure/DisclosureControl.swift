public import Diagnostics
public import Estimation
public import Planning
public import SurveyModel

/// Decides what of the estimates may be published; the only way from an estimate to a writer.
public enum DisclosureControl {
  /// Makes the publishable report of a survey.
  ///
  /// First each row is judged by itself (base, precision, open link), then further counts are
  /// hidden until no hidden one can be worked out by subtraction, and last every comparison loses
  /// what either of its shares may not show. The thresholds are those of the reported wave. A place
  /// of a total survey where too few answered loses its rows, name and all.
  ///
  /// - Parameters:
  ///   - estimated: All that was estimated of the survey.
  ///   - collection: What was read: the places, the waves' files, the titles of other surveys.
  ///   - plan: What the survey gives for planning; nil for a report without it.
  ///   - diagnostics: Warnings and notes to print in the account of data quality.
  ///   - counterparts: Reports of other surveys, made before, so that a comparison does not tell
  ///     what they hide; a survey that is not among them is judged by its base.
  ///   - threads: How many threads at most; the result is the same for every number.
  /// - Returns: What writers may be handed.
  public static func protect(
    _ estimated: EstimatedSurvey, in collection: SurveyCollection, plan: SurveyPlan? = nil,
    diagnostics: [Diagnostic] = [], counterparts: [PublishableReport] = [], threads: Int = 1
  ) -> PublishableReport {
    let settingsOfWave = Dictionary(estimated.waves.map { ($0.identifier, $0.settings) }) {
      first, _ in first
    }
    let settings = { (wave: WaveIdentifier) in settingsOfWave[wave] ?? estimated.settings }
    // Causes are protected together with the indicators: they are counts of the same respondents.
    let causes = plan?.causes
    let estimates = estimated.shares + (causes?.shares ?? [])
    let firstLayer = estimates.map {
      ShareRules(settings: estimated.settings, waveSettings: settings($0.wave)).row($0)
    }
    let unknownWeights = Set(estimated.method.waves.filter(\.hasUnknownWeights).map(\.wave))
    let openToSearch = Set(estimated.method.waves.filter(\.isOpenToSearch).map(\.wave))
    let own = collection.surveys.first { $0.name == estimated.name }
    let indicators = estimated.indicators + (causes?.indicators.map(\.indicator) ?? [])
    let secondLayer = SecondarySuppression.everyWave(
      estimates: estimates, rows: firstLayer, rates: estimated.responseRates,
      counts: RespondentCount.counts(of: estimated), threads: threads,
      SecondarySuppression.Rules(
        indicators: Dictionary(indicators.map { ($0.name, $0) }) { first, _ in first },
        groupVariables: Set(estimates.flatMap { $0.domain.group.terms.map(\.variable) }),
        places: collection.places, minimum: estimated.settings.minimumBase,
        censusWaves: Set(
          estimated.waves.filter { $0.settings.method == .census }.map(\.identifier)),
        unknownWeights: unknownWeights,
        codes: { question in
          own?.waves.flatMap { wave in
            wave.respondents.question(question)?.categories
              ?? wave.respondents.multipleChoice(question)?.options ?? []
          } ?? []
        },
        isMultipleChoice: { question in
          own?.waves.contains {
            $0.respondents.multipleChoice(question) != nil
              || $0.respondents.theme(question) != nil
          } ?? false
        }))
    let suppressed = zip(firstLayer, estimates).map { secondLayer.row($0, of: $1) }
    let mixed = MixedShares(suppressed, method: estimated.method, places: collection.places)
    let allShares = suppressed.map(mixed.row)
    let shares = Array(allShares.prefix(estimated.shares.count))
    let judged = Array(zip(estimated.shares, shares))

    let ownRows = ShareLookup(allShares)
    let otherRows = Dictionary(counterparts.map { ($0.survey, ShareLookup($0.shares)) }) {
      first, _ in first
    }
    let rules = ContrastRules(
      settings: estimated.settings, waveSettings: settings,
      ownRow: { ownRows.row($0, $1, $2) },
      otherRow: { otherRows[$0]?.row($1, $2, $3) }, openToSearch: openToSearch
    ).beside(estimated.changes + estimated.comparisons)

    let series = SeriesRules(
      settings: estimated.settings, row: { ownRows.row($0, $1, $2) },
      openToSearch: openToSearch
    ).beside(estimated.trends)
    let weights = WeightingRules(settings: estimated.settings, suppression: secondLayer)
    let headline = estimated.indicators.first?.name ?? ""
    let unnamed = UnnamedPlaces(estimated, places: collection.places)

    return PublishableReport(
      survey: estimated.name, reportedWave: estimated.reportedWave, settings: estimated.settings,
      waves: WaveFacts.facts(
        of: estimated, in: collection, hidesWeights: weights.hidesWeights,
        hidesPlace: { secondLayer.hidesRespondents(Domain(place: $0), $1) }),
      indicators: estimated.indicators,
      places: collection.places,
      counterpartTitles: counterpartTitles(estimated, in: collection),
      responseRates: estimated.responseRates.map {
        ResponseRateRules.row(
          $0, hides: secondLayer.hidesResponses($0), settings($0.wave),
          minimum: estimated.settings.minimumBase,
          hiddenPlaces: hiddenPlaces(estimated.responseRates, $0.wave, secondLayer))
      }.filter { unnamed.allows($0.place, $0.wave) },
      evenness: estimated.evenness.map(weights.row),
      weighting: estimated.method.waves.map {
        weights.row(
          $0, headline: ownRows.row(headline, $0.wave, .all),
          shares: judged)
      },
      marginCategories: estimated.method.waves.flatMap(weights.categories).filter {
        unnamed.allows($0.place, $0.wave)
      },
      itemResponses: estimated.itemResponses.map {
        itemResponse($0, minimum: estimated.settings.minimumBase)
      },
      shares: shares.filter { unnamed.allows($0.place, $0.wave) },
      changes: estimated.changes.map(rules.row).filter(unnamed.allows),
      comparisons: estimated.comparisons.map(rules.row).filter(unnamed.allows),
      groupTests: estimated.groupTests.map(series.row),
      trends: estimated.trends.map(series.row).filter { trend in
        trend.waves.allSatisfy { unnamed.allows(trend.place, $0) }
      },
      plan: plan.map {
        PlanRules(
          plan: $0, settings: estimated.settings, wave: estimated.reportedWave,
          places: collection.places, shares: ownRows, contrasts: rules,
          openToSearch: openToSearch
        ).publishable(
          causes: allShares.dropFirst(estimated.shares.count).filter {
            unnamed.allows($0.place, $0.wave)
          })
      }, unnamedPlaces: unnamed.count(in: estimated.reportedWave),
      diagnostics: diagnostics.map { unnamed.withoutNames(DiagnosticRules.published($0)) })
  }

  private static func hiddenPlaces(
    _ rates: [ResponseRateEstimate], _ wave: WaveIdentifier, _ suppression: SecondarySuppression
  ) -> Set<Int> {
    Set(
      rates.filter { $0.wave == wave && suppression.hidesResponses($0) }.compactMap(\.place))
  }

  private static func itemResponse(
    _ response: ItemResponse, minimum: Int
  ) -> PublishableItemResponse {
    let isSmall = min(response.respondents, response.valid) < minimum
    return PublishableItemResponse(
      wave: response.wave, variable: response.variable,
      counts: isSmall
        ? nil
        : PublishableItemResponse.Counts(
          respondents: response.respondents, valid: response.valid, outside: response.outside,
          missing: response.missing))
  }

  private static func counterpartTitles(
    _ estimated: EstimatedSurvey, in collection: SurveyCollection
  ) -> [(survey: String, title: String)] {
    var titles: [(survey: String, title: String)] = []
    for contrast in estimated.comparisons {
      guard case .survey(let name, _, _) = contrast.counterpart,
        !titles.contains(where: { $0.survey == name })
      else { continue }
      let title = collection.surveys.first { $0.name == name }?.settings.title
      titles.append((name, title ?? name))
    }
    return titles
  }
}
