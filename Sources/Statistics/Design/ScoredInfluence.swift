/// An influence with the scores that follow from it for everybody, made once for all the variances
/// and covariances it is part of.
struct ScoredInfluence: Sendable {
  /// The influence of each person in the domain; 0 for all others.
  let influence: UnitValues
  /// The coefficient of each cell of the background scores; empty where there are none.
  let cells: [Double]
}
