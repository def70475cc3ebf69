import SurveyModel

/// Judges what becomes of rows: by their status, or by the share of questions they answer.
struct RowJudgement {
  /// What becomes of a row.
  enum Fate {
    case used(Disposition)
    case held(Disposition, FileAccount.Reason)
    case leftOut(FileAccount.Reason)
  }

  /// How many questions count when the share of answered ones is judged.
  private let askedCount: Int
  /// How many of them a row must answer to be a partial response.
  private let partialFrom: Int
  /// How many of them a row must answer to be a complete response.
  private let completeFrom: Int

  /// The judgement of rows that are asked so many questions.
  init(asked: Int, settings: SurveySettings) {
    askedCount = asked
    partialFrom = Self.fewest(of: asked, limit: settings.partialLimit)
    completeFrom = Self.fewest(of: asked, limit: settings.completeLimit)
  }

  /// How many of the asked questions make a share that reaches a limit; 0 when none is asked.
  private static func fewest(of asked: Int, limit: Double) -> Int {
    if asked == 0 { return 0 }
    // Shares of small whole numbers against limits such as 0.8 need room for rounding.
    return (0...asked).first { Double($0) / Double(asked) + 1e-9 >= limit } ?? .max
  }

  /// What becomes of a row that is not blank, by what its texts say and its status, if it has one.
  func fate(_ marks: RowStates.Marks, answered: UInt16, status: Disposition?) -> Fate {
    if marks.contains(.invalid) { return .leftOut(.invalid) }
    let isOutside = marks.contains(.outside)
    guard let status else {
      if askedCount > 0, !marks.contains(.touched) { return .leftOut(.empty) }
      if isOutside { return .held(.notEligible, .outsidePopulation) }
      if Int(answered) < partialFrom { return .held(.breakOff, .breakOff) }
      return .used(Int(answered) < completeFrom ? .partial : .complete)
    }
    if status == .notEligible { return .held(.notEligible, .notEligible) }
    if isOutside { return .held(.notEligible, .outsidePopulation) }
    switch status {
    case .complete, .partial:
      // Who delivers a status has judged the whole questionnaire, of which the codebook may name
      // one question: the row stays a respondent, with item nonresponse.
      return .used(status)
    case .breakOff: return .held(.breakOff, .breakOff)
    case .refusal, .nonContact, .otherNonresponse, .unknownEligibility, .notEligible:
      return .held(status, .nonresponse)
    }
  }
}
