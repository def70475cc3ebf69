/// An orthonormal basis of the columns of a matrix, whatever their rank.
///
/// Householder reflections with column pivoting: the largest remaining column is taken first, and
/// the rest is left when it is no longer than rounding. Margins are always collinear (each sums to
/// the population), so the rank is less than the number of categories.
///
/// Source: Businger & Golub (1965), Numerische Mathematik 7, 269–276; Golub & Van Loan (2013),
/// Matrix computations, section 5.4.
struct PivotedQR: Sendable {
  /// The number of rows.
  let rowCount: Int
  /// The rank found.
  let rank: Int
  /// The basis, column after column: `basis[column * rowCount + row]`.
  let basis: [Double]

  /// Factors a matrix given as columns of equal length.
  ///
  /// A column counts as dependent when what is left of it is below `tolerance` times the longest
  /// column.
  init(columns: [[Double]], rowCount: Int, tolerance: Double = 1e-10) {
    var columns = columns
    var reflectors: [[Double]] = []
    var norms = columns.map { Self.squaredNorm($0, from: 0) }
    let limit = tolerance * tolerance * (norms.max() ?? 0)
    for step in 0..<min(rowCount, columns.count) {
      guard
        let pivot = (step..<columns.count).max(by: { norms[$0] < norms[$1] }),
        norms[pivot] > limit
      else { break }
      columns.swapAt(step, pivot)
      norms.swapAt(step, pivot)
      let reflector = Self.reflector(columns[step], from: step)
      for column in (step + 1)..<max(step + 1, columns.count) {
        Self.reflect(&columns[column], by: reflector, from: step)
        norms[column] = Self.squaredNorm(columns[column], from: step + 1)
      }
      reflectors.append(reflector)
    }
    var basis: [Double] = []
    basis.reserveCapacity(rowCount * reflectors.count)
    for column in reflectors.indices {
      var vector = [Double](repeating: 0, count: rowCount)
      vector[column] = 1
      // Later reflections leave alone what is 0 from their row on.
      for step in (0...column).reversed() {
        Self.reflect(&vector, by: reflectors[step], from: step)
      }
      basis += vector
    }
    self.rowCount = rowCount
    rank = reflectors.count
    self.basis = basis
  }

  private static func squaredNorm(_ column: [Double], from start: Int) -> Double {
    var sum = 0.0
    for row in start..<max(start, column.count) { sum += column[row] * column[row] }
    return sum
  }

  /// The unit vector v with (I − 2 v vᵀ) x along the first axis, for x = the column from `start`.
  private static func reflector(_ column: [Double], from start: Int) -> [Double] {
    var vector = Array(column[start...])
    let length = squaredNorm(column, from: start).squareRoot()
    vector[0] += vector[0] >= 0 ? length : -length
    let norm = squaredNorm(vector, from: 0).squareRoot()
    return vector.map { $0 / norm }
  }

  private static func reflect(_ column: inout [Double], by vector: [Double], from start: Int) {
    let vector = vector.span
    var column = column.mutableSpan
    var product = 0.0
    for row in vector.indices { product += vector[row] * column[start &+ row] }
    guard product != 0 else { return }
    column.add(vector, times: -2 * product, at: start)
  }
}
