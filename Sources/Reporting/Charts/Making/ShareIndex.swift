internal import Disclosure
internal import SurveyModel

/// Finds shares by indicator, wave, place and group without looking through them all.
struct ShareIndex {
  private struct Key: Hashable {
    let indicator: String
    let wave: WaveIdentifier
    let place: Int?
    let group: GroupSelection
  }

  private let rows: [Key: PublishableShare]

  init(_ report: PublishableReport) {
    var rows: [Key: PublishableShare] = [:]
    for share in report.shares {
      let key = Key(
        indicator: share.indicator, wave: share.wave, place: share.place, group: share.group)
      if rows[key] == nil { rows[key] = share }
    }
    self.rows = rows
  }

  /// The row; nil when there is none.
  subscript(
    indicator: String, wave: WaveIdentifier, place: Int? = nil, group: GroupSelection = .all
  ) -> PublishableShare? {
    rows[Key(indicator: indicator, wave: wave, place: place, group: group)]
  }
}
