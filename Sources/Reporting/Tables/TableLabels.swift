internal import Disclosure
internal import SurveyModel

/// How places, groups, counterparts and codes are written in tables.
struct TableLabels {
  private let report: PublishableReport
  private let words: SurveyWords

  init(_ report: PublishableReport) {
    self.report = report
    words = SurveyWords(report)
  }

  /// The survey's folder name.
  var survey: ReportTable.Cell { .label(report.survey) }

  /// The place's name, `alla` for the whole.
  func place(_ place: Int?) -> ReportTable.Cell { .label(words.placeName(place)) }

  /// The names of several places.
  func places(_ places: [Int]) -> ReportTable.Cell {
    .label(places.map { words.placeName($0) }.joined(separator: ", "))
  }

  /// `alla` or `kön=kvinna`.
  func group(_ group: GroupSelection) -> ReportTable.Cell { .label(group.description) }

  /// The status and the words for it.
  func status(_ status: PublicationStatus) -> ReportTable.Cell {
    .init(TableCodes.status(status))
  }

  /// What a row is held against.
  func counterpart(_ counterpart: PublishableContrast.Counterpart) -> ReportTable.Cell {
    switch counterpart {
    case .wave(let wave): return .wave(wave)
    case .survey(let name, _, let place):
      guard let place else { return .code(name, words: report.counterpartTitle(name)) }
      let label = words.placeName(place)
      return .code("\(name)/\(label)", words: "\(report.counterpartTitle(name)), \(label)")
    case .restOfMunicipality:
      return .code("ovriga_kommunen", words: words.rest)
    case .group(let group):
      return .code("grupp:\(group)", words: words.group(group))
    case .indicator(let name):
      return .code("indikator:\(name)", words: report.indicator(name)?.title ?? name)
    }
  }

  /// The counterpart's wave; the row's own where it is the same.
  func counterpartWave(_ contrast: PublishableContrast) -> ReportTable.Cell {
    switch contrast.counterpart {
    case .wave(let wave), .survey(_, let wave, _): .wave(wave)
    case .restOfMunicipality, .group, .indicator: .wave(contrast.wave)
    }
  }

  /// A status in words.
  static func words(_ status: PublicationStatus) -> String {
    switch status {
    case .ok: "visas"
    case .hidden: "dold för att skydda enskilda"
    case .baseTooSmall: "för liten bas"
    case .unreliable: "för osäker"
    case .noDegreesOfFreedom: "osäkerheten kan inte beräknas"
    case .hiddenToProtectAnother: "dold för att skydda en annan uppgift"
    case .missing: "uppgift saknas"
    case .notComparable: "ej jämförbar"
    case .openLink: "öppen enkät"
    }
  }
}
