internal import Disclosure

extension TableCodes {
  /// The verdicts about trends.
  static let trends = [PublishableContrast.Verdict.higher, .lower, .notEstablished].map(trend)
  /// The verdicts about all groups together.
  static let groupTests = [true, false].map(groupTest)
  /// What respondents are held against.
  static let evennessBases = [PublishableEvenness.Basis.sample, .population].map(evennessBasis)
  /// What is tested against what.
  static let testKinds = TestCounts.Kind.allCases.map(\.code)
  /// Which domains are tested.
  static let testScopes = TestCounts.Scope.allCases.map(\.code)

  /// The verdict about a trend.
  static func trend(_ verdict: PublishableContrast.Verdict) -> Code {
    verdict == .notEstablished
      ? Code(code: "ingen_sakerstalld_trend", words: "ingen säkerställd trend") : change(verdict)
  }

  /// The verdict about all groups together.
  static func groupTest(_ isEstablished: Bool) -> Code {
    isEstablished ? Code(code: "skillnad", words: "skillnad") : comparison(.notEstablished)
  }

  /// What respondents are held against.
  static func evennessBasis(_ basis: PublishableEvenness.Basis) -> Code {
    switch basis {
    case .sample: Code(code: "urval", words: "urvalet")
    case .population: Code(code: "befolkning", words: "befolkningen")
    }
  }
}
