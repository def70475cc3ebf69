import Disclosure
import Estimation
import SurveyModel
import TestSupport

@testable import Reporting

/// An invented municipality of some size, to look at reports of every shape.
struct GeneratedMunicipality: Sendable, Hashable, CustomStringConvertible {
  var places = 8
  var waves = 4
  var indicators = 3
  var method = SurveySettings.CollectionMethod.sample
  var isHidden = false
  var hasNational = true
  var breaksSeries = false
  var hasMonths = false
  var seed: UInt64 = 1

  /// The folder that `check-html` looks into.
  var name: String {
    let words = [
      "\(places)-platser", "\(waves)-omgangar", method == .openLink ? "oppen" : nil,
      isHidden ? "dold" : nil, hasNational ? nil : "utan-nationell", breaksSeries ? "brott" : nil,
      hasMonths ? "manader" : nil, seed == 1 ? nil : "fro-\(seed)",
    ]
    return words.compactMap { $0 }.joined(separator: "-")
  }
  var description: String { "\(name), seed \(seed)" }

  /// The shapes that are looked at.
  static let all: [GeneratedMunicipality] = [
    GeneratedMunicipality(places: 1, waves: 1), GeneratedMunicipality(places: 0, waves: 2),
    GeneratedMunicipality(places: 2, waves: 2), GeneratedMunicipality(places: 8, waves: 3),
    GeneratedMunicipality(places: 9, waves: 4, breaksSeries: true),
    GeneratedMunicipality(places: 30, waves: 5, indicators: 8),
    GeneratedMunicipality(places: 60, waves: 10, indicators: 1),
    GeneratedMunicipality(places: 60, waves: 2, indicators: 1, hasNational: false),
    GeneratedMunicipality(places: 12, waves: 10, breaksSeries: true),
    GeneratedMunicipality(places: 7, waves: 3, isHidden: true),
    GeneratedMunicipality(places: 12, waves: 2, method: .openLink),
    GeneratedMunicipality(places: 20, waves: 4, method: .openLink, hasNational: false),
    GeneratedMunicipality(places: 5, waves: 6, method: .census, hasMonths: true),
    GeneratedMunicipality(places: 6, waves: 2, isHidden: true, breaksSeries: true),
    GeneratedMunicipality(places: 3, waves: 1, indicators: 1, hasNational: false),
  ]

  /// Those, and as many of shapes drawn by chance as make fifty, for the outside checkers and the
  /// eye; the seed of each is in its name.
  static let fifty: [GeneratedMunicipality] =
    all
    + (UInt64(101)...135).map { seed in
      var random = SeededGenerator(seed: seed)
      return GeneratedMunicipality(
        places: Int.random(in: 1...60, using: &random),
        waves: Int.random(in: 1...10, using: &random),
        indicators: Int.random(in: 1...6, using: &random),
        method: [.sample, .sample, .census, .openLink].randomElement(using: &random) ?? .sample,
        isHidden: Int.random(in: 0..<6, using: &random) == 0,
        hasNational: Int.random(in: 0..<4, using: &random) > 0,
        breaksSeries: Int.random(in: 0..<4, using: &random) == 0,
        hasMonths: Int.random(in: 0..<4, using: &random) == 0, seed: seed)
    }

  private static let names = [
    "Öxnered", "Berga/Funkabo", "Åsen", "Norrliden", "Lilla ön", "Å", "<b>Fet & stor</b>",
    "Västra Hälsingborgs-Östergårdens kyrkogårdsförvaltningsområde", "Södra stationsområdet",
    "Superlångtbostadsområdesnamnutanmellanslagsomintebryts", "Ek \"citat\" 'apostrof'",
  ]

  private var identifiers: [WaveIdentifier] {
    (0..<waves).map { wave in
      hasMonths
        ? WaveIdentifier(year: 2019 + wave / 2, month: wave.isMultiple(of: 2) ? 3 : 11)
        : WaveIdentifier(year: 2025 - waves + wave)
    }
  }

  /// The report as it may be published.
  var report: PublishableReport {
    var random = SeededGenerator(seed: seed &* 7919 &+ UInt64(places * 31 + waves))
    var fixture = ReportFixture(method: method, waves: [])
    fixture.hasPlan = true
    fixture.waves = identifiers.map { ($0, fixture.settings) }
    fixture.places = PlaceRegister(
      (0..<places).map { index in
        let name = Self.names[index % Self.names.count]
        return PlaceRegister.Place(name: index < Self.names.count ? name : "\(name) \(index)")
      })
    fixture.indicators = (0..<indicators).map(indicator)
    for (index, indicator) in fixture.indicators.enumerated() {
      for place in [nil] + (0..<places).map({ Optional($0) }) {
        var before: Double?
        for wave in identifiers {
          let share = Double.random(in: 0.02...0.6, using: &random)
          let base =
            isHidden ? 3 : Int.random(in: place == nil ? 800...1800 : 2...300, using: &random)
          fixture.shares.append(estimate(indicator.name, wave, place, .all, share, base))
          if let before, let last = identifiers.last(where: { $0 < wave }) {
            fixture.changes.append(
              change(indicator.name, wave, last, place, share, before, base, &random))
          }
          if place != nil, wave == identifiers.last {
            fixture.comparisons.append(
              comparison(
                indicator.name, wave, place, .restOfMunicipality, share, 0.3, base, &random))
          }
          if place == nil, hasNational {
            fixture.comparisons.append(
              comparison(
                indicator.name, wave, nil, .survey(name: "ntu", wave: wave, place: nil), share,
                index == 0 ? share - 0.004 : 0.3, base, &random))
          }
          before = share
        }
      }
      for (variable, code) in [
        ("kön", "kvinna"), ("kön", "man"), ("ålder", "16–29"), ("ålder", "65–84"),
      ] {
        for wave in identifiers {
          fixture.shares.append(
            estimate(
              indicator.name, wave, nil, ReportFixture.group(variable, code),
              Double.random(in: 0.1...0.5, using: &random), isHidden ? 4 : 400))
        }
      }
    }
    fixture.rates = identifiers.map {
      ReportFixture.rate(
        $0.year, responses: isHidden ? 3 : 1200,
        rate: method == .openLink ? nil : .success((0.44, 0.42, 0.46)),
        openLink: method == .openLink, perThousand: 36)
    }
    fixture.surveys = [
      Survey(
        name: "ntu", settings: SurveySettings(title: "Nationella trygghetsundersökningen (NTU)"),
        indicators: [], waves: [])
    ]
    return fixture.report
  }

  private func indicator(_ index: Int) -> Indicator {
    Indicator(
      name: "mått_\(index)", title: "Otrygghet <\(index)> i det egna bostadsområdet",
      question: "f\(index)", countedCodes: ["ja"],
      phrase: index == 0 ? "känner sig otrygga utomhus sent på kvällen" : nil,
      direction: index == 2 ? nil : index == 1 ? .higherIsBetter : .lowerIsBetter,
      seriesBreaks: breaksSeries ? [identifiers[identifiers.count / 2]] : [])
  }

  private func estimate(
    _ indicator: String, _ wave: WaveIdentifier, _ place: Int?, _ group: GroupSelection,
    _ share: Double, _ base: Int
  ) -> ShareEstimate {
    let error = (share * (1 - share) / Double(base)).squareRoot()
    let (lower, upper) = (max(0, share - 2 * error), min(1, share + 2 * error))
    return ShareEstimate(
      indicator: indicator, wave: wave, domain: Domain(place: place, group: group),
      source: .respondents, respondents: base, base: base, counted: Int(share * Double(base)),
      outcome: .estimated(
        ShareEstimate.Figures(
          share: share, standardError: error, effectiveBase: Double(base), lower: lower,
          upper: upper, degreesOfFreedom: base - 1, kornGraubardLower: lower,
          kornGraubardUpper: upper)))
  }

  private func outcome(
    _ difference: Double, _ random: inout SeededGenerator
  ) -> Contrast.Outcome {
    if method == .openLink { return .openLink(difference: difference) }
    let isCertain = Int.random(in: 0..<4, using: &random) == 0
    let half = abs(difference) * (isCertain ? 0.5 : 1.5)
    return ReportFixture.test(
      difference, lower: difference - half, upper: difference + half,
      verdict: isCertain ? (difference > 0 ? .higher : .lower) : .noEstablishedDifference)
  }

  private func change(
    _ indicator: String, _ wave: WaveIdentifier, _ from: WaveIdentifier, _ place: Int?,
    _ now: Double, _ before: Double, _ base: Int, _ random: inout SeededGenerator
  ) -> Contrast {
    let start = identifiers[identifiers.count / 2]
    let isBroken = breaksSeries && from < start && start <= wave
    return Contrast(
      indicator: indicator, domain: Domain(place: place), wave: wave, counterpart: .wave(from),
      ownShare: now, otherShare: before, ownBase: base, otherBase: base,
      ownCounted: Int(now * Double(base)), otherCounted: Int(before * Double(base)),
      outcome: isBroken ? .notComparable(.newSeries) : outcome(now - before, &random))
  }

  private func comparison(
    _ indicator: String, _ wave: WaveIdentifier, _ place: Int?,
    _ counterpart: Contrast.Counterpart, _ own: Double, _ other: Double, _ base: Int,
    _ random: inout SeededGenerator
  ) -> Contrast {
    Contrast(
      indicator: indicator, domain: Domain(place: place), wave: wave, counterpart: counterpart,
      ownShare: own, otherShare: other, ownBase: base, otherBase: max(base, 900),
      ownCounted: Int(own * Double(base)), otherCounted: Int(other * 900),
      outcome: outcome(own - other, &random))
  }
}
