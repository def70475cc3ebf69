import Estimation
import SurveyModel
import Testing

@testable import Reporting

/// Which groups answered less often than the others, in words.
@Suite struct EvennessSentenceTests {
  /// Two variables crossed, then each alone: sex as expected, and age as given.
  private func fixture(
    young: Int, old: Int, method: SurveySettings.CollectionMethod = .sample
  ) -> ReportFixture {
    var fixture = ReportFixture(method: method)
    let wave = WaveIdentifier(year: 2021)
    func account(
      _ variables: [String], _ groups: [(GroupSelection, expected: Double, answers: Int)]
    ) -> ResponseEvenness {
      let answers = Double(groups.reduce(0) { $0 + $1.answers })
      return ResponseEvenness(
        wave: wave, basis: .sample, variables: variables, indicator: 0.8, partialIndicator: 0.1,
        groups: groups.map { group, expected, count in
          ResponseEvenness.Group(
            selection: group, expectedShare: expected, respondents: count,
            respondentShare: Double(count) / answers,
            propensity: Double(count) / (1000 * expected), partialIndicator: 0)
        })
    }
    let ages: [(GroupSelection, expected: Double, answers: Int)] = [
      (ReportFixture.group("ålder", "16–29"), 0.3, young),
      (ReportFixture.group("ålder", "30–84"), 0.7, old),
    ]
    fixture.evenness = [
      account(["kön", "ålder"], ages),
      account(
        ["kön"],
        [
          (ReportFixture.group("kön", "kvinna"), 0.5, 205),
          (ReportFixture.group("kön", "man"), 0.5, 195),
        ]),
      account(["ålder"], ages),
    ]
    fixture.shares = [ReportFixture.share(2021, share: 0.3, base: 400)]
    for code in ["kvinna", "man"] {
      fixture.shares.append(
        ReportFixture.share(
          2021, group: ReportFixture.group("kön", code), share: 0.3, base: 200))
    }
    for (code, count) in [("16–29", young), ("30–84", old)] {
      fixture.shares.append(
        ReportFixture.share(
          2021, group: ReportFixture.group("ålder", code), share: 0.3, base: count))
    }
    return fixture
  }

  private func sentences(_ fixture: ReportFixture) -> [String] {
    EvennessSentences(words: SurveyWords(fixture.report)).sentences.map(\.text)
  }

  @Test func `a group that answered too seldom is named with its rate`() {
    #expect(
      sentences(fixture(young: 80, old: 320)) == [
        """
        Svarsfrekvensen i grupperna efter kön och ålder ligger typiskt 10,0 procentenheter från den \
        samlade (standardavvikelsen).
        """,
        """
        Ålder: gruppen 16–29 har svarat tydligt mer sällan än övriga, med en svarsfrekvens på 27 \
        procent.
        """,
      ])
  }

  /// 110 of 400 where 120 were expected is within chance; 37 of 400 would be beyond.
  @Test(arguments: [(110, 290), (120, 280), (105, 300)])
  func `a group within chance is not named`(young: Int, old: Int) {
    #expect(
      sentences(fixture(young: young, old: old)).last
        == "Ingen grupp efter kön och ålder har svarat tydligt mer sällan än övriga.")
  }

  @Test func `an open link has no rates`() {
    #expect(sentences(fixture(young: 80, old: 320, method: .openLink)).isEmpty)
  }

  @Test func `a hidden group keeps its variable back`() {
    let text = sentences(fixture(young: 3, old: 397)).joined()
    #expect(!text.contains("16–29") && !text.contains("Ålder:"))
  }
}
