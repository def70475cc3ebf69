/// What became of one sampled case: the codes of the role `status`.
///
/// The names in parentheses are those of AAPOR, Standard Definitions (2023).
public enum Disposition: String, Sendable, Hashable, CaseIterable {
  /// Complete interview (I).
  case complete = "fullständig"
  /// Partial interview (P).
  case partial = "delvis"
  /// Break-off: too few answers to be used.
  case breakOff = "avbruten"
  /// Refusal (R).
  case refusal = "vägran"
  /// Non-contact (NC).
  case nonContact = "ej_kontakt"
  /// Other nonresponse (O).
  case otherNonresponse = "annat_bortfall"
  /// Unknown eligibility (U).
  case unknownEligibility = "okänd"
  /// Not eligible, *övertäckning*.
  case notEligible = "övertäckning"

  /// Whether the case is a respondent, whose answers are used.
  public var isRespondent: Bool { self == .complete || self == .partial }
}
