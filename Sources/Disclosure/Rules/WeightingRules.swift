internal import Estimation
internal import SurveyModel

/// What may be told of weights: counts by group follow the tables of shares.
struct WeightingRules {
  /// The settings of the reported wave.
  let settings: SurveySettings
  /// Which counts of respondents are hidden.
  let suppression: SecondarySuppression

  /// Whether the weights of a wave would tell how many answered somewhere: the weight of a place or
  /// group is what it has of the population over its respondents.
  func hidesWeights(_ facts: MethodFacts.WaveFacts) -> Bool {
    facts.respondents < settings.minimumBase
      || (facts.hasWeightsToWorkOut && suppression.hidesPlaceOrGroup(facts.wave))
  }

  /// What weighting did to a wave; the headline is told where its share of the whole is shown.
  ///
  /// `shares` has each estimate with what is shown of it.
  func row(
    _ facts: MethodFacts.WaveFacts, headline: PublishableShare?,
    shares: [(estimate: ShareEstimate, shown: PublishableShare)]
  ) -> PublishableWeighting {
    let exact = { (value: Double) in Blurring.rounded(value, decimals: 3) }
    let told = { (share: Double?) in
      headline?.share == nil
        ? nil : share.map { Blurring.rounded($0, decimals: headline?.decimals ?? 4) }
    }
    guard !hidesWeights(facts) else {
      return PublishableWeighting(
        wave: facts.wave, kishDesignEffect: nil, weightRatio: nil,
        responseClasses: facts.nonresponse?.classes, largestResponseFactor: nil,
        rounds: facts.calibration?.rounds, smallestAdjustment: nil, largestAdjustment: nil,
        trimmedShare: nil, headlineBefore: nil, headlineAfter: nil,
        status: status(true, count: facts.respondents))
    }
    return PublishableWeighting(
      wave: facts.wave, kishDesignEffect: exact(facts.kishDesignEffect),
      weightRatio: facts.weightRatio.isFinite ? exact(facts.weightRatio) : nil,
      responseClasses: facts.nonresponse?.classes,
      largestResponseFactor: facts.nonresponse.map { exact($0.largestFactor) },
      rounds: facts.calibration?.rounds,
      smallestAdjustment: facts.calibration.map { exact($0.smallestAdjustment) },
      largestAdjustment: facts.calibration.map { exact($0.largestAdjustment) },
      trimmedShare: facts.trimming.map { exact($0.trimmedShare) },
      headlineBefore: told(facts.trimming?.headlineBefore),
      headlineAfter: told(facts.trimming?.headlineAfter),
      narrowIntervals: Set(
        shares.filter {
          $0.shown.wave == facts.wave && $0.shown.precision != nil
            && $0.estimate.figures?.hasNarrowInterval == true
        }.map { narrowInterval($0.estimate.domain) }),
      status: .ok)
  }

  private func narrowInterval(_ domain: Domain) -> PublishableWeighting.NarrowInterval {
    if !domain.group.isAll { return .group }
    return domain.place == nil ? .whole : .place
  }

  /// The categories of the margins of a wave.
  ///
  /// Those who lack a margin's variables are what the others leave of the whole, so that their
  /// count is shown only where all the others are.
  func categories(of facts: MethodFacts.WaveFacts) -> [PublishableMarginCategory] {
    guard let calibration = facts.calibration else { return [] }
    let all = calibration.categories
    // Places by one variable stand in other tables, so that a weighted share of that variable is an
    // equation for their hidden cells; places by two variables crossed stand in none.
    let spread = { (category: MethodFacts.Calibration.Category) in
      (category.domain?.group.terms.count ?? 0) > 1 ? 0 : calibration.designWeightSpread
    }
    let anyHidden = all.contains { isHidden($0, facts.wave) }
    return all.map { category in
      let besideHidden = all.contains {
        $0.margin == category.margin && isHidden($0, facts.wave)
      }
      let hides = isHidden(category, facts.wave) || (category.domain == nil && besideHidden)
      // Those in no category are set aside, as they are in no cell of the population either.
      let classified = all.filter { $0.margin == category.margin && $0.domain != nil }
      let scale = { (part: (MethodFacts.Calibration.Category) -> Double) in
        category.domain == nil ? 1 : classified.map(part).reduce(0, +)
      }
      let share = Blurring.published(
        category.designShare / scale(\.designShare), besideHidden: anyHidden,
        spread: spread(category),
        minimum: settings.minimumBase)
      return PublishableMarginCategory(
        wave: facts.wave, margin: category.margin, place: category.domain?.place,
        group: category.domain?.group, respondents: hides ? nil : category.respondents,
        designShare: hides ? nil : share,
        populationShare: category.domain == nil
          ? nil : category.populationShare / scale(\.populationShare),
        status: status(hides, count: category.respondents))
    }
  }

  private func isHidden(
    _ category: MethodFacts.Calibration.Category, _ wave: WaveIdentifier
  ) -> Bool {
    guard let domain = category.domain else {
      return 0 < category.respondents && category.respondents < settings.minimumBase
    }
    return suppression.hidesRespondents(domain, wave)
  }

  /// How evenly groups answered; figures that hold the sum of all groups are left out, or rounded,
  /// where one of them is hidden.
  func row(_ evenness: ResponseEvenness) -> PublishableEvenness {
    let hides = evenness.groups.map { group in
      suppression.hidesRespondents(Domain(group: group.selection), evenness.wave)
    }
    let anyHidden = hides.contains(true)
    let overall = { (value: Double) in
      anyHidden ? Blurring.rounded(value, decimals: 2) : value
    }
    let groups = zip(evenness.groups, hides).map { group, isHidden in
      PublishableEvenness.Group(
        selection: group.selection, expectedShare: group.expectedShare,
        respondents: isHidden ? nil : group.respondents,
        respondentShare: anyHidden ? nil : group.respondentShare,
        propensity: isHidden ? nil : group.propensity,
        partialIndicator: anyHidden ? nil : group.partialIndicator,
        status: status(isHidden, count: group.respondents))
    }
    return PublishableEvenness(
      wave: evenness.wave, basis: evenness.basis == .sample ? .sample : .population,
      variables: evenness.variables, indicator: overall(evenness.indicator),
      partialIndicator: overall(evenness.partialIndicator), groups: groups)
  }

  private func status(_ isHidden: Bool, count: Int) -> PublicationStatus {
    guard isHidden else { return .ok }
    return count < settings.minimumBase ? .hidden : .hiddenToProtectAnother
  }
}
