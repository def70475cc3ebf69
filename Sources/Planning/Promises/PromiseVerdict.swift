/// What can be said of a promise afterwards: one of five.
public enum PromiseVerdict: String, Sendable, Hashable, CaseIterable {
  case clearImprovement = "tydlig förbättring"
  case possibleImprovement = "möjlig förbättring"
  case undecided = "går inte att avgöra"
  case possibleWorsening = "möjlig försämring"
  case clearWorsening = "tydlig försämring"
}
