import Diagnostics
import Loading
import Planning
import SurveyModel
import TestSupport
import Testing

/// What a multiple choice with a column per option is called in the planning documents.
@Suite struct ImpliedIndicatorTests {
  private func implied(header: String, codebook: String) throws -> [ImpliedIndicator] {
    let folder = try TemporaryFolder()
    var files = SmallestSurvey.files
    files["lokal/kodbok.csv", default: ""] += "\n" + codebook
    files["lokal/2021/svar.csv"] = header + "\n1;Sätila;Man;Trygg;1;0\n2;Kinna;Man;Otrygg;1;1"
    for (path, text) in files { try folder.write(text, to: path) }
    let loaded = try SurveyLoader.load(folder: folder.path)
    #expect(loaded.diagnostics.allSatisfy { $0.severity == .note })
    let survey = try #require(loaded.value.surveys.first)
    let wave = try #require(survey.waves.last?.identifier)
    return survey.impliedIndicators(through: wave, places: loaded.value.places)
  }

  @Test(
    arguments: [
      ("nr;Område;Kön;Q1;Varför?;\n;;;;Mörkt;Gäng [fler än två]", "Varför? | "),
      ("nr;Område;Kön;Q1;Varför? [Mörkt];Varför? [Gäng]", "Varför? ["),
    ])
  func theQuestionStandsWithoutAnOption(header: String, start: String) throws {
    let options = start.hasSuffix("[") ? ["Mörkt]", "Gäng]"] : ["Mörkt", "Gäng [fler än två]"]
    let rows = zip(options, ["m", "g"]).map { "\(start)\($0);flerval;orsak;;\($1)" }
    let implied = try implied(header: header, codebook: rows.joined(separator: "\n"))
    #expect(implied.map(\.questionText) == ["Varför?", "Varför?"])
    #expect(
      implied.map(\.indicator.title) == [
        "Mörkt", start.hasSuffix("[") ? "Gäng" : "Gäng [fler än två]",
      ])
  }

  @Test func anAnswerOfTheCodebookNamesTheOption() throws {
    let implied = try implied(
      header: "nr;Område;Kön;Q1;Varför? | Mörkt;Varför? | Gäng",
      codebook: """
        Varför? | Mörkt;flerval;orsak;;m
        Varför? | Gäng;flerval;orsak;;g
        ;;orsak;Det är mörkt;m
        """)
    #expect(implied.map(\.indicator.title) == ["Det är mörkt", "Gäng"])
  }
}
