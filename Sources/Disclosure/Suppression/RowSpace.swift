/// What a system of linear equations tells of its unknowns, in exact arithmetic.
///
/// The equations are reduced to row echelon form modulo the prime 2³¹ − 1: with coefficients of
/// −1, 0 and 1 nothing is rounded. An unknown is determined when its unit vector is a row.
struct RowSpace {
  private static let prime: UInt64 = 2_147_483_647

  private var rows: [[UInt64]]
  private let unknowns: Int
  /// The row that each unknown leads; nil for one that leads none.
  private var rowOfUnknown: [Int?]

  /// Reduces equations, each a coefficient per unknown; `tracing` keeps which equations made which
  /// row, for `derivation(of:)`.
  init(_ equations: [[Int]], unknowns: Int, tracing: Bool = false) {
    self.unknowns = unknowns
    rowOfUnknown = [Int?](repeating: nil, count: unknowns)
    rows = equations.enumerated().map { index, equation in
      var row = equation.map { $0 >= 0 ? UInt64($0) : Self.prime - UInt64(-$0) }
      if tracing {
        row += [UInt64](repeating: 0, count: equations.count)
        row[unknowns + index] = 1
      }
      return row
    }
    reduce()
  }

  /// Whether the equations determine an unknown.
  func determines(_ unknown: Int) -> Bool {
    guard let row = rowOfUnknown[unknown] else { return false }
    return rows[row][..<unknowns].indices.allSatisfy { $0 == unknown || rows[row][$0] == 0 }
  }

  /// The factor of each equation in the sum of equations that gives a determined unknown alone, as
  /// a number modulo the prime.
  func derivation(of unknown: Int) -> [UInt64] {
    guard let row = rowOfUnknown[unknown] else { return [] }
    return Array(rows[row][unknowns...])
  }

  /// A factor times −1, 0 or 1, added to a number, modulo the prime.
  static func add(_ factor: UInt64, times sign: Int, to sum: UInt64) -> UInt64 {
    let term = sign >= 0 ? factor * UInt64(sign) : (prime - factor) * UInt64(-sign)
    return (sum + term) % prime
  }

  private mutating func reduce() {
    var next = 0
    for column in 0..<unknowns where next < rows.count {
      guard let found = rows.indices[next...].first(where: { rows[$0][column] != 0 }) else {
        continue
      }
      rows.swapAt(next, found)
      let inverse = Self.power(rows[next][column], Self.prime - 2)
      let used = rows[next].indices.filter { rows[next][$0] != 0 }
      for k in used { rows[next][k] = rows[next][k] * inverse % Self.prime }
      let pivot = rows[next]
      for other in rows.indices where other != next && rows[other][column] != 0 {
        let factor = Self.prime - rows[other][column]
        for k in used { rows[other][k] = (rows[other][k] + factor * pivot[k]) % Self.prime }
      }
      rowOfUnknown[column] = next
      next += 1
    }
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
