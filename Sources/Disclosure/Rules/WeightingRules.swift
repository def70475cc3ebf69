internal import Estimation
internal import SurveyModel

/// What may be told of weights: counts by group follow the tables of shares.
struct WeightingRules {
  /// The settings of the reported wave.
  let settings: SurveySettings
  /// Which counts of respondents are hidden.
  let suppression: SecondarySuppression

  /// What weighting did to a wave; the headline is told where its share of the whole is shown.
  func row(_ facts: MethodFacts.WaveFacts, showsHeadline: Bool) -> PublishableWeighting {
    let exact = { (value: Double) in Blurring.rounded(value, decimals: 3) }
    let headline = { (share: Double?) in
      showsHeadline ? share.map { Blurring.rounded($0, decimals: 4) } : nil
    }
    let isHidden = facts.respondents < settings.minimumBase
    return PublishableWeighting(
      wave: facts.wave, kishDesignEffect: exact(facts.kishDesignEffect),
      weightRatio: facts.weightRatio.isFinite ? exact(facts.weightRatio) : nil,
      responseClasses: facts.nonresponse?.classes,
      largestResponseFactor: facts.nonresponse.map { exact($0.largestFactor) },
      rounds: facts.calibration?.rounds,
      smallestAdjustment: facts.calibration.map { exact($0.smallestAdjustment) },
      largestAdjustment: facts.calibration.map { exact($0.largestAdjustment) },
      trimmedShare: facts.trimming.map { exact($0.trimmedShare) },
      headlineBefore: headline(facts.trimming?.headlineBefore),
      headlineAfter: headline(facts.trimming?.headlineAfter),
      status: isHidden ? .hidden : .ok)
  }

  /// The categories of the margins of a wave.
  ///
  /// Those who lack a margin's variables are what the others leave of the whole, so that their
  /// count is shown only where all the others are.
  func categories(of facts: MethodFacts.WaveFacts) -> [PublishableMarginCategory] {
    guard let calibration = facts.calibration else { return [] }
    let all = calibration.categories
    let anyHidden = all.contains { isHidden($0, facts.wave) }
    return all.map { category in
      let besideHidden = all.contains {
        $0.margin == category.margin && isHidden($0, facts.wave)
      }
      let hides = isHidden(category, facts.wave) || (category.domain == nil && besideHidden)
      let share = Blurring.published(
        category.designShare, besideHidden: anyHidden, spread: calibration.designWeightSpread,
        minimum: settings.minimumBase)
      let isSmall = category.respondents < settings.minimumBase
      return PublishableMarginCategory(
        wave: facts.wave, margin: category.margin, place: category.domain?.place,
        group: category.domain?.group, respondents: hides ? nil : category.respondents,
        designShare: hides ? nil : share, populationShare: category.populationShare,
        status: hides ? (isSmall ? .hidden : .hiddenToProtectAnother) : .ok)
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
  func row(_ evenness: ResponseEvenness, besideHidden: Bool) -> PublishableEvenness {
    let hides = evenness.groups.map { group in
      suppression.hidesRespondents(Domain(group: group.selection), evenness.wave)
    }
    let anyHidden = hides.contains(true)
    let overall = { (value: Double) in
      anyHidden || besideHidden ? Blurring.rounded(value, decimals: 2) : value
    }
    let groups = zip(evenness.groups, hides).map { group, isHidden in
      let isSmall = group.respondents < settings.minimumBase
      let blurred = { (value: Double) in
        isHidden
          ? nil
          : Blurring.published(
            value, besideHidden: besideHidden || anyHidden, spread: group.spread,
            minimum: settings.minimumBase)
      }
      return PublishableEvenness.Group(
        selection: group.selection, expectedShare: group.expectedShare,
        respondents: isHidden ? nil : group.respondents,
        respondentShare: anyHidden ? nil : blurred(group.respondentShare),
        propensity: blurred(group.propensity),
        partialIndicator: anyHidden ? nil : blurred(group.partialIndicator),
        status: isHidden ? (isSmall ? .hidden : .hiddenToProtectAnother) : .ok)
    }
    return PublishableEvenness(
      wave: evenness.wave, basis: evenness.basis == .sample ? .sample : .population,
      variables: evenness.variables, indicator: overall(evenness.indicator),
      partialIndicator: overall(evenness.partialIndicator), groups: groups)
  }
}
