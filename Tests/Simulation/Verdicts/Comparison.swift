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
  /// One test: the p value that is printed, and that of the cautious test.
  struct Test {
    let difference: Double
    let pValue: Double
    let cautious: Double

    /// Tests two shares; nil where it cannot be done.
    init?(_ first: ShareEvidence?, _ second: ShareEvidence?, correlation: Double = 0) {
      guard let first, let second,
        let test = ScoreTest.test(first, second, correlation: correlation),
        let cautious = CautiousTest.pValue(first, second, correlation: correlation)
      else { return nil }
      self.init(difference: test.difference, pValue: test.pValue, cautious: cautious)
    }

    init(difference: Double, pValue: Double, cautious: Double) {
      self.difference = difference
      self.pValue = pValue
      self.cautious = cautious
    }

    /// Whether there is a verdict: both p values are below the level.
    var isEstablished: Bool { max(pValue, cautious) < 0.05 }
  }

  /// The whole; nil where it is not compared.
  var whole: Test?
  /// The places.
  var places: [Test?]

  /// The places with p values adjusted within the family, each kind by itself.
  var adjusted: [Test?] {
    let scores = MultipleTesting.standard.adjust(places.map { $0?.pValue })
    let cautious = MultipleTesting.standard.adjust(places.map { $0?.cautious })
    return places.indices.map { index in
      guard let test = places[index], let score = scores[index], let careful = cautious[index]
      else { return nil }
      return Test(difference: test.difference, pValue: score, cautious: careful)
    }
  }
}
