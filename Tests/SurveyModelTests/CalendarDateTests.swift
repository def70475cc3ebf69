import SurveyModel
import Testing

/// Days as incident lists give them.
@Suite struct CalendarDateTests {
  @Test(arguments: [
    ("2024-02-29", "2024-02-29"), ("2000-02-29", "2000-02-29"), ("2021-12-31 23:59", "2021-12-31"),
    ("2021-04-30T08:00:00", "2021-04-30"),
  ])
  func aDay(text: String, expected: String) {
    #expect(CalendarDate(text)?.description == expected)
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2021-04-31", "2021-13-01", "2021-00-10", "2021-01-00", "21-01-01",
    "2021-1-1", "2021-01", "", "01/02/2021",
  ])
  func noDay(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func timeOrdersThem() throws {
    let days = try ["2020-12-31", "2021-01-01", "2021-01-31", "2021-02-01"].map {
      try #require(CalendarDate($0))
    }
    #expect(days.reversed().sorted() == days)
  }
}
