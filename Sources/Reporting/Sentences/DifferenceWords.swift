internal import Disclosure

/// What a test found, in the words that may be used about it.
///
/// "Ökning" and "minskning" as findings come from here alone, and only when the test says so; what
/// is not established is told with what it could have been.
enum DifferenceWords {
  /// `en liten men statistiskt säkerställd minskning med 1,9 procentenheter från 2020, då andelen
  /// var 30 procent (från 29,8 till 27,9 procent)`; nil when nothing is established.
  ///
  /// The earlier level stands alone in whole percents too, as the council has read it before, where
  /// the levels need decimals to give the difference.
  static func establishedChange(_ contrast: PublishableContrast, since: Sentence) -> Sentence? {
    guard let test = contrast.test, test.verdict != .notEstablished,
      let levels = contrast.levels(ownFirst: false)
    else { return nil }
    let noun = test.verdict == .higher ? "ökning" : "minskning"
    let earlier: Sentence = levels.decimals == 0 ? "" : ", då andelen var \(levels.first)"
    return """
      en \(size(test))statistiskt säkerställd \(noun) med \(levels.points) från \
      \(since)\(earlier) (\(levels.fromTo))
      """
  }

  /// `ingen säkerställd förändring. Skillnaden kan vara allt från en minskning med 0,7 till en
  /// ökning med 0,3 procentenheter`, or with a semicolon between; nil when there was no test or
  /// something is established.
  static func noEstablishedChange(
    _ contrast: PublishableContrast, inOneSentence: Bool = false
  ) -> Sentence? {
    guard contrast.test?.verdict == .notEstablished, let limits = contrast.limits else {
      return nil
    }
    return """
      ingen säkerställd förändring\(inOneSentence ? "; skillnaden" : ". Skillnaden") kan vara allt \
      från \(change(limits.lower, limits.upper))
      """
  }

  /// `en minskning med 0,7 till en ökning med 0,3 procentenheter`.
  static func change(_ lower: PercentagePoints, _ upper: PercentagePoints) -> Sentence {
    range(lower, upper, below: "en minskning med", above: "en ökning med")
  }

  /// `Skillnaden på 4,1 procentenheter (32,0 mot 27,9 procent) är statistiskt säkerställd.`; nil
  /// when nothing is established.
  ///
  /// The own level stands first, or the higher one with `higherFirst`; `against` may name the other,
  /// as ` mot övriga områden`.
  static func establishedDifference(
    _ contrast: PublishableContrast, higherFirst: Bool = false, against: Sentence = ""
  ) -> Sentence? {
    guard let test = contrast.test, test.verdict != .notEstablished,
      let own = contrast.ownShare, let other = contrast.otherShare,
      let levels = contrast.levels(ownFirst: !(higherFirst && other > own))
    else { return nil }
    return """
      Skillnaden på \(levels.points)\(against) (\(levels.against)) är \
      \(size(test))statistiskt säkerställd.
      """
  }

  /// `Andelen kan vara allt från 3,1 procentenheter lägre till 1,2 procentenheter högre`; nil when
  /// there was no test or something is established.
  static func possibleDifference(_ contrast: PublishableContrast) -> Sentence? {
    guard contrast.test?.verdict == .notEstablished, let limits = contrast.limits else {
      return nil
    }
    return """
      Andelen kan vara allt från \(side(limits.lower)) till \(side(limits.upper))
      """
  }

  /// Why the printed figures and the verdict may disagree; nil when they do not.
  static func disagreement(_ contrast: PublishableContrast) -> Sentence? {
    disagreement(contrast.test?.disagreement)
  }

  /// The fixed sentence of a reason.
  static func disagreement(_ reason: PublishableContrast.Disagreement?) -> Sentence? {
    switch reason {
    case nil: nil
    case .caution:
      """
      Den vanliga prövningen ger utslag men inte den försiktiga, som tål få svar och ojämna vikter \
      bättre; därför räknas skillnaden inte som säkerställd.
      """
    case .multiplicity:
      """
      Intervallet gäller varje jämförelse för sig, medan prövningen tar hänsyn till att flera \
      görs samtidigt; därför säger de inte samma sak här.
      """
    case .method:
      """
      Intervallet och prövningen räknas på olika sätt, och skillnaden ligger nära gränsen; därför \
      säger de inte samma sak här.
      """
    }
  }

  /// `högre` or `lägre`.
  static func direction(_ test: PublishableContrast.Test) -> String {
    test.verdict == .higher ? "högre" : "lägre"
  }

  private static func size(_ test: PublishableContrast.Test) -> String {
    test.size == .small ? "liten men " : ""
  }

  /// Both ends of an interval of change; the unit stands once.
  private static func range(
    _ first: PercentagePoints, _ last: PercentagePoints, below: String, above: String
  ) -> Sentence {
    let start: Sentence =
      first.roundsToZero
      ? "nära noll" : "\(first.value < 0 ? below : above) \(first.number)"
    let end: Sentence =
      last.roundsToZero ? "nära noll" : "\(last.value < 0 ? below : above) \(last)"
    if last.roundsToZero, !first.roundsToZero {
      return "\(first.value < 0 ? below : above) \(first) till nära noll"
    }
    return "\(start) till \(end)"
  }

  /// One end of an interval of a difference.
  private static func side(_ points: PercentagePoints) -> Sentence {
    if points.roundsToZero { return "nära noll" }
    return "\(points) \(points.value < 0 ? "lägre" : "högre")"
  }
}
