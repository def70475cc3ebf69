import Disclosure
import Estimation
import SurveyModel
import Testing

/// In a total survey, indicators of one question tell nothing of each other by subtraction.
struct CountedSetsTests {
  private static let codes = ["aldrig", "ibland", "dagligen"]

  private static func indicator(
    _ name: String, _ codes: [String], question: String = "rökning",
    among: Indicator.Restriction? = nil
  ) -> Indicator {
    Indicator(
      name: name, title: name, question: question, countedCodes: codes, restriction: among)
  }

  /// Three schools, with how many gave each answer.
  private static let schools = [[60, 2, 40], [50, 20, 32], [70, 15, 33]]

  private static func report(_ sets: [(name: String, codes: [String])]) -> PublishableReport {
    var fixture = SurveyFixture(placeNames: ["A", "B", "C"], method: .census)
    fixture.indicators = sets.map { indicator($0.name, $0.codes) }
    for set in sets {
      let counts = schools.map { school in
        zip(codes, school).reduce(0) { $0 + (set.codes.contains($1.0) ? $1.1 : 0) }
      }
      let bases = schools.map { $0.reduce(0, +) }
      fixture.shares.append(
        SurveyFixture.share(
          indicator: set.name, base: bases.reduce(0, +), counted: counts.reduce(0, +)))
      for place in schools.indices {
        fixture.shares.append(
          SurveyFixture.share(
            place: place, indicator: set.name, base: bases[place], counted: counts[place]))
      }
    }
    return fixture.protect()
  }

  private static func shares(_ report: PublishableReport, _ name: String) -> [Bool] {
    [nil, 0, 1, 2].map { place in
      report.share(of: name, wave: report.reportedWave, place: place)?.share != nil
    }
  }

  @Test func `two sets of codes do not tell the few between them`() {
    let report = Self.report([("rökt", ["ibland", "dagligen"]), ("daglig", ["dagligen"])])
    #expect(Self.shares(report, "rökt") == [true, true, true, true])
    // One school for the difference, and another so that the sum does not tell the first.
    #expect(Self.shares(report, "daglig").filter { !$0 }.count == 2)
    #expect(Self.shares(report, "daglig")[1] == false)
  }

  @Test func `answers that are all shown but one do not tell the last`() {
    let report = Self.report(Self.codes.map { ($0, [$0]) })
    #expect(Self.shares(report, "ibland")[1] == false)
    let others = ["aldrig", "dagligen"].map { Self.shares(report, $0)[1] }
    #expect(others.contains(false))
  }

  @Test func `one indicator alone hides nothing more`() {
    let report = Self.report([("rökt", ["ibland", "dagligen"])])
    #expect(Self.shares(report, "rökt") == [true, true, true, true])
  }

  /// Of 100 pupils 97 have never smoked, and the base of an indicator among them would tell it.
  @Test func `the base of those who gave an answer is as secret as the answer`() throws {
    var fixture = SurveyFixture(placeNames: ["A", "B", "C"], method: .census)
    fixture.indicators = [
      Self.indicator("aldrig", ["aldrig"]),
      Self.indicator(
        "erbjuden", ["ja"], question: "erbjuden",
        among: Indicator.Restriction(variable: "rökning", code: "aldrig")),
    ]
    let counts: [(place: Int?, all: Int, never: Int)] = [
      (nil, 320, 257), (0, 100, 97), (1, 120, 90), (2, 100, 70),
    ]
    for row in counts {
      fixture.shares += [
        SurveyFixture.share(
          place: row.place, indicator: "aldrig", base: row.all, counted: row.never),
        SurveyFixture.share(
          place: row.place, indicator: "erbjuden", respondents: row.all, base: row.never,
          counted: row.never / 2),
      ]
    }
    let report = fixture.protect()
    for place in 0...2 {
      let answer = try #require(
        report.share(of: "aldrig", wave: report.reportedWave, place: place))
      let among = try #require(
        report.share(of: "erbjuden", wave: report.reportedWave, place: place))
      #expect((answer.share == nil) == (place != 1))
      #expect((among.base == nil) == (place != 1))
    }
  }

  /// A survey where those who stay in are in the base of one of two indicators of a question.
  ///
  /// `answers` are the unsafe, the safe and those who stay in, of the whole and of each place.
  private func protected(
    _ survey: SurveyFixture, _ answers: [(Int, Int, Int)]
  ) -> PublishableReport {
    var fixture = survey
    fixture.indicators = [
      Indicator(
        name: "otrygg", title: "otrygg", question: "kväll", countedCodes: ["otrygg"],
        baseCodes: ["otrygg", "trygg"]),
      Indicator(name: "inne", title: "inne", question: "kväll", countedCodes: ["går ej ut"]),
    ]
    for (place, counts) in zip([nil, 0, 1, 2], answers) {
      let base = counts.0 + counts.1
      let all = base + counts.2
      fixture.shares += [
        SurveyFixture.share(
          place: place, indicator: "otrygg", respondents: all, base: base, counted: counts.0),
        SurveyFixture.share(place: place, indicator: "inne", base: all, counted: counts.2),
      ]
    }
    return fixture.protect()
  }

  /// The base of those who go out, and that of all, tell how many stay in.
  @Test func `bases of one question do not tell the few between them`() throws {
    let report = protected(
      SurveyFixture(placeNames: ["A", "B", "C"], method: .census),
      [(80, 110, 21), (20, 30, 2), (30, 40, 9), (30, 40, 10)])
    let bases = ["otrygg", "inne"].map { name in
      report.share(of: name, wave: report.reportedWave, place: 0)?.base
    }
    #expect(bases.contains(nil))
    let whole = try #require(report.share(of: "otrygg", wave: report.reportedWave))
    #expect(whole.share != nil)
  }

  /// In a sample an answer is no secret, but a base of 4 is.
  @Test func `a small base is not told by a larger one and the answers between them`() {
    let report = protected(
      SurveyFixture(placeNames: ["A", "B", "C"]),
      [(22, 62, 66), (1, 3, 36), (11, 29, 20), (10, 30, 10)])
    let row = report.share(of: "inne", wave: report.reportedWave, place: 0)
    #expect(row?.share == nil || row?.base == nil)
  }
}
