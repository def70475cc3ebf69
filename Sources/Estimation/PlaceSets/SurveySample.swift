import Diagnostics
public import Statistics
public import SurveyModel

/// A survey's weighted waves, ready to be asked about any set of places and about the surveys it
/// is compared with.
public struct SurveySample: Sendable {
  private let series: SurveySeries
  private let collection: SurveyCollection

  /// Weighs a survey's waves up to one; what is doubtful about the weights comes with
  /// `Estimator.estimate`.
  public init(_ survey: Survey, in collection: SurveyCollection, through wave: WaveIdentifier) {
    series = SurveySeries.weigh(survey, in: collection) { $0 <= wave }.value
    self.collection = collection
  }

  /// The waves in time order, with their settings.
  public var waves: [(identifier: WaveIdentifier, settings: SurveySettings)] { series.waves }

  /// The estimate of a set of places in a wave; nil for a wave without respondents or without the
  /// question.
  ///
  /// `smallest` is the base from which a place counts among those that could have been chosen.
  public func estimate(
    _ indicator: Indicator, in places: [Int], wave: WaveIdentifier, smallest: Int
  ) -> PlaceSetEstimate? {
    guard let sample = series.members.first(where: { $0.identifier == wave })?.sample,
      let sampling = PlaceSetSampling(
        indicator, in: sample.weighted, register: series.register)
    else { return nil }
    return sampling.estimate(
      places, candidates: sample.plan.places, smallest: smallest, wave: sample.weighted)
  }

  /// Why two waves must not be held against each other for an indicator; nil when they may.
  public func incomparability(
    _ indicator: Indicator, _ before: WaveIdentifier, _ after: WaveIdentifier
  ) -> Contrast.Incomparability? {
    let identifiers = series.waves.map(\.identifier)
    guard let first = identifiers.firstIndex(of: before),
      let second = identifiers.firstIndex(of: after), first < second
    else { return nil }
    return WaveComparability(
      waves: series.waves, indicator: indicator,
      isAvailable: identifiers.map { _ in true }
    ).incomparability(first, second)
  }

  /// How a counterpart's figure changed between two of the own waves; nil when it does not have
  /// the indicator in two comparable waves, or nothing is known of the precision.
  public func change(
    of indicator: String, in counterpart: SurveySettings.Counterpart, from before: WaveIdentifier,
    to after: WaveIdentifier
  ) -> (before: CounterpartFigure, after: CounterpartFigure)? {
    guard let survey = collection.surveys.first(where: { $0.name == counterpart.survey }),
      let definition = survey.indicator(indicator)
    else { return nil }
    let place = counterpart.place.flatMap(collection.places.index)
    var others = CounterpartEstimates(
      collection, settings: series.members.last?.settings ?? series.survey.settings,
      counterparts: [counterpart])
    let figures = [before, after].compactMap { wave in
      others.figures(for: wave, named: nil, indicator: indicator, in: counterpart)
    }.compactMap { found -> CounterpartFigure? in
      guard found.incomparability == nil, !found.estimates.isOpenLink,
        let evidence = found.estimates[Domain(place: place)]?.evidence
      else { return nil }
      return CounterpartFigure(wave: found.estimates.wave, evidence: evidence)
    }
    guard figures.count == 2, figures[0].wave < figures[1].wave,
      CounterpartEstimates.incomparability(
        survey, definition, from: figures[0].wave, to: figures[1].wave) == nil
    else { return nil }
    return (figures[0], figures[1])
  }
}

/// A counterpart's share in one of its own waves.
public struct CounterpartFigure: Sendable, Equatable {
  /// The counterpart's wave.
  public let wave: WaveIdentifier
  /// The share and its precision.
  public let evidence: ShareEvidence

  /// Makes a figure.
  public init(wave: WaveIdentifier, evidence: ShareEvidence) {
    self.wave = wave
    self.evidence = evidence
  }
}

extension Survey {
  /// The inhabitants of a place (nil for all) in a year by `befolkning.csv`; nil when it does not
  /// say.
  public func inhabitants(of place: Int?, year: Int, in places: PlaceRegister) -> Double? {
    population.isEmpty
      ? nil : PopulationCount.count(population, year: year, place: place, places: places)
  }
}
