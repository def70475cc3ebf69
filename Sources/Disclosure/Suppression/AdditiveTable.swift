internal import Estimation
internal import SurveyModel

/// Cells of counts and the sums that tie them together: a larger cell is the sum of its parts and
/// a rest.
///
/// The rest of a sum over places (answers that name only the larger place, respondents without a
/// place) is taken to be known to the reader. The rest of a sum over the codes of a background
/// variable (those who did not answer it) is published nowhere, so that it hides what stands beside
/// it unless nobody is in it.
struct AdditiveTable {
  /// One sum: the total is the sum of the parts and the rest.
  struct Relation: Equatable {
    let total: Int
    let parts: [Int]
    /// Whether the rest is unknown to the reader, where anybody is in it.
    let hidesRest: Bool
    /// How many a reader knows that the rest can be at most; nil where nothing is known of it.
    var mostInRest: Int? = nil
    /// The cells of the relation, the total first.
    var members: [Int] { [total] + parts }
    /// The cells with their signs: the total less the parts.
    var terms: [(cell: Int, sign: Int)] { [(total, 1)] + parts.map { ($0, -1) } }
  }

  /// The domains, one per cell.
  let domains: [Domain]
  /// The sums, in a fixed order.
  let relations: [Relation]

  /// Ties together the domains of a table; the order of the domains decides ties.
  init(domains: [Domain], places: PlaceRegister) {
    self.domains = domains
    var cellOfDomain: [Domain: Int] = [:]
    for (cell, domain) in domains.enumerated() {
      cellOfDomain[Domain(place: domain.place, group: domain.group.sorted)] = cell
    }
    var relations: [Relation] = []
    relations += Self.sumsOverPlaces(domains, places)
    relations += Self.sumsOverCodes(domains, cellOfDomain)
    self.relations = relations
  }

  /// All = Σ the smallest places; a larger place = Σ the smallest places within it.
  private static func sumsOverPlaces(_ domains: [Domain], _ places: PlaceRegister) -> [Relation] {
    var cellsOfGroup: [GroupSelection: [Int]] = [:]
    var groups: [GroupSelection] = []
    for (cell, domain) in domains.enumerated() {
      let group = domain.group.sorted
      if cellsOfGroup[group] == nil { groups.append(group) }
      cellsOfGroup[group, default: []].append(cell)
    }
    var relations: [Relation] = []
    for group in groups {
      let cells = cellsOfGroup[group] ?? []
      let present = cells.compactMap { cell in domains[cell].place.map { (cell, $0) } }
      let smallest = present.filter { _, place in
        !present.contains { $0.1 != place && places.isPlace($0.1, within: place) }
      }
      for total in cells {
        let parts: [Int]
        if let place = domains[total].place {
          parts = smallest.filter { $0.1 != place && places.isPlace($0.1, within: place) }.map(\.0)
        } else {
          parts = smallest.map(\.0)
        }
        if !parts.isEmpty {
          relations.append(Relation(total: total, parts: parts, hidesRest: false))
        }
      }
    }
    return relations
  }

  /// A domain = Σ over the codes of a background variable that it is not limited by.
  private static func sumsOverCodes(
    _ domains: [Domain], _ cellOfDomain: [Domain: Int]
  ) -> [Relation] {
    struct Key: Hashable {
      let total: Int
      let variable: String
    }
    var partsOfKey: [Key: [Int]] = [:]
    var keys: [Key] = []
    for (cell, domain) in domains.enumerated() {
      for (index, term) in domain.group.terms.enumerated() {
        var rest = domain.group.terms
        rest.remove(at: index)
        let parent = Domain(place: domain.place, group: GroupSelection(rest).sorted)
        guard let total = cellOfDomain[parent] else { continue }
        let key = Key(total: total, variable: term.variable)
        if partsOfKey[key] == nil { keys.append(key) }
        partsOfKey[key, default: []].append(cell)
      }
    }
    return keys.map { Relation(total: $0.total, parts: partsOfKey[$0] ?? [], hidesRest: true) }
  }
}

extension GroupSelection {
  /// The same selection with its terms in a fixed order.
  var sorted: GroupSelection {
    terms.count < 2
      ? self
      : GroupSelection(terms.sorted { ($0.variable, $0.code) < ($1.variable, $1.code) })
  }
}
