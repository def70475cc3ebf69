/// Why a record was rejected.
public enum Rejection: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// A quoted field has no end, or a quote stands where none can.
  case unterminatedQuote
  /// A line after such a quote that does not fit as a record.
  case lostAfterQuote
  /// More fields than the header has, and they are not empty.
  case tooManyFields
  /// Fewer fields than the header has.
  case tooFewFields
  /// The last line is cut in the middle.
  case cutLastLine

  /// Orders as they are declared.
  public static func < (left: Rejection, right: Rejection) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The reason in Swedish, as part of a sentence.
  public var swedishName: String {
    switch self {
    case .unterminatedQuote: "citattecken utan slut"
    case .lostAfterQuote: "rader efter ett citattecken utan slut"
    case .tooManyFields: "för många fält"
    case .tooFewFields: "för få fält"
    case .cutLastLine: "avbruten sista rad"
    }
  }

  /// The stable code of its diagnostic.
  var code: String {
    switch self {
    case .unterminatedQuote: "oavslutat-citattecken"
    case .lostAfterQuote: "rad-efter-citattecken"
    case .tooManyFields: "för-många-fält"
    case .tooFewFields: "för-få-fält"
    case .cutLastLine: "avbruten-sista-rad"
    }
  }
}
