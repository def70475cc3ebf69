import Statistics

/// An interval that could be the default, beside the one that is.
enum IntervalCandidate: CaseIterable {
  /// The default.
  case standard
  /// Wilson without the cap.
  case uncapped
  /// Wilson on a base held to Kish's size too, as in `CautiousTest`.
  case heldToKish
  /// Wilson on Kish's size alone: a modelled design effect instead of the estimated one.
  case kishAlone
  /// Wilson on the mean of the two design effects.
  case meanEffect
  /// Wilson with degrees of freedom reduced for the weights.
  case weightDegrees
  /// Wilson with degrees of freedom reduced for the weights and the residuals.
  case residualDegrees
  /// Both the base and the degrees of freedom reduced for the weights.
  case heldToKishAndDegrees
  /// Wilson on Korn & Graubard's base with the normal quantile.
  case deanPagano
  /// Clopper–Pearson on Korn & Graubard's base.
  case kornGraubard
  /// The posterior from Jeffreys' prior on the default's base.
  case jeffreys
  /// The same on a base held to Kish's size.
  case jeffreysHeldToKish
  /// The posterior from the uniform prior on the default's base.
  case uniformPrior
  /// Mid-P on the default's base.
  case midP

  /// What the tables call it.
  var name: String {
    switch self {
    case .standard: "the default: Wilson, m = min(n, n_e)"
    case .uncapped: "Wilson, m = n_e"
    case .heldToKish: "Wilson, m = min(n, n_e, Kish)"
    case .kishAlone: "Wilson, m = Kish"
    case .meanEffect: "Wilson, m = min(n, 2/(1/n_e + 1/Kish))"
    case .weightDegrees: "Wilson, default m, t with df of the weights"
    case .residualDegrees: "Wilson, default m, t with df of the residuals"
    case .heldToKishAndDegrees: "Wilson, m = min(n, n_e, Kish), t with df of the weights"
    case .deanPagano: "Wilson, Korn & Graubard's m, normal quantile"
    case .kornGraubard: "Korn–Graubard (Clopper–Pearson)"
    case .jeffreys: "Jeffreys, default m"
    case .jeffreysHeldToKish: "Jeffreys, m = min(n, n_e, Kish)"
    case .uniformPrior: "uniform prior, default m"
    case .midP: "mid-P, default m"
    }
  }

  /// An interval by its limits or by its tails.
  enum Limits {
    case interval(Interval)
    case tails(BinomialTails)

    /// Whether the interval holds a share.
    func holds(_ share: Double) -> Bool {
      switch self {
      case .interval(let interval): interval.holds(share)
      case .tails(let tails): tails.holds(share)
      }
    }

    /// How wide it is.
    var width: Double {
      switch self {
      case .interval(let interval): interval.width
      case .tails(let tails): tails.interval.width
      }
    }
  }

  /// The 95 percent interval; nil without degrees of freedom.
  func limits(_ evidence: IntervalEvidence) -> Limits? {
    let share = evidence.share
    switch self {
    case .standard: return wilson(share, base: share.effectiveBase)
    case .uncapped:
      return wilson(share, base: share.effectiveSize ?? share.effectiveBase)
    case .heldToKish: return wilson(share, base: share.cautiousBase)
    case .kishAlone: return wilson(share, base: evidence.kish)
    case .meanEffect:
      let size = share.effectiveSize ?? evidence.kish
      return wilson(share, base: min(share.base, 2 / (1 / size + 1 / evidence.kish)))
    case .weightDegrees:
      return wilson(share, base: share.effectiveBase, degrees: evidence.weightDegrees)
    case .residualDegrees:
      return wilson(share, base: share.effectiveBase, degrees: evidence.residualDegrees)
    case .heldToKishAndDegrees:
      return wilson(share, base: share.cautiousBase, degrees: evidence.weightDegrees)
    case .deanPagano:
      return wilson(share, base: ShareInterval.kornGraubardSize(share), degrees: .infinity)
    case .kornGraubard:
      return ShareInterval.interval(for: share, method: .kornGraubard).interval
        .map(Limits.interval)
    case .jeffreys: return tails(.posterior(0.5), share, base: share.effectiveBase)
    case .jeffreysHeldToKish: return tails(.posterior(0.5), share, base: share.cautiousBase)
    case .uniformPrior: return tails(.posterior(1), share, base: share.effectiveBase)
    case .midP: return tails(.midP, share, base: share.effectiveBase)
    }
  }

  private func wilson(_ share: ShareEvidence, base: Double, degrees: Double? = nil) -> Limits? {
    ShareInterval.interval(
      for: ShareEvidence(
        share: share.share, variance: share.variance, base: share.base, effectiveBase: base,
        degreesOfFreedom: degrees ?? share.degreesOfFreedom)
    ).interval.map(Limits.interval)
  }

  private func tails(_ kind: BinomialTails.Kind, _ share: ShareEvidence, base: Double) -> Limits? {
    share.degreesOfFreedom > 0
      ? .tails(BinomialTails(kind: kind, base: base, share: share.share)) : nil
  }
}
