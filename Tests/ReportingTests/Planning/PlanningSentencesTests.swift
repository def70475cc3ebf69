import Disclosure
import Estimation
import Planning
import SurveyModel
import Testing

@testable import Reporting

/// The words about the planning basis.
@Suite struct PlanningSentencesTests {
  private func sentences(_ fixture: ReportFixture) throws -> PlanningSentences {
    let report = fixture.report
    return PlanningSentences(words: SurveyWords(report), plan: try #require(report.plan))
  }

  @Test func aProblemIsToldWithItsEvidence() throws {
    let sentences = try sentences(.planned())
    #expect(
      sentences.problems.map(\.text) == [
        """
        Åsen: andelen som känner sig otrygga sent på kvällen är 46 procent. \
        Skillnaden på 24 procentenheter mot övriga områden (46 mot 22 procent) är statistiskt \
        säkerställd. Räknat från det sämsta värdet är det nummer 1 av 5 områden, alltså med \
        säkerhet bland de tre sämsta. Belägget är starkt.
        """
      ])
  }

  @Test func whatIsNotEstablishedIsNoProblem() throws {
    let sentences = try sentences(
      .planned(shares: [0.25, 0.26, 0.27, 0.28, 0.29], placeWord: "skola"))
    #expect(
      sentences.problems.map(\.text) == [
        "Inget mått är med säkerhet sämre i någon skola än i de övriga. Underlaget är svagt."
      ])
    #expect(sentences.noProblem == sentences.problems[0])
  }

  /// What was not tested is not said to be no worse.
  @Test func whatWasNotTestedIsNoEvidence() throws {
    let alike = ReportFixture.planned(shares: [0.25, 0.26, 0.27, 0.28, 0.29])
    func withPlaces(_ untested: Range<Int>) throws -> String {
      var fixture = alike
      for place in untested {
        fixture.comparisons[place] = ReportFixture.comparison(
          .restOfMunicipality, own: 0.25, other: 0.22, base: 400, place: place,
          outcome: .baseTooSmall)
      }
      return try sentences(fixture).noProblem.text
    }
    #expect(
      try withPlaces(0..<1)
        == "Inget av det som har prövats är med säkerhet sämre i något område än i de övriga. "
        + "Underlaget är svagt.")
    #expect(
      try withPlaces(0..<5)
        == "Underlaget är för litet för att jämföra områdena med varandra. Därför kan det inte "
        + "sägas om något område är sämre än de övriga.")
  }

  /// A rank interval that excludes nothing is not told.
  @Test func aRankThatSaysNothingIsNotTold() throws {
    let sentences = try sentences(.planned(shares: [0.41, 0.40, 0.40, 0.39, 0.39]))
    let told = try #require(sentences.problems.first?.text)
    #expect(told.contains("Belägget är tydligt."))
    #expect(!told.contains("nummer"))
  }

  @Test func theNextWaveNamesTheSmallestImprovementAndTheAnswersNeeded() throws {
    let text = try sentences(.planned(placeWord: "skola")).nextWave.map(\.text).joined(
      separator: " ")
    #expect(text.contains("upptäcks en förbättring av huvudmåttet på"))
    #expect(text.contains("i en enskild skola behövs mellan"))
  }

  @Test func placesThatDoNotDifferAreSaidToBeAlike() throws {
    let alike = ReportFixture.planned(shares: [0.27, 0.27, 0.27, 0.27, 0.27]).report
    #expect(PlannedPlaces(alike).allAlike)
    let plan = try #require(alike.plan)
    let text = PlanningSentences(words: SurveyWords(alike), plan: plan).method.map(\.text)
    #expect(text.contains { $0.contains("är den modellerade andelen lika för alla") })
    #expect(!PlannedPlaces(ReportFixture.planned().report).allAlike)
  }

  @Test func theWorstComesFirstWhicheverWayIsBetter() {
    let lower = PlannedPlaces(ReportFixture.planned().report).rows.map(\.share.place)
    #expect(lower.first == 0 && lower.last == 4)
    let higher = PlannedPlaces(ReportFixture.planned(direction: .higherIsBetter).report).rows
    #expect(higher.first?.share.place == 4 && !higher.contains { $0.share.place == 0 })
  }

  @Test func anOpenLinkHasNoProblemsNoRanksAndNoNextWave() throws {
    let fixture = ReportFixture.planned(method: .openLink)
    let sentences = try sentences(fixture)
    #expect(sentences.problems.isEmpty && sentences.nextWave.isEmpty && sentences.walks.isEmpty)
    #expect(ChartMaker(SurveyWords(fixture.report)).planning() == nil)
  }
}
