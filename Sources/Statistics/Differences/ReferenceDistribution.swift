/// The distribution that a test statistic is compared with.
public enum ReferenceDistribution: String, CaseIterable, Sendable {
  /// The normal distribution: for samples of persons.
  case normal
  /// Student's t with Welch–Satterthwaite degrees of freedom: for samples of clusters, where the
  /// normal gave 6.3–7.5 percent false alarms at 5 percent with 6–8 classes.
  case studentT
}
