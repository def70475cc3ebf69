/// The columns of a file that a caller asks for; a column may be asked for both ways.
struct AskedColumns: Sendable {
  /// The positions in the header of the columns to intern, in the caller's order.
  let symbols: [Int]
  /// The positions of the columns to read as numbers.
  let decimals: [Int]
}
