/// What a rate should be.
struct Goal: Sendable {
  /// The lowest rate that is good enough.
  var lowest = 0.0
  /// The highest.
  var highest = 1.0

  /// Coverage of a 95 percent interval.
  static let coverage = Goal(lowest: 0.93, highest: 0.97)
  /// Coverage where a large part of the population answered: the interval is wide on purpose.
  static let conservativeCoverage = Goal(lowest: 0.93)
  /// False alarms.
  static let falseAlarms = Goal(highest: 0.05)
  /// Verdicts in the wrong direction.
  static let wrongDirection = Goal(highest: 0.025)
  /// Reported without a goal.
  static let none = Goal()

  /// Whether there is anything to meet.
  var isGoal: Bool { lowest > 0 || highest < 1 }

  /// Whether an exact share meets it.
  func holds(_ share: Double) -> Bool { lowest <= share && share <= highest }

  /// Whether a rate meets a goal.
  enum Judgement: Sendable {
    case met
    /// Outside the goal by less than three Monte Carlo errors.
    case withinError
    /// Below it by more: an interval that covers too seldom.
    case tooLow
    /// Above it by more: for an interval on the safe side, for an alarm not.
    case tooHigh
  }

  /// Judges a rate.
  func judge(_ rate: Rate) -> Judgement {
    let excess = excess(rate)
    if excess <= 0 { return .met }
    if excess < 3 * rate.error { return .withinError }
    return rate.value < lowest ? .tooLow : .tooHigh
  }

  /// How far outside the goal a rate is; 0 or less inside.
  func excess(_ rate: Rate) -> Double {
    let below = lowest > 0 ? lowest - rate.value : -1
    let above = highest < 1 ? rate.value - highest : -1
    return max(below, above)
  }
}

extension Goal {
  /// The caption of a table with its goal, where there is one.
  func caption(_ text: String) -> String { isGoal ? "\(text) (goal \(self))" : text }
}

extension Goal: CustomStringConvertible {
  /// The goal in percent.
  var description: String {
    switch (lowest > 0, highest < 1) {
    case (true, true): "\(percent(lowest, 0))–\(percent(highest, 0)) %"
    case (true, false): "≥ \(percent(lowest, 0)) %"
    case (false, true): "≤ \(percent(highest, highest == 0.05 ? 0 : 1)) %"
    case (false, false): "–"
    }
  }
}
