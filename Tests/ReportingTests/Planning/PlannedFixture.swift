import Estimation
import SurveyModel

@testable import Reporting

extension ReportFixture {
  /// Five places with 400 answers each, the first established worse than the rest.
  static func planned(
    shares: [Double] = [0.46, 0.27, 0.26, 0.25, 0.10],
    direction: Indicator.Direction = .lowerIsBetter, placeWord: String = "område",
    method: SurveySettings.CollectionMethod = .sample
  ) -> ReportFixture {
    var fixture = ReportFixture(method: method)
    fixture.settings.placeWord = placeWord
    fixture.waves = [2020, 2021].map { (WaveIdentifier(year: $0), fixture.settings) }
    fixture.hasPlan = true
    fixture.places = PlaceRegister(
      ["Åsen", "Berga", "Norrliden", "Öxnered", "Lilla ön"].map { PlaceRegister.Place(name: $0) })
    fixture.indicators = [
      Indicator(
        name: "otrygg", title: "Otrygghet sent på kvällen", question: "f1", countedCodes: ["ja"],
        phrase: "känner sig otrygga sent på kvällen", direction: direction,
        timeOfDay: "sent på kvällen")
    ]
    fixture.shares = [share(2021, share: 0.27, base: 2000)]
    for (place, value) in shares.enumerated() {
      fixture.shares.append(share(2021, place: place, share: value, base: 400))
      let verdict: Contrast.Verdict = value > 0.4 ? .higher : .noEstablishedDifference
      fixture.comparisons.append(
        comparison(
          .restOfMunicipality, own: value, other: 0.22, base: 400, place: place,
          outcome: test(
            value - 0.22, lower: value - 0.28, upper: value - 0.16, verdict: verdict)))
    }
    return fixture
  }
}
