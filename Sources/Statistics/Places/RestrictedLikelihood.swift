import Glibc

/// The restricted likelihood of the variance between places in the Fay–Herriot model.
struct RestrictedLikelihood {
  let direct: [Double]
  let variances: [Double]
  let covariates: [[Double]]

  /// The generalised least-squares fit at one value of the variance.
  struct State {
    var coefficients: [Double]
    var residuals: [Double]
    /// (X′V⁻¹X)⁻¹.
    var inverse: Matrix
    /// The log likelihood, but for a constant.
    var logLikelihood: Double
    /// Its derivative with respect to the variance.
    var score: Double

    /// x′(X′V⁻¹X)⁻¹x.
    func leverage(_ x: [Double]) -> Double {
      var sum = 0.0
      for i in x.indices { for j in x.indices { sum += x[i] * inverse[i, j] * x[j] } }
      return sum
    }
  }

  /// The fit at a variance A ≥ 0; nil when the covariates are collinear.
  func state(at variance: Double) -> State? {
    let width = covariates[0].count
    let weights = variances.map { 1 / (variance + $0) }
    var cross = Matrix(rows: width, columns: width)
    var squaredCross = Matrix(rows: width, columns: width)
    var response = Matrix(rows: width, columns: 1)
    for (place, x) in covariates.enumerated() {
      for i in 0..<width {
        response[i, 0] += weights[place] * x[i] * direct[place]
        for j in 0..<width {
          let product = weights[place] * x[i] * x[j]
          cross[i, j] += product
          squaredCross[i, j] += weights[place] * product
        }
      }
    }
    var identity = Matrix(rows: width, columns: width)
    for i in 0..<width { identity[i, i] = 1 }
    guard let inverse = cross.solving(identity) else { return nil }
    let solution = inverse * response
    let coefficients = (0..<width).map { solution[$0, 0] }
    let residuals = direct.indices.map { place in
      direct[place] - zip(covariates[place], coefficients).map { $0 * $1 }.compensatedSum()
    }
    let trace = weights.compensatedSum() - (inverse * squaredCross).trace
    let squares = zip(weights, residuals).map { ($0 * $1) * ($0 * $1) }.compensatedSum()
    let deviance = zip(weights, residuals).map { $0 * $1 * $1 }.compensatedSum()
    let logDeterminants = weights.map { log($0) }.compensatedSum() - logDeterminant(cross)
    return State(
      coefficients: coefficients, residuals: residuals, inverse: inverse,
      logLikelihood: 0.5 * (logDeterminants - deviance), score: 0.5 * (squares - trace))
  }

  /// The variance A ≥ 0 where the likelihood is highest, the root of the score to 1e-14 relative.
  ///
  /// The score may have several roots: the best point of a fine grid is taken, and the root beside
  /// it found by bisection. Nil when the covariates are collinear.
  func maximum() -> Double? {
    let scale = variances.reduce(0, +) / Double(variances.count)
    let mean = direct.reduce(0, +) / Double(direct.count)
    let spread = direct.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
    let largest = 1e3 * (spread + scale)
    let smallest = 1e-9 * (variances.min() ?? scale)
    let count = 400
    var grid = [0.0]
    for step in 0...count {
      grid.append(smallest * exp(log(largest / smallest) * Double(step) / Double(count)))
    }
    let states = grid.compactMap { state(at: $0) }
    guard states.count == grid.count,
      let best = grid.indices.max(by: { states[$0].logLikelihood < states[$1].logLikelihood })
    else { return nil }
    if best == 0 && states[0].score <= 0 { return 0 }
    var low = states[best].score > 0 ? grid[best] : grid[max(0, best - 1)]
    var high = states[best].score > 0 ? grid[min(grid.count - 1, best + 1)] : grid[best]
    for _ in 0..<200 where high - low > 1e-15 * high {
      let middle = low + (high - low) / 2
      guard let state = state(at: middle) else { return nil }
      if state.score > 0 { low = middle } else { high = middle }
    }
    return low + (high - low) / 2
  }

  /// log |M| of a positive definite matrix, by its Cholesky factor; −∞ when it has none.
  private func logDeterminant(_ matrix: Matrix) -> Double {
    var factor = matrix
    var result = 0.0
    for i in 0..<matrix.rows {
      for j in 0...i {
        var sum = matrix[i, j]
        for k in 0..<j { sum -= factor[i, k] * factor[j, k] }
        if i == j {
          guard sum > 0 else { return -.infinity }
          factor[i, i] = sum.squareRoot()
          result += log(sum)
        } else {
          factor[i, j] = sum / factor[j, j]
        }
      }
    }
    return result
  }
}
