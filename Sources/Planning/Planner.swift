internal import Concurrency
public import Estimation
public import SurveyModel

/// Makes what a survey says into what a council can plan by.
public enum Planner {
  /// What respondents of a survey name as reasons, up to a wave, the last one if none is named; of
  /// its answers alone, so that it can be made while the survey is estimated.
  public static func causes(
    of survey: Survey, through wave: WaveIdentifier? = nil, in collection: SurveyCollection,
    threads: Int = 1
  ) -> Causes {
    guard let wave = wave ?? survey.allWaves.last else { return Causes(indicators: [], shares: []) }
    return Causes.estimate(survey, through: wave, in: collection, threads: threads)
  }

  /// The plan of an estimated survey, up to its reported wave.
  ///
  /// Of an open-link survey it holds causes, the promises it cannot judge, and what stands beside
  /// the survey; of a national survey only causes. Nothing is left of a survey that the collection
  /// does not have. Crimes and incidents stand beside a survey that has some of their places. The
  /// same for every number of threads.
  ///
  /// - Parameters:
  ///   - estimated: what was estimated of the survey.
  ///   - collection: what was read.
  ///   - causes: those up to the reported wave, if they are made already.
  ///   - threads: how many threads at most.
  /// - Returns: The plan.
  public static func plan(
    _ estimated: EstimatedSurvey, in collection: SurveyCollection, causes: Causes? = nil,
    threads: Int = 1
  ) -> SurveyPlan {
    guard let survey = collection.surveys.first(where: { $0.name == estimated.name }) else {
      return SurveyPlan(
        causes: Causes(indicators: [], shares: []), shortlist: [], isForPromises: false,
        promises: [],
        sampleSizes: [], crimes: [], incidents: [], sharesBesideCrime: [], walks: [],
        themeAccuracy: [])
    }
    let wave = estimated.reportedWave
    let causes =
      causes ?? Causes.estimate(survey, through: wave, in: collection, threads: threads)
    guard estimated.settings.scope == .local else {
      return SurveyPlan(
        causes: causes, shortlist: [], isForPromises: false, promises: [], sampleSizes: [],
        crimes: [], incidents: [],
        sharesBesideCrime: [], walks: [], themeAccuracy: survey.themeAccuracy)
    }
    let index = EstimateIndex(estimated)
    let (shortlist, promises) = concurrently(threads: threads) {
      Shortlist(index: index, places: collection.places).rows()
    } _: {
      Self.promises(survey, estimated, in: collection)
    }
    let counts = PlaceCounts(places: collection.places) { place, year in
      survey.inhabitants(of: place, year: year, in: collection.places)
    }
    let known = KnownPlaces(estimated, in: collection.places)
    let crimes = counts.crimeRows(known.beside(collection.crimes, place: \.place))
    let incidents = counts.incidentRows(known.beside(collection.incidents, place: \.place))
    return SurveyPlan(
      causes: causes, shortlist: shortlist,
      isForPromises: !promises.isEmpty || collection.promises.isEmpty, promises: promises,
      sampleSizes: SampleSizes(index: index).rows(), crimes: crimes, incidents: incidents,
      sharesBesideCrime: SharesBesideCrime(index: index, crimes: crimes).rows(),
      walks: WalkCandidates(
        causes: causes, incidents: incidents, places: collection.places,
        settings: estimated.settings, wave: wave
      ).candidates(shortlist), themeAccuracy: survey.themeAccuracy)
  }

  private static func promises(
    _ survey: Survey, _ estimated: EstimatedSurvey, in collection: SurveyCollection
  ) -> [PromiseFollowUp] {
    let concerned = collection.promises.filter { promise in
      survey.indicators.contains { $0.name == promise.indicator }
    }
    if concerned.isEmpty { return [] }
    let sample = SurveySample(survey, in: collection, through: estimated.reportedWave)
    return PromiseFollowUps(
      sample: sample, indicators: survey.indicators, settings: estimated.settings
    ).followed(concerned)
  }
}
