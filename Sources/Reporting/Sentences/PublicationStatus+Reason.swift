internal import Disclosure

extension PublicationStatus {
  /// Why a figure is not shown, to stand after "eftersom"; nil where the status keeps nothing back.
  ///
  /// What is hidden is never said to have too few answers: in a total survey a share is hidden
  /// among many answers too, when nearly all of them are alike.
  var reason: Sentence? {
    switch self {
    case .hidden: ProtectionSentences.persons
    case .hiddenToProtectAnother: "\(ProtectionSentences.another) annars kunde räknas ut"
    case .baseTooSmall: "för få har svarat"
    case .unreliable: "osäkerheten är för stor"
    case .noDegreesOfFreedom: "osäkerheten inte kan beräknas"
    case .ok, .missing, .notComparable, .openLink: nil
    }
  }
}

extension PublishableContrast {
  /// Why a difference is not tested, to stand after "eftersom".
  var reasonUntested: Sentence {
    if isTestHidden { return "en dold uppgift annars kunde räknas ut" }
    return status.reason
      ?? (difference == nil ? "en uppgift saknas" : "osäkerheten inte är känd")
  }
}
