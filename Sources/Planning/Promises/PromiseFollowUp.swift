public import Estimation
public import SurveyModel

/// What became of one promise, for one survey.
///
/// Not for publication as it is: only Disclosure decides what may be shown.
public struct PromiseFollowUp: Sendable, Equatable {
  /// A share with its base.
  public struct Figure: Sendable, Equatable {
    /// The share, 0–1.
    public var share: Double
    /// Those in the base.
    public let base: Int
  }

  /// The change in a counterpart, and how much more the promised places changed.
  public struct National: Sendable, Equatable {
    /// The counterpart's survey.
    public let survey: String
    /// Its place; nil for the whole.
    public let place: String?
    /// Its waves.
    public let before: WaveIdentifier
    /// Its wave after.
    public let after: WaveIdentifier
    /// Its change.
    public let change: Double
    /// The change of the promised places minus its change.
    public var difference: PromiseTest.Difference
  }

  /// A promise that could be judged.
  public struct Result: Sendable, Equatable {
    /// The promised places before and after.
    public var before: Figure
    /// After.
    public var after: Figure
    /// The rest of the municipality before; nil where too few live there.
    public let restBefore: Figure?
    /// The rest after.
    public let restAfter: Figure?
    /// The differences, p-values and the verdict.
    public var test: PromiseTest
    /// Against the counterparts that have the indicator in both waves, in order.
    public var national: [National]
    /// How the places stood when they were chosen.
    public let choice: Choice
    /// How much of the share before is expected to go back by itself; nil with too few places.
    ///
    /// The steadied share of the places minus the direct one, negative for a share that was high
    /// by chance. Modelled.
    public var expectedReturn: Double?
    /// How many answers per wave from the places would settle a difference of this size (at least
    /// `praktisk_skillnad`) with 80 percent power; nil when no number would.
    public var answersNeeded: Int?
  }

  /// What came of it; a closed set.
  public enum Outcome: Sendable, Equatable {
    /// Judged.
    case judged(Result)
    /// The survey has no wave after the promise yet.
    case noWaveAfter
    /// The survey has no wave before the promise.
    case noWaveBefore
    /// A wave has no respondents, or did not ask the question.
    case notAsked
    /// The waves must not be compared.
    case notComparable(Contrast.Incomparability)
    /// Fewer in the base than `minsta_bas_jämförelse` in the places, before or after.
    case baseTooSmall(before: Int, after: Int)
    /// An open link: nothing can be tested.
    case openLink
    /// Nobody's answers vary, or there are no degrees of freedom.
    case noPrecision
  }

  /// The promise.
  public let promise: Promise
  /// The wave before; nil when there is none.
  public let before: WaveIdentifier?
  /// The wave after; nil when there is none yet.
  public let after: WaveIdentifier?
  /// The promised direction, the indicator's own when the promise does not say.
  public let direction: Indicator.Direction
  /// What came of it.
  public let outcome: Outcome

  /// The result of a promise that could be judged.
  public var result: Result? { if case .judged(let result) = outcome { result } else { nil } }
}
