import Statistics

/// The kinds of comparison whose verdicts are counted.
enum ComparisonKind: String, Sendable, CaseIterable {
  case change = "year on year"
  case rest = "place against rest"
  case nation = "nation, respondents"
  case published = "nation, published with one decimal"
  case publishedWhole = "nation, published in whole percents"
}

/// One kind of comparison in one draw: the whole, and the family of places.
struct Comparison {
  /// One side: the evidence as published, and on the proposed base.
  struct Side {
    let published: ShareEvidence
    let proposed: ShareEvidence

    /// A share that was estimated.
    init(_ share: DomainShare) {
      published = share.estimate.evidence
      proposed = share.estimate.proposedEvidence
    }

    /// A share that somebody else has published.
    init(published: ShareEvidence) {
      self.published = published
      proposed = published
    }
  }

  /// One test, with the p values that the proposals would give.
  struct Test {
    let difference: Double
    let pValue: Double
    /// With the skewness correction.
    let corrected: Double
    /// With the skewness correction, on the proposed bases.
    let proposed: Double

    /// Tests two shares; nil where it cannot be done.
    init?(_ first: Side?, _ second: Side?, correlation: Double = 0) {
      guard let first, let second,
        let test = ScoreTest.test(first.published, second.published, correlation: correlation),
        let other = ScoreTest.test(first.proposed, second.proposed, correlation: correlation)
      else { return nil }
      difference = test.difference
      pValue = test.pValue
      corrected = SkewnessCorrection.pValue(
        test, firstBase: first.published.effectiveBase,
        secondBase: second.published.effectiveBase)
      proposed = SkewnessCorrection.pValue(
        other, firstBase: first.proposed.effectiveBase,
        secondBase: second.proposed.effectiveBase)
    }
  }

  /// The whole; nil where it is not compared.
  var whole: Test?
  /// The places.
  var places: [Test?]

  /// The p values of the places, adjusted as published.
  func adjusted(_ value: (Test) -> Double) -> [Double?] {
    MultipleTesting.standard.adjust(places.map { $0.map(value) })
  }
}
