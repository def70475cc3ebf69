internal import Disclosure
internal import Planning
internal import SurveyModel

extension PublishableShare {
  private func cell(of cause: ImpliedIndicator, _ column: String) -> NumberSource {
    .cell(
      CellReference(
        table: "orsaker",
        keys: [
          .survey, .wave(wave), .place(place), .group(group), .text(cause.question),
          .text(cause.code), .text(PlanningCodes.kind(cause.kind).code),
        ],
        column: column))
  }

  /// The share that names a cause, with its cell of `orsaker`; nil where it is not shown.
  func level(of cause: ImpliedIndicator) -> Share? {
    share.map { Share($0, cell(of: cause, "andel")) }
  }

  /// Those who answered the question of a cause.
  func answersInBase(of cause: ImpliedIndicator) -> Count? {
    base.map { Count($0, cell(of: cause, "bas")) }
  }
}

/// The figures of a row of `planeringsunderlag`, each with its cell.
extension PublishableShortlistRow {
  private func cell(_ column: String) -> NumberSource {
    .cell(
      CellReference(
        table: "planeringsunderlag",
        keys: [
          .survey, .wave(share.wave), .place(share.place), .group(share.group),
          .text(indicator.name), .text(indicator.timeOfDay ?? ""),
        ],
        column: column))
  }

  /// Waves in a row in which it was established.
  var establishedInARow: Count { Count(wavesEstablishedInARow, cell("sakerstalld_i_rad")) }
  /// The best and the worst rank that the place may have; nil when not ranked.
  var rankLimits: (best: Count, worst: Count)? {
    ranks.map {
      (Count($0.lowerBound, cell("rang_nedre")), Count($0.upperBound, cell("rang_ovre")))
    }
  }
  /// How many places are ranked.
  var rankedCount: Count { Count(rankedPlaces, cell("rangordnade")) }
  /// The modelled share.
  var modelled: Share? { steadied.map { Share($0.share, cell("modellerad_andel")) } }
}

/// The figures of a row of `nasta_omgang`, each with its cell.
extension PublishableSampleSize {
  func cell(_ column: String) -> NumberSource {
    .cell(
      CellReference(
        table: "nasta_omgang",
        keys: [.survey, .wave(share.wave), .place(share.place), .text(indicator.name)],
        column: column))
  }

  /// The smallest improvement that is found with as many answers.
  var improvement: PercentagePoints? {
    detectableImprovement.map { PercentagePoints($0, cell("minsta_forbattring")) }
  }
  /// The answers a wave that it takes to find 5 percentage points.
  var answersNeeded: Count? {
    (needs.last?.answersPerWave).map { Count($0, cell("svar_fem")) }
  }
}

extension PublishablePromise {
  /// A cell of `loften`.
  func cell(_ column: String) -> NumberSource {
    .cell(
      CellReference(
        table: "loften",
        keys: [
          .survey, .text(after?.description ?? ""), .text(promise.indicator), .text(promise.title),
          .text(String(promise.year)), .places(promise.places), .text(direction.rawValue),
          .text(before?.description ?? ""),
        ],
        column: column))
  }
}

extension PublishableIncident {
  /// The incidents, with their cell of `handelser`.
  var number: Count? {
    count.map {
      Count(
        $0,
        .cell(
          CellReference(
            table: "handelser",
            keys: [.survey, .place(place), .text(String(year)), .text(kind ?? "samtliga")],
            column: "antal")))
    }
  }
}

extension PublishableWalk {
  /// The incidents noted at the place during the year of the wave, with their cell of `handelser`.
  var incidentCount: Count? {
    incidents.map {
      Count(
        $0,
        .cell(
          CellReference(
            table: "handelser",
            keys: [
              .survey, .place(row.share.place), .text(String(row.share.wave.year)),
              .text("samtliga"),
            ],
            column: "antal")))
    }
  }
}

/// The figures of a row of `temakodning`, each with its cell.
extension ThemeAccuracy {
  private func cell(_ column: String) -> NumberSource {
    .cell(CellReference(table: "temakodning", keys: [.survey, .text(theme)], column: column))
  }

  /// The part of the texts coded to the theme that belong there.
  var precisionShare: Share? { precision.map { Share($0, cell("traffsakerhet")) } }
  /// The part of the texts that belong there that are found.
  var recallShare: Share? { recall.map { Share($0, cell("tackning")) } }
  /// The texts of the sample.
  var textCount: Count { Count(texts, cell("texter")) }
}
