/// Which unknowns a system of linear equations determines, in exact arithmetic.
///
/// The equations are reduced to row echelon form modulo the prime 2³¹ − 1: with coefficients of
/// −1, 0 and 1 nothing is rounded, and an unknown is determined when its unit vector is a row.
enum RowSpace {
  private static let prime: UInt64 = 2_147_483_647

  /// For each unknown, whether the equations determine it; no equations determine nothing.
  static func determined(_ equations: [[Int]], unknowns: Int) -> [Bool] {
    var rows = equations.map { row in
      row.map { $0 >= 0 ? UInt64($0) % prime : prime - UInt64(-$0) % prime }
    }
    var pivots: [Int] = []
    var next = 0
    for column in 0..<unknowns where next < rows.count {
      guard let found = rows.indices[next...].first(where: { rows[$0][column] != 0 }) else {
        continue
      }
      rows.swapAt(next, found)
      let inverse = power(rows[next][column], prime - 2)
      for k in column..<unknowns { rows[next][k] = rows[next][k] * inverse % prime }
      let pivot = rows[next]
      for other in rows.indices where other != next && rows[other][column] != 0 {
        let factor = prime - rows[other][column]
        for k in column..<unknowns where pivot[k] != 0 {
          rows[other][k] = (rows[other][k] + factor * pivot[k]) % prime
        }
      }
      pivots.append(column)
      next += 1
    }
    var result = [Bool](repeating: false, count: unknowns)
    for (row, column) in pivots.enumerated() {
      result[column] = rows[row].indices.allSatisfy { $0 == column || rows[row][$0] == 0 }
    }
    return result
  }

  private static func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
    var (result, factor, rest): (UInt64, UInt64, UInt64) = (1, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = result * factor % prime }
      factor = factor * factor % prime
      rest >>= 1
    }
    return result
  }
}
