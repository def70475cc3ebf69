import Diagnostics
import SurveyModel

/// The other surveys that a survey is compared with, estimated once and only where needed.
struct CounterpartEstimates {
  private let collection: SurveyCollection
  private let settings: SurveySettings
  private let counterparts: [SurveySettings.Counterpart]
  private var series: [String: SurveySeries] = [:]
  private var estimates: [Key: WaveEstimates] = [:]
  private var missingWaves: Set<Key> = []
  /// What came up while the other surveys were weighted.
  private(set) var diagnostics: [Diagnostic] = []

  private struct Key: Hashable {
    let survey: String
    let wave: WaveIdentifier
    let indicator: String
  }

  /// The counterparts that any of the waves names.
  init(
    _ collection: SurveyCollection, settings: SurveySettings,
    counterparts: [SurveySettings.Counterpart]
  ) {
    self.collection = collection
    self.settings = settings
    self.counterparts = counterparts
  }

  /// The counterpart's figures for one own wave; nil where it has none to hold against.
  ///
  /// The wave is the one that `jämför_med_omgång` names, else the same wave, else the latest of
  /// the same year, else the latest earlier one, among those that have the indicator. With
  /// `samma_månad` a wave of another month is not chosen; one of a whole year may be.
  mutating func figures(
    for wave: WaveIdentifier, named: WaveIdentifier?, indicator: String,
    in counterpart: SurveySettings.Counterpart
  ) -> (estimates: WaveEstimates, incomparability: Contrast.Incomparability?)? {
    guard let survey = collection.surveys.first(where: { $0.name == counterpart.survey }),
      let definition = survey.indicator(indicator)
    else { return nil }
    let place = counterpart.place.flatMap(collection.places.index)
    // A place that the register does not have is not the whole.
    guard (place == nil) == (counterpart.place == nil) else { return nil }
    let isSeasonal = settings.waveComparison == .sameMonth
    let waves = survey.waves(with: definition, place: place).filter {
      !isSeasonal || named != nil || $0.month == nil || $0.month == wave.month
    }
    guard let chosen = Self.choose(from: waves, for: wave, named: named) else {
      if let named { noteMissing(Key(survey: survey.name, wave: named, indicator: indicator)) }
      return nil
    }
    let key = Key(survey: survey.name, wave: chosen, indicator: indicator)
    if estimates[key] == nil {
      estimates[key] = estimate(definition, of: survey, wave: chosen)
    }
    return estimates[key].map { found in
      (found, Self.incomparability(survey, definition, from: chosen, to: wave))
    }
  }

  /// The wave to hold an own wave against.
  static func choose(
    from waves: [WaveIdentifier], for wave: WaveIdentifier, named: WaveIdentifier?
  ) -> WaveIdentifier? {
    if let named { return waves.contains(named) ? named : nil }
    if waves.contains(wave) { return wave }
    return waves.last { $0.year == wave.year } ?? waves.last { $0 < wave }
  }

  /// Levels from before a break in the other survey's series do not stand for later years.
  static func incomparability(
    _ survey: Survey, _ indicator: Indicator, from chosen: WaveIdentifier,
    to wave: WaveIdentifier
  ) -> Contrast.Incomparability? {
    let starts =
      indicator.seriesBreaks
      + survey.waves.filter(\.settings.startsNewSeries).map(\.identifier)
    let isBetween = starts.contains { chosen < $0 && ($0 <= wave || $0.year <= wave.year) }
    return isBetween ? .newSeries : nil
  }

  private mutating func noteMissing(_ key: Key) {
    guard missingWaves.insert(key).inserted else { return }
    diagnostics.append(
      Diagnostic(
        .warning, code: "jämför-omgång-saknas", at: SourceLocation(file: key.survey),
        text: "Undersökningen \(key.survey) har inget värde för \(key.indicator) i omgång "
          + "\(key.wave), som jämför_med_omgång anger.",
        remedy: "Ta bort jämför_med_omgång, så väljs närmaste omgång."))
  }

  private mutating func estimate(
    _ indicator: Indicator, of survey: Survey, wave: WaveIdentifier
  ) -> WaveEstimates? {
    let id = "\(survey.name)/\(wave)"
    if series[id] == nil {
      let wanted = counterparts.filter { $0.survey == survey.name }.compactMap(\.place)
        .compactMap(collection.places.index)
      let weighed = SurveySeries.weigh(survey, in: collection, onlyPlaces: wanted) { $0 == wave }
      diagnostics += weighed.diagnostics
      series[id] = weighed.value
    }
    guard let series = series[id], !series.members.isEmpty else { return nil }
    return SeriesEstimation(series: series, settings: settings)
      .analyse(indicator, wave: 0).estimates
  }
}

extension Survey {
  /// The indicator of a name.
  func indicator(_ name: String) -> Indicator? { indicators.first { $0.name == name } }

  /// The waves that have a figure of an indicator for the whole, or a place, in time order.
  fileprivate func waves(with indicator: Indicator, place: Int?) -> [WaveIdentifier] {
    let asked = waves.filter { AnswerCoding.isAsked(indicator, in: $0.respondents) }
      .map(\.identifier)
    let withRespondents = Set(waves.map(\.identifier))
    let shown = published.filter {
      $0.indicator == indicator.name && $0.place == place && $0.group.isAll && $0.share != nil
        && !withRespondents.contains($0.wave)
    }.map(\.wave)
    return Set(asked + shown).sorted()
  }
}
