/// Response rates and their kin from counts of how cases ended.
///
/// A rate is nil when its denominator is 0. The eligibility e of the unknown is estimated by
/// proportional allocation (CASRO): known eligible / (known eligible + known ineligible), nil when
/// nothing is known; without unknown cases it is not needed.
///
/// Source: AAPOR (2023), Standard definitions, 10th edition; Smith (2009) on e. R has no function of
/// its own for it; AAPOR's response rate calculator gives the same.
public struct OutcomeRates: Sendable, Equatable {
  /// Complete answers, I.
  public let complete: Double
  /// Partial answers, P.
  public let partial: Double
  /// Refusals and break-offs, R.
  public let refusal: Double
  /// Eligible but not reached, NC.
  public let nonContact: Double
  /// Eligible, other reasons, O.
  public let other: Double
  /// Unknown whether eligible, U = UH + UO.
  public let unknownEligibility: Double
  /// Known not to be eligible: övertäckning.
  public let ineligible: Double

  /// Rates from counts, which may be weighted; none below 0.
  public init(
    complete: Double, partial: Double = 0, refusal: Double = 0, nonContact: Double = 0,
    other: Double = 0, unknownEligibility: Double = 0, ineligible: Double = 0
  ) {
    self.complete = complete
    self.partial = partial
    self.refusal = refusal
    self.nonContact = nonContact
    self.other = other
    self.unknownEligibility = unknownEligibility
    self.ineligible = ineligible
  }

  /// Known to be eligible: k = I + P + R + NC + O.
  public var eligible: Double { complete + partial + refusal + nonContact + other }

  /// The estimated share e of the unknown that is eligible; nil when nothing is known.
  public var eligibility: Double? { Self.ratio(eligible, eligible + ineligible) }

  /// I/(k + U): every unknown eligible, complete answers only.
  public var rr1: Double? { Self.ratio(complete, everyone) }
  /// (I + P)/(k + U): the lowest the response rate can be.
  public var rr2: Double? { Self.ratio(complete + partial, everyone) }
  /// I/(k + eU).
  public var rr3: Double? { Self.ratio(complete, likely) }
  /// (I + P)/(k + eU): the response rate.
  public var rr4: Double? { Self.ratio(complete + partial, likely) }
  /// I/k: no unknown eligible, complete answers only.
  public var rr5: Double? { Self.ratio(complete, eligible) }
  /// (I + P)/k: the highest the response rate can be.
  public var rr6: Double? { Self.ratio(complete + partial, eligible) }

  /// I/(I + P + R + O): cooperation among those reached.
  public var coop1: Double? { Self.ratio(complete, contacted) }
  /// (I + P)/(I + P + R + O).
  public var coop2: Double? { Self.ratio(complete + partial, contacted) }
  /// I/(I + P + R): cooperation among those reached and able.
  public var coop3: Double? { Self.ratio(complete, complete + partial + refusal) }
  /// (I + P)/(I + P + R).
  public var coop4: Double? { Self.ratio(complete + partial, complete + partial + refusal) }

  /// R/(k + U).
  public var ref1: Double? { Self.ratio(refusal, everyone) }
  /// R/(k + eU).
  public var ref2: Double? { Self.ratio(refusal, likely) }
  /// R/k.
  public var ref3: Double? { Self.ratio(refusal, eligible) }

  /// (I + P + R + O)/(k + U): reached.
  public var con1: Double? { Self.ratio(contacted, everyone) }
  /// (I + P + R + O)/(k + eU).
  public var con2: Double? { Self.ratio(contacted, likely) }
  /// (I + P + R + O)/k.
  public var con3: Double? { Self.ratio(contacted, eligible) }

  private var contacted: Double { complete + partial + refusal + other }
  private var everyone: Double { eligible + unknownEligibility }

  private var likely: Double? {
    if unknownEligibility == 0 { return eligible }
    return eligibility.map { eligible + $0 * unknownEligibility }
  }

  private static func ratio(_ numerator: Double, _ denominator: Double?) -> Double? {
    guard let denominator, denominator > 0 else { return nil }
    return numerator / denominator
  }
}
