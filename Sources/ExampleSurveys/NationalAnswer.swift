/// An answer to the national evening question.
enum NationalAnswer: Int, CaseIterable, Sendable {
  case verySafe, fairlySafe, fairlyUnsafe, veryUnsafe, staysInUnsafe
  case staysInOtherwise, dontKnow

  /// The answers inside the base, as table 4A:2 names them.
  static let base: [(NationalAnswer, String)] = [
    (.verySafe, "Mycket trygga"), (.fairlySafe, "Ganska trygga"),
    (.fairlyUnsafe, "Ganska otrygga"), (.veryUnsafe, "Mycket otrygga"),
    (.staysInUnsafe, "Går ej ut (pga otrygghet)"),
  ]

  /// The codes of the question and of its follow-up.
  var codes: (String, String) {
    switch self {
    case .verySafe: ("1", "")
    case .fairlySafe: ("2", "")
    case .fairlyUnsafe: ("3", "")
    case .veryUnsafe: ("4", "")
    case .staysInUnsafe: ("5", "1")
    case .staysInOtherwise: ("5", "2")
    case .dontKnow: ("8", "")
    }
  }
}
