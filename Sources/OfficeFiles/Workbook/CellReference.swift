/// The place of a cell, counted from 0, and how it is written in references.
struct CellReference: Equatable {
  let row: Int
  let column: Int

  /// As in `C7`.
  var name: String { "\(Self.letters(column))\(row + 1)" }

  /// The letters of a column: A, B, …, Z, AA.
  static func letters(_ column: Int) -> String {
    first.indices.contains(column) ? first[column] : spelled(column)
  }

  /// Those of the first columns, which every row asks for.
  private static let first = (0..<26).map(spelled)

  private static func spelled(_ column: Int) -> String {
    var rest = column + 1
    var letters: [Character] = []
    while rest > 0 {
      letters.append(Character(Unicode.Scalar(UInt8(65 + (rest - 1) % 26))))
      rest = (rest - 1) / 26
    }
    return String(letters.reversed())
  }
}
