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

  private let shares: [PublishableShare]
  /// The index of each row.
  private let rows: [Key: Int]

  init(_ report: PublishableReport) {
    shares = report.shares
    var rows: [Key: Int] = [:]
    for (index, share) in shares.enumerated() {
      let key = Key(
        indicator: share.indicator, wave: share.wave, place: share.place, group: share.group)
      if rows[key] == nil { rows[key] = index }
    }
    self.rows = rows
  }

  /// The row; nil when there is none.
  subscript(
    indicator: String, wave: WaveIdentifier, place: Int? = nil, group: GroupSelection = .all
  ) -> PublishableShare? {
    rows[Key(indicator: indicator, wave: wave, place: place, group: group)].map { shares[$0] }
  }
}
