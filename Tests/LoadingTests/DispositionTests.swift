import Diagnostics
import SurveyModel
import Testing

/// What becomes of rows, and that each is accounted for.
@Suite struct DispositionTests {
  private static let five = (1...5).map { "Q\($0);fråga;q\($0);ja;ja\n;;q\($0);vet ej;utanför" }
    .joined(separator: "\n")

  private func wave(_ extra: String, _ responses: String, _ settings: String = "") throws -> Wave {
    try TemporarySurveys([
      "lokal/kodbok.csv": "kolumn;roll;namn;svar;kod\nid;id;;;\n\(Self.five)\n\(extra)",
      "lokal/2021/svar.csv": responses,
      "lokal/undersokning.csv": "nyckel;värde\ntitel;T\n\(settings)",
      "lokal/indikatorer.csv": "indikator;titel;fråga;räknas;bas\na;A;q1;ja;",
    ]).wave()
  }

  @Test func theShareOfAnsweredQuestionsDecides() throws {
    let wave = try wave(
      "",
      """
      id;Q1;Q2;Q3;Q4;Q5
      1;ja;ja;ja;ja;ja
      2;ja;ja;ja;vet ej;
      3;ja;ja;ja;;
      4;ja;ja;;;
      5;;;;;
      ;;;;;
      """)
    #expect(wave.respondents.dispositions == [.complete, .complete, .partial])
    #expect(wave.nonrespondents.dispositions == [.breakOff])
    #expect(wave.files.first?.rowsRead == 6)
    #expect(wave.files.first?.leftOut == [.breakOff: [5], .empty: [6, 7]])
  }

  @Test func followUpQuestionsDoNotCount() throws {
    let wave = try wave(
      ";;q1;går ej ut;=skal\nS;fråga;skal;oro;ja",
      "id;Q1;Q2;Q3;Q4;Q5;S\n1;ja;ja;ja;ja;;\n2;går ej ut;ja;ja;ja;;")
    #expect(wave.respondents.dispositions == [.complete, .complete])
    #expect(wave.respondents.question("q1")?.values == [2, 0])
  }

  @Test func theLimitsAreSettings() throws {
    let wave = try wave(
      "", "id;Q1;Q2;Q3;Q4;Q5\n1;ja;ja;;;\n2;ja;;;;", "gräns_delvis;30\ngräns_fullständig;40")
    #expect(wave.respondents.dispositions == [.complete])
    #expect(wave.nonrespondents.dispositions == [.breakOff])
  }

  @Test func aStatusDecidesWhereThereIsOne() throws {
    let codes = Disposition.allCases.map { ";;status;\($0.rawValue.uppercased());\($0.rawValue)" }
    let wave = try wave(
      "S;status;;;\n\(codes.joined(separator: "\n"))\nOmråde;plats;;;\nKön;grupp;kön;m;man",
      """
      id;Q1;Q2;Q3;Q4;Q5;S;Område;Kön
      1;ja;;;;;FULLSTÄNDIG;Sätila;m
      2;ja;;;;;DELVIS;;m
      3;ja;;;;;AVBRUTEN;Sätila;m
      4;;;;;;VÄGRAN;Kinna;m
      5;;;;;;EJ_KONTAKT;Kinna;
      6;;;;;;ANNAT_BORTFALL;;
      7;;;;;;OKÄND;;
      8;;;;;;ÖVERTÄCKNING;;
      9;;;;;;FULLSTÄNDIG;;
      10;ja;ja;ja;ja;;;;
      11;ja;;;;;;;
      """)
    // The ninth row answered nothing that the codebook names; its status still decides.
    #expect(wave.respondents.dispositions == [.complete, .partial, .complete, .complete])
    #expect(
      wave.nonrespondents.dispositions == [
        .breakOff, .refusal, .nonContact, .otherNonresponse, .unknownEligibility, .notEligible,
        .breakOff,
      ])
    #expect(wave.nonrespondents.places == [1, 2, 2, 0, 0, 0, 0])
    #expect(wave.nonrespondents.group("kön")?.values == [2, 2, 0, 0, 0, 0, 0])
    #expect(
      wave.files.first?.leftOut == [
        .breakOff: [4, 12], .nonresponse: [5, 6, 7, 8], .notEligible: [9],
      ])
    #expect(wave.files.first?.isBalanced == true)
  }

  @Test func theFirstUsableRowOfAPersonIsKept() throws {
    let wave = try wave(
      "",
      """
      id;Q1;Q2;Q3;Q4;Q5
      1;ja;;;;
      1;ja;ja;ja;ja;ja
      2;ja;;;;
      2;;ja;;;
      1;vet ej;ja;ja;ja;ja
      ;ja;ja;ja;ja;ja
      ;ja;ja;ja;ja;ja
      """)
    #expect(wave.respondents.count == 3)
    #expect(wave.respondents.question("q1")?.values == [2, 2, 2])
    #expect(wave.nonrespondents.dispositions == [.breakOff])
    #expect(wave.files.first?.leftOut == [.duplicate: [2, 5, 6], .breakOff: [4]])
  }

  @Test func aPersonIsFoundAgainInAnotherFileOfTheWave() throws {
    var surveys = TemporarySurveys()
    surveys.files["lokal/2021/svar-2.csv"] =
      "nr;Område;Kön;Q1\n9;Kinna;Man;Trygg\n2;Kinna;Man;Trygg"
    let loaded = try surveys.load()
    let wave = try #require(loaded.value.surveys.first?.waves.first)
    // The files are read in the order of their names: svar-2.csv before svar.csv.
    #expect(wave.files.map(\.file) == ["lokal/2021/svar-2.csv", "lokal/2021/svar.csv"])
    #expect(wave.respondents.count == 5)
    #expect(wave.files.map(\.leftOut) == [[:], [.duplicate: [3]]])
    #expect(loaded.diagnostics.map(\.code) == ["dubblett"])
  }

  @Test func identifiersAreKeptOnlyForPanels() throws {
    let rows = "id;Q1;Q2;Q3;Q4;Q5\na1;ja;ja;ja;ja;ja\n;ja;ja;ja;ja;ja"
    #expect(try wave("", rows).respondents.persons == [])
    #expect(try wave("", rows, "panel;ja").respondents.persons == ["a1", ""])
  }

  @Test func clustersAreNestedInStrata() throws {
    let wave = try wave(
      "St;stratum;;;\nKl;kluster;;;\nV;vikt;;;",
      """
      id;Q1;Q2;Q3;Q4;Q5;St;Kl;V
      1;ja;ja;ja;ja;ja;B;1;1,5
      2;ja;ja;ja;ja;ja;A;1;2
      3;ja;ja;ja;ja;ja;B;1;0.25
      4;ja;ja;ja;ja;ja;B;2;1e1
      """)
    #expect(wave.respondents.stratumNames == ["B", "A"])
    #expect(wave.respondents.strata == [0, 1, 0, 0])
    #expect(wave.respondents.clusters == [0, 1, 0, 2])
    #expect(wave.respondents.weights == [1.5, 2, 0.25, 10])
  }
}
