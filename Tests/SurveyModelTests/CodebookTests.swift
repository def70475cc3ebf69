import SurveyModel
import Testing

/// What the answers to a variable can end as.
@Suite struct CodebookTests {
  private func question(
    _ name: String, role: Role = .question, usual: Role? = nil, _ outcomes: AnswerRule.Outcome...
  ) -> Variable {
    Variable(
      name: name, role: role, usualRole: usual, columns: [],
      answers: outcomes.enumerated().map { index, outcome in
        AnswerRule(match: .text("svar \(index)"), outcome: outcome)
      })
  }

  private func codes(_ variables: Variable...) -> [String] {
    variables.first.map { Codebook(variables).categories(of: $0) } ?? []
  }

  @Test func codesInTheOrderOfTheFileEachOnce() {
    let asked = question("q", .code("ja"), .outside, .code("nej"), .missing, .code("ja"))
    #expect(codes(asked) == ["ja", "nej"])
  }

  @Test func theCodesOfTheQuestionThatAnAnswerLeadsTo() {
    let going = question("går_ut", .code("trygg"), .codeOf("skäl"))
    let reason = question("skäl", .code("otrygg"), .outside, .code("trygg"))
    #expect(codes(going, reason) == ["trygg", "otrygg"])
    #expect(Codebook([going, reason]).followUpQuestions == ["skäl"])
    #expect(codes(question("q", .code("a"), .codeOf("finns inte"))) == ["a"])
  }

  @Test func aCircleIsFollowedOnce() {
    #expect(
      codes(question("a", .code("1"), .codeOf("b")), question("b", .code("2"), .codeOf("a")))
        == ["1", "2"])
  }

  @Test func optionsOfColumnsComeFirst() {
    let ticked = Variable(
      name: "orsak", role: .multipleChoice,
      columns: [
        .init(reference: "#3", optionCode: "mörkt"), .init(reference: "#4", optionCode: "gäng"),
      ], answers: [AnswerRule(match: .text("Gäng"), outcome: .code("gäng"))])
    #expect(codes(ticked) == ["mörkt", "gäng"])
  }

  @Test func anExactNameGoesBeforeAFoldedOne() {
    let book = Codebook([question("Kön"), question("kön")])
    #expect(book.variable(folding: "kön")?.name == "kön")
    #expect(book.variable(folding: "KON")?.name == "Kön")
    #expect(book.variable("KON") == nil && book.variable(folding: "ålder") == nil)
  }

  @Test func aBackgroundVariableThatWasNotAskedIsStillOne() {
    let book = Codebook([
      question("kön", role: .group), question("ålder", role: .notAsked, usual: .birthYear),
      question("q", role: .notAsked, usual: .question),
    ])
    #expect(book.groupVariables.map(\.name) == ["kön", "ålder"])
    #expect(book.variables(of: .notAsked).map(\.name) == ["ålder", "q"])
  }
}
