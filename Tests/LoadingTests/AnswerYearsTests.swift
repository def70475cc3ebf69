import Testing

@testable import Loading

/// The year of a date as survey tools write it.
@Suite struct AnswerYearsTests {
  @Test(
    arguments: [
      ("2025-03-11", 2025), ("2025-03-11T09:30:12Z", 2025), ("20250311", 2025),
      ("20250311093012", 2025), ("11.03.2025 09:30", 2025), ("3/11/25 9:30:01 PM", 2025),
      ("11/3/2024", 2024), ("den 3 mars 2023 kl. 8.30", 2023), ("", nil), ("45000,5", nil),
      ("12:30", nil), ("1/2/3", nil), ("a/b/25", nil), ("0312", nil), ("3/4", nil),
    ] as [(String, Int?)])
  func isFoundOrNot(text: String, year: Int?) {
    #expect(AnswerYears.year(of: text) == year)
  }
}
