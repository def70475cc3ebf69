internal import Estimation
internal import Planning
internal import SurveyModel

extension PlanRules {
  /// Reported crimes with counts of at least `minsta_bas`, and none that gives a smaller one away.
  func crimes() -> [PublishableCrime] {
    let layers = layers(plan.crimes.map { ($0.year, $0.place, $0.kind, $0.count) })
    return plan.crimes.map { row in
      let status = status(row.count, layers[row.year], row.place, row.kind)
      let isShown = status == .ok
      return PublishableCrime(
        year: row.year, place: row.place, kind: row.kind, count: isShown ? row.count : nil,
        ratePerThousand: isShown ? row.ratePerThousand : nil,
        standing: isShown ? row.standing : nil, status: status)
    }
  }

  /// Incidents, likewise.
  func incidents() -> [PublishableIncident] {
    let layers = layers(plan.incidents.map { ($0.year, $0.place, $0.kind, $0.count) })
    return plan.incidents.map { row in
      let status = status(row.count, layers[row.year], row.place, row.kind)
      return PublishableIncident(
        year: row.year, place: row.place, kind: row.kind,
        count: status == .ok ? row.count : nil, status: status)
    }
  }

  /// The counts of each year as a table of places by types, with what must be hidden.
  private func layers(
    _ rows: [(year: Int, place: Int?, kind: String?, count: Int)]
  ) -> [Int: CountLayer] {
    var layers: [Int: CountLayer] = [:]
    for row in rows {
      layers[row.year, default: CountLayer()].add(
        domain(row.place, row.kind), value: row.count,
        isHidden: row.count < settings.minimumBase,
        isProtected: 0 < row.count && row.count < settings.minimumBase)
    }
    for year in Array(layers.keys) {
      layers[year]?.suppress(
        places: places, minimum: settings.minimumBase, smallest: settings.minimumBase)
    }
    return layers
  }

  private func domain(_ place: Int?, _ kind: String?) -> Domain {
    Domain(
      place: place,
      group: kind.map { GroupSelection([.init(variable: "typ", code: $0)]) } ?? .all)
  }

  private func status(
    _ count: Int, _ layer: CountLayer?, _ place: Int?, _ kind: String?
  ) -> PublicationStatus {
    if count < settings.minimumBase { return .hidden }
    return layer?.hides(domain(place, kind)) == true ? .hiddenToProtectAnother : .ok
  }
}
