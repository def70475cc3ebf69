/// Why a nonresponse adjustment cannot be made.
public enum NonresponseError: Error, Equatable, Sendable {
  /// Persons were sampled in the class and nobody answered; join it with another.
  case classWithoutRespondents(Int)
  /// A count is negative, a design weight is not a finite number above 0, or the stratum or the
  /// cluster is missing in the design.
  case invalidGroup(Int)
  /// Respondents and nonrespondents together are more PSUs than were sampled in the stratum.
  case sampledPSUsTooFew(stratum: Int, present: Int)
}
