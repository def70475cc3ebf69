/// A small dense matrix.
struct Matrix: Sendable {
  let rows: Int
  let columns: Int
  private var elements: [Double]

  /// A matrix of zeros.
  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    elements = [Double](repeating: 0, count: rows * columns)
  }

  /// A matrix from its rows, all of one length.
  init(_ rows: [[Double]]) {
    self.rows = rows.count
    columns = rows.first?.count ?? 0
    elements = rows.flatMap { $0 }
  }

  subscript(row: Int, column: Int) -> Double {
    get { elements[row * columns + column] }
    set { elements[row * columns + column] = newValue }
  }

  var transposed: Matrix {
    var result = Matrix(rows: columns, columns: rows)
    for i in 0..<rows { for j in 0..<columns { result[j, i] = self[i, j] } }
    return result
  }

  var trace: Double { (0..<min(rows, columns)).map { self[$0, $0] }.compensatedSum() }

  /// Each row times its own factor.
  func scalingRows(by factors: [Double]) -> Matrix {
    var result = self
    for i in 0..<rows { for j in 0..<columns { result[i, j] *= factors[i] } }
    return result
  }

  static func * (left: Matrix, right: Matrix) -> Matrix {
    var result = Matrix(rows: left.rows, columns: right.columns)
    for i in 0..<left.rows {
      for k in 0..<left.columns where left[i, k] != 0 {
        for j in 0..<right.columns { result[i, j] += left[i, k] * right[k, j] }
      }
    }
    return result
  }

  /// The solution X of self · X = right by elimination with partial pivoting; nil when singular.
  func solving(_ right: Matrix) -> Matrix? {
    var left = self
    var result = right
    let scale = elements.map(abs).max() ?? 0
    for step in 0..<rows {
      guard
        let pivot = (step..<rows).max(by: { abs(left[$0, step]) < abs(left[$1, step]) }),
        abs(left[pivot, step]) > 1e-14 * scale
      else { return nil }
      left.swapRows(step, pivot)
      result.swapRows(step, pivot)
      for row in 0..<rows where row != step {
        let factor = left[row, step] / left[step, step]
        if factor == 0 { continue }
        for j in step..<columns { left[row, j] -= factor * left[step, j] }
        for j in 0..<result.columns { result[row, j] -= factor * result[step, j] }
      }
    }
    for row in 0..<rows {
      for j in 0..<result.columns { result[row, j] /= left[row, row] }
    }
    return result
  }

  private mutating func swapRows(_ first: Int, _ second: Int) {
    guard first != second else { return }
    for j in 0..<columns {
      elements.swapAt(first * columns + j, second * columns + j)
    }
  }
}
