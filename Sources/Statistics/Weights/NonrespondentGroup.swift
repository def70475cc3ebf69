/// Sampled persons who did not answer, of one stratum (and cluster) and one response class.
public struct NonrespondentGroup: Sendable, Equatable {
  /// Their stratum.
  public let stratum: Int
  /// Their cluster; nil in a design without clusters.
  public let cluster: Int?
  /// Their response class.
  public let responseClass: Int
  /// How many they are.
  public let count: Int
  /// The design weight of each.
  public let designWeight: Double

  /// A group of nonrespondents.
  public init(
    stratum: Int, cluster: Int? = nil, responseClass: Int, count: Int, designWeight: Double
  ) {
    self.stratum = stratum
    self.cluster = cluster
    self.responseClass = responseClass
    self.count = count
    self.designWeight = designWeight
  }
}
