import Diagnostics
import Disclosure
import Estimation
import Planning
import SurveyModel
import Testing

/// A reader who tries every way in which a few hidden answers can have fallen, and keeps those that
/// agree with what is published.
struct SearchingReaderTests {
  /// A place: who lives there, who answered, and how many of them are counted.
  private typealias Place = (population: Double, answers: Int, counted: Int)

  private static let shown: [Place] = [
    (900, 60, 22), (700, 45, 15), (1500, 120, 25), (1300, 110, 29),
  ]
  /// The smallest place that can be hidden beside another.
  private static let partner: Place = (650, 40, 14)

  private struct Result {
    let estimated: EstimatedSurvey
    let report: PublishableReport

    var exact: Double? {
      estimated.shares.first { $0.domain == .all }?.share
    }
    var published: PublishableShare? {
      report.share(of: "otrygg", wave: report.reportedWave)
    }
  }

  /// A survey of places, the last of them the one that is to be hidden, or not.
  private static func survey(
    _ places: [Place], isStratified: Bool, promised: [Int] = []
  ) -> Result {
    var settings = SurveySettings(title: "Prov")
    settings.stratification = isStratified ? .places : .column
    let register = PlaceRegister(places.indices.map { .init(name: "Plats \($0)") })
    let waves = [2020, 2021].map { year in
      var table = ResponseTable()
      var answers: [UInt8] = []
      for (index, place) in places.enumerated() {
        table.places.append(contentsOf: Array(repeating: UInt16(index + 1), count: place.answers))
        answers += (0..<place.answers).map { AnswerCode.category($0 < place.counted ? 0 : 1) }
      }
      table.count = answers.count
      table.dispositions = Array(repeating: .complete, count: table.count)
      table.questions = [AnswerColumn(name: "f1", categories: ["ja", "nej"], values: answers)]
      return Wave(
        identifier: WaveIdentifier(year: year), settings: settings,
        codebook: Codebook([Variable(name: "f1", role: .question, columns: [])]),
        respondents: table, nonrespondents: ResponseTable(),
        sample: isStratified
          ? places.enumerated().map { index, place in
            SampleRow(
              place: index, stratum: nil, population: place.population,
              sampled: Double(place.answers * 2), notEligible: nil, unknownEligibility: nil,
              line: index + 2)
          } : [], files: [])
    }
    let survey = Survey(
      name: "lokal", settings: settings,
      indicators: [
        Indicator(
          name: "otrygg", title: "Otrygga", question: "f1", countedCodes: ["ja"],
          direction: .lowerIsBetter)
      ], waves: waves)
    let collection = SurveyCollection(
      places: register, surveys: [survey], inputs: [],
      promises: promised.map {
        Promise(title: "Ljus", year: 2021, places: [$0], indicator: "otrygg", line: 2)
      })
    let estimated = Estimator.estimate(collection, survey: "lokal").value
    return Result(
      estimated: estimated,
      report: DisclosureControl.protect(
        estimated, in: collection, plan: Planner.plan(estimated, in: collection)))
  }

  /// How many of the counted answers can be from the hidden place, if its share and that of its
  /// partner make up a share of the whole.
  private static func possible(
    _ share: Double, within tolerance: Double, hidden: Place
  ) -> Set<[Int]> {
    let answers = hidden.answers + partner.answers
    let population = (shown + [partner, hidden]).reduce(0) { $0 + $1.population }
    let known = shown.reduce(0.0) {
      $0 + $1.population * Double($1.counted) / Double($1.answers)
    }
    var found: Set<[Int]> = []
    for own in 1...4 {
      for counted in 0...own {
        for others in 0...(answers - own) {
          let total =
            known + hidden.population * Double(counted) / Double(own)
            + partner.population * Double(others) / Double(answers - own)
          if abs(total / population - share) <= tolerance { found.insert([own, counted]) }
        }
      }
    }
    return found
  }

  @Test func `the share of the whole does not tell how a hidden place answered`() throws {
    let hidden: Place = (260, 3, 1)
    let result = Self.survey(Self.shown + [Self.partner, hidden], isStratified: true)
    let exact = try #require(result.exact)
    let published = try #require(result.published)
    let share = try #require(published.share)
    #expect(
      (4...5).allSatisfy {
        result.report.share(of: "otrygg", wave: result.report.reportedWave, place: $0)?.base == nil
      })
    // The attack works on what was estimated, so that it would work on a leak.
    #expect(Self.possible(exact, within: 1e-12, hidden: hidden) == [[3, 1]])
    let left = Self.possible(share, within: 0.005, hidden: hidden)
    #expect(Set(left.map { $0[0] }) == [1, 2, 3, 4])
    #expect(left.contains([3, 0]) && left.contains([3, 3]))
    // The error, the limits and each place against the rest would, however they are rounded: each
    // is one more figure of the same answers.
    #expect(published.isToldAlone && published.precision == nil)
    let rest = result.report.comparisons.filter { $0.counterpart == .restOfMunicipality }
    #expect(!rest.isEmpty && rest.allSatisfy { $0.otherShare == nil && $0.difference == nil })
    // A change is the difference of the two shares that are told, and tells no more.
    let change = try #require(result.report.changes.first { $0.place == nil })
    let earlier = try #require(change.otherShare)
    #expect(change.test == nil && change.isTestHidden)
    #expect(change.difference == ((share - earlier) * 100).rounded() / 100)
  }

  @Test func `weights do not tell how many answered in a hidden place`() throws {
    let hidden = Self.survey(Self.shown + [Self.partner, (260, 3, 1)], isStratified: true)
    let row = try #require(hidden.report.weighting.last)
    #expect(row.status == .hiddenToProtectAnother)
    #expect(row.kishDesignEffect == nil && row.weightRatio == nil)
    let open = Self.survey(Self.shown + [Self.partner, (260, 31, 9)], isStratified: true)
    #expect(open.report.weighting.last?.status == .ok)
    #expect(open.report.weighting.last?.kishDesignEffect != nil)
  }

  @Test func `narrow intervals are not told of where weights are hidden`() throws {
    let shown: [Place] = [(30000, 60, 4), (300, 60, 3), (300, 60, 3), (300, 60, 3), (650, 40, 3)]
    let open = Self.survey(shown + [(260, 31, 1)], isStratified: true)
    #expect(open.report.weighting.last?.narrowIntervals == [.whole])
    // So many places are hidden that the interval of the whole may be told.
    let hidden = Self.survey(
      shown + Array(repeating: (260, 3, 0), count: 12), isStratified: true)
    #expect(hidden.published?.precision != nil)
    #expect(hidden.report.weighting.last?.status == .hiddenToProtectAnother)
    #expect(hidden.report.weighting.last?.narrowIntervals == [])
    // What is not told is there to be told.
    let whole = try #require(hidden.estimated.shares.last { $0.domain == .all })
    #expect(whole.figures?.hasNarrowInterval == true)
  }

  @Test func `a share that tells nothing hidden keeps all its decimals`() throws {
    let equal = Self.survey(Self.shown + [Self.partner, (260, 3, 1)], isStratified: false)
    #expect(equal.published?.share == equal.exact)
    let open = Self.survey(Self.shown + [Self.partner, (260, 31, 9)], isStratified: true)
    #expect(open.published?.share == open.exact)
    #expect(open.published?.decimals == nil)
  }

  @Test func `a modelled share is not told beside a hidden place`() throws {
    func steadied(_ last: Place) throws -> [Double] {
      let result = Self.survey(Self.shown + [Self.partner, last], isStratified: false)
      let rows = try #require(result.report.plan?.shortlist)
      return rows.compactMap { $0.steadied?.share }
    }
    #expect(try steadied((260, 3, 1)).isEmpty)
    #expect(try !steadied((260, 90, 9)).isEmpty)
  }

  @Test(arguments: [false, true])
  func `the list of problems tells no verdict that is kept back`(isStratified: Bool) throws {
    let result = Self.survey(
      Self.shown + [Self.partner, (260, 3, 1)], isStratified: isStratified)
    let kept = result.report.comparisons.filter { contrast in
      contrast.wave == result.report.reportedWave
        && (contrast.isTestHidden || contrast.status.isHidden)
    }.compactMap(\.place)
    let rows = try #require(result.report.plan?.shortlist)
    #expect(!kept.isEmpty)
    #expect(!rows.contains { kept.contains($0.share.place ?? -1) })
  }

  @Test func `a promise does not tell a share that is too uncertain`() throws {
    let places = Self.shown + [(650, 34, 15)]
    let result = Self.survey(places, isStratified: false, promised: [4, 0])
    let row = result.report.share(of: "otrygg", wave: result.report.reportedWave, place: 4)
    #expect(row?.status == .unreliable)
    let promises = try #require(result.report.plan?.promises)
    #expect(promises.map(\.absence) == [.unreliable, nil])
    #expect(promises[0].result == nil && promises[1].result != nil)
  }
  @Test func `a promise is not followed up where its test would tell a hidden place`() throws {
    let result = Self.survey(
      Self.shown + [Self.partner, (260, 3, 1)], isStratified: true, promised: [0])
    let promise = try #require(result.report.plan?.promises.first)
    #expect(promise.absence == .hiddenToProtectAnother && promise.result == nil)
  }
}
