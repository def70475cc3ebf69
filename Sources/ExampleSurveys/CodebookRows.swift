/// The rows of a `kodbok.csv`, put together variable by variable.
struct CodebookRows {
  /// The rows so far, the header first.
  private(set) var rows = [["kolumn", "roll", "namn", "svar", "kod"]]

  /// Adds a column and what its answers mean; a pair is the answer's text and its code.
  mutating func add(
    _ column: String, role: String, name: String, answers: [(String, String)] = []
  ) {
    rows.append([column, role, name, "", ""])
    add(answersTo: name, answers)
  }

  /// Adds answers to a variable whose column stands elsewhere.
  mutating func add(answersTo name: String, _ answers: [(String, String)]) {
    for (text, code) in answers { rows.append(["", "", name, text, code]) }
  }
}
