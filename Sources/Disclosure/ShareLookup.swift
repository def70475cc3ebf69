internal import Estimation
internal import SurveyModel

/// The rows of a report by indicator, wave and domain.
struct ShareLookup {
  private struct Key: Hashable {
    let indicator: String
    let wave: WaveIdentifier
    let domain: Domain
  }
  private let shares: [PublishableShare]
  /// The index of each row.
  private let rows: [Key: Int]

  /// Indexes rows; the first of equals counts.
  init(_ shares: [PublishableShare]) {
    self.shares = shares
    var rows = [Key: Int](minimumCapacity: shares.count)
    for (index, share) in shares.enumerated() {
      let key = Key(
        indicator: share.indicator, wave: share.wave,
        domain: Domain(place: share.place, group: share.group.sorted))
      if rows[key] == nil { rows[key] = index }
    }
    self.rows = rows
  }

  /// The row of a domain; nil when there is none.
  func row(_ indicator: String, _ wave: WaveIdentifier, _ domain: Domain) -> PublishableShare? {
    rows[
      Key(
        indicator: indicator, wave: wave,
        domain: Domain(place: domain.place, group: domain.group.sorted))
    ].map { shares[$0] }
  }
}
