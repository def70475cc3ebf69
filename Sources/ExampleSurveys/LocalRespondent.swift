/// One row of the local survey's export before it is written.
struct LocalRespondent: Sendable {
  /// The cells; a column without one is blank.
  var cells: [LocalQuestion: String]
  /// Whether the answers came on paper.
  var isOnPaper = false

  /// Blanks the questions after the first so many of those asked.
  mutating func breakOff(after count: Int, of asked: [LocalQuestion]) {
    for question in asked.dropFirst(count) { cells[question] = nil }
    cells[.comment] = nil
  }
}
