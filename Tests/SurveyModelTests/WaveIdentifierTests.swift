import SurveyModel
import Testing

/// Waves are folders named by year, or by year and month.
@Suite struct WaveIdentifierTests {
  @Test(arguments: ["2021", "2021-03", "2021-12"])
  func aNameIsReadAndWrittenBack(name: String) {
    #expect(WaveIdentifier(name)?.description == name)
  }

  @Test(arguments: [
    "", "21", "20211", "2021-", "2021-3", "2021-00", "2021-13", "2021-03-01", "-2021", "2021 ",
    "２０２１", "våren", "2021–03",
  ])
  func anythingElseIsNoWave(name: String) {
    #expect(WaveIdentifier(name) == nil)
  }

  @Test func timeOrdersThemAndAWholeYearComesBeforeItsMonths() {
    let names = ["2019", "2019-03", "2019-11", "2020", "2020-01", "2021"]
    let waves = names.compactMap(WaveIdentifier.init)
    #expect(waves.reversed().sorted() == waves && waves.count == names.count)
    for (earlier, later) in zip(waves, waves.dropFirst()) {
      #expect(earlier < later && !(later < earlier))
    }
  }
}
