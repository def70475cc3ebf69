import SurveyModel
import Testing

@Suite struct OptionHeaderTests {
  @Test(
    arguments: [
      ("Varför? | Mörkt", "Varför?", "Mörkt"),
      ("Varför? [Mörkt]", "Varför?", "Mörkt"),
      ("Varför?[ Mörkt ]", "Varför?", "Mörkt"),
      ("Varför? [välj flera] | Mörkt", "Varför? [välj flera]", "Mörkt"),
      ("Varför? | Annat [skriv]", "Varför?", "Annat [skriv]"),
      ("Varför? | Mörkt | ödsligt", "Varför?", "Mörkt | ödsligt"),
      ("Varför? [Annat [skriv vad]]", "Varför?", "Annat [skriv vad]"),
    ])
  func hasAQuestionAndAnOption(header: String, question: String, option: String) {
    let parts = OptionHeader(header)
    #expect(parts.question == question)
    #expect(parts.option == option)
  }

  @Test(arguments: ["Mörkt", "", "V|1", "Varför? [Mörkt", "Mörkt]", "Varför? []", "[]", "]"])
  func ofNeitherFormIsBoth(header: String) {
    #expect(OptionHeader(header).question == header)
    #expect(OptionHeader(header).option == header)
  }

  @Test func anOptionWithoutAQuestion() {
    #expect(OptionHeader("[Mörkt]").question == "[Mörkt]")
    #expect(OptionHeader("[Mörkt]").option == "Mörkt")
  }
}
