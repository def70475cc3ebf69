/// The rows of a `kodbok.csv`, put together variable by variable.
struct CodebookRows {
  /// The rows so far, the header first.
  private(set) var rows = [["kolumn", "roll", "namn", "svar", "kod"]]

  /// Adds a column and what its answers mean; a pair is the answer's text and its code.
  ///
  /// `code` is that of the option, where each option of a multiple choice has a column.
  mutating func add(
    _ column: String, role: String, name: String, answers: [(String, String)] = [],
    code: String = ""
  ) {
    rows.append([column, role, name, "", code])
    add(answersTo: name, answers)
  }

  /// Adds answers to a variable whose column stands elsewhere.
  mutating func add(answersTo name: String, _ answers: [(String, String)]) {
    for (text, code) in answers { rows.append(["", "", name, text, code]) }
  }
}
