import SurveyModel
import Testing

/// Which waves a promise is judged by.
@Suite struct PromiseTests {
  private let waves = [2019, 2020, 2021, 2023].map { WaveIdentifier(year: $0) }

  private func years(
    _ year: Int, from: Int? = nil, to: Int? = nil
  ) -> [Int?] {
    let promise = Promise(
      title: "", year: year, places: [], indicator: "q",
      from: from.map { WaveIdentifier(year: $0) }, to: to.map { WaveIdentifier(year: $0) }, line: 2)
    let found = promise.waves(among: waves)
    return [found.before?.year, found.after?.year]
  }

  @Test func theLastBeforeTheYearAndTheFirstFromItOn() {
    #expect(years(2021) == [2020, 2021])
    #expect(years(2022) == [2021, 2023])
    #expect(years(2019) == [nil, 2019])
    #expect(years(2024) == [2023, nil])
  }

  @Test func namedWavesGoBefore() {
    #expect(years(2021, from: 2019, to: 2023) == [2019, 2023])
    #expect(years(2021, to: 2023) == [2020, 2023])
    // A named wave before the year moves the first one after it, never to itself.
    #expect(years(2021, from: 2021) == [2021, 2023])
  }

  @Test func aNamedWaveThatDoesNotExistIsNoWave() {
    #expect(years(2021, from: 2018) == [nil, 2021])
    #expect(years(2021, to: 2022) == [2020, nil])
  }
}
