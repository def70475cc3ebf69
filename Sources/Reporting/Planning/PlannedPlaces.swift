internal import Disclosure
internal import Planning
internal import SurveyModel

/// The places of the planning basis by its first indicator, the worst modelled share first.
struct PlannedPlaces {
  /// The first indicator of which one direction is better; nil without any.
  let indicator: Indicator?
  /// The places that have a modelled share.
  let rows: [PublishableShortlistRow]

  init(_ report: PublishableReport) {
    indicator = report.indicators.first { $0.direction != nil }
    guard let indicator else {
      rows = []
      return
    }
    let sign: Double = indicator.direction == .higherIsBetter ? 1 : -1
    rows = (report.plan?.shortlist ?? []).filter {
      $0.indicator.name == indicator.name && $0.share.group.isAll && $0.steadied != nil
    }.enumerated().sorted { left, right in
      let levels = [left, right].map { sign * ($0.element.steadied?.share ?? 0) }
      return levels[0] == levels[1] ? left.offset < right.offset : levels[0] < levels[1]
    }.map(\.element)
  }

  /// Whether the model finds no spread between the places beyond chance (A = 0).
  var allAlike: Bool { !rows.isEmpty && rows.allSatisfy { $0.steadied?.directWeight == 0 } }
}
