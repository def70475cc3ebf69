/// A sex as the population register and NTU tell them apart.
enum Sex: String, CaseIterable, Sendable {
  case woman = "kvinna"
  case man = "man"

  /// How much more or less often than all this sex feels unsafe, roughly as in NTU table 4A:1.
  var insecurityFactor: Double { self == .woman ? 1.27 : 0.73 }
}
