internal import Estimation
internal import SurveyModel

/// One kind of count in one wave, over the domains it is published for.
///
/// Counts that are equal by construction share a layer: respondents are the same for every
/// indicator and in the table of response rates, and bases are the same for indicators that count
/// different answers over the same base. So a count hidden in one table is hidden in all. A layer
/// may hold several counts of the same domains, its parts, where they are tied together by sums.
struct CountLayer {
  /// A count of a domain.
  struct Cell: Hashable {
    let domain: Domain
    /// Which count it is; empty where the layer has only one.
    var part = ""
  }

  private(set) var cells: [Cell] = []
  private(set) var values: [Int] = []
  private(set) var complements: [Int] = []
  private(set) var sizes: [Int] = []
  /// What a reader knows that a count can be; nil for what its status says.
  private(set) var possible: [[ClosedRange<Int>]?] = []
  private(set) var isHidden: [Bool] = []
  private(set) var isProtected: [Bool] = []
  /// Whether a count is protected for its own sake; nil where a small one is.
  private var isSecret: [Bool?] = []
  /// The larger counts that these are part of: the respondents of a base, the base of those who
  /// count; nil where there is none, or where it is hidden.
  private var wholes: [Int?] = []
  private var indexOfCell: [Cell: Int] = [:]
  private var ties: [AdditiveTable.Relation] = []

  /// Adds a cell, or to what hides a cell that is there already.
  mutating func add(
    _ domain: Domain, part: String = "", value: Int, size: Int? = nil, complement: Int? = nil,
    possible ranges: [ClosedRange<Int>]? = nil, isHidden hides: Bool, isProtected protects: Bool,
    isSecret secret: Bool? = nil, of whole: Int? = nil
  ) {
    let cell = Cell(domain: domain, part: part)
    if let index = indexOfCell[cell] {
      possible[index] = Self.common(possible[index], ranges)
      if let secret { isSecret[index] = secret || isSecret[index] == true }
      isHidden[index] = isHidden[index] || hides
      isProtected[index] = isProtected[index] || protects
      return
    }
    indexOfCell[cell] = cells.count
    cells.append(cell)
    values.append(value)
    if let complement { complements.append(complement) }
    sizes.append(size ?? value)
    possible.append(ranges)
    isSecret.append(secret)
    wholes.append(whole)
    isHidden.append(hides)
    isProtected.append(protects)
  }

  /// Ties parts of a domain together: the total is the sum of the others.
  ///
  /// Nothing where one of them is not in the layer.
  mutating func tie(_ domain: Domain, total: String, parts: [String]) {
    let indices = ([total] + parts).compactMap { indexOfCell[Cell(domain: domain, part: $0)] }
    guard indices.count == parts.count + 1 else { return }
    ties.append(
      AdditiveTable.Relation(
        total: indices[0], parts: Array(indices.dropFirst()), hidesRest: false))
  }

  /// The value of a cell; nil when it is not in the layer.
  func value(_ domain: Domain, part: String = "") -> Int? {
    indexOfCell[Cell(domain: domain, part: part)].map { values[$0] }
  }

  /// Whether the count of a domain is hidden; false for a domain that is not in the layer.
  func hides(_ domain: Domain, part: String = "") -> Bool {
    indexOfCell[Cell(domain: domain, part: part)].map { isHidden[$0] } ?? false
  }

  /// Whether anything that anybody is in is hidden among some domains.
  func hidesAny(of isChosen: (Domain) -> Bool) -> Bool {
    cells.indices.contains { isHidden[$0] && values[$0] > 0 && isChosen(cells[$0].domain) }
  }

  /// Hides what must be hidden beside the protected cells.
  ///
  /// `minimum` is what a sum that is told must at least be, and `smallest` the smallest count that
  /// is not hidden for its own sake.
  mutating func suppress(places: PlaceRegister, minimum: Int, smallest: Int) {
    guard isProtected.contains(true) else { return }
    var suppression = CellSuppression(
      values: values, complements: complements.count == values.count ? complements : [],
      levels: cells.map { Self.level($0.domain) }, sizes: sizes,
      possible: cells.indices.map { possible[$0] ?? [Self.range(values[$0], smallest)] },
      relations: relations(places) + ties, minimum: minimum, isHidden: isHidden,
      isProtected: isProtected,
      isSecret: cells.indices.map { isProtected[$0] && isSecret[$0] ?? (values[$0] < smallest) })
    suppression.run()
    isHidden = suppression.isHidden
  }

  /// What the status of a hidden count says of it: below the smallest count that is shown, or not.
  private static func range(_ value: Int, _ smallest: Int) -> ClosedRange<Int> {
    value < smallest ? 0...(smallest - 1) : smallest...CellSuppression.noLimit
  }

  /// What two accounts of a count leave possible together.
  private static func common(
    _ first: [ClosedRange<Int>]?, _ second: [ClosedRange<Int>]?
  ) -> [ClosedRange<Int>]? {
    guard let first, let second else { return first ?? second }
    return first.flatMap { one in
      second.filter { $0.overlaps(one) }.map { $0.clamped(to: one) }
    }
  }

  /// Hides the groups of every place that is hidden as a whole.
  mutating func hideGroupsOfHiddenPlaces() {
    for (index, cell) in cells.enumerated() {
      guard let place = cell.domain.place, !cell.domain.group.isAll else { continue }
      if hides(Domain(place: place), part: cell.part) { isHidden[index] = true }
    }
  }

  /// The sums over places and groups within each part.
  private func relations(_ places: PlaceRegister) -> [AdditiveTable.Relation] {
    var partsInOrder: [String] = []
    var indicesOfPart: [String: [Int]] = [:]
    for (index, cell) in cells.enumerated() {
      if indicesOfPart[cell.part] == nil { partsInOrder.append(cell.part) }
      indicesOfPart[cell.part, default: []].append(index)
    }
    return partsInOrder.flatMap { part in
      let indices = indicesOfPart[part] ?? []
      return AdditiveTable(domains: indices.map { cells[$0].domain }, places: places)
        .relations.map { relation in
          let parts = relation.parts.map { indices[$0] }
          let counted = parts.compactMap { wholes[$0] }
          return AdditiveTable.Relation(
            total: indices[relation.total], parts: parts, hidesRest: relation.hidesRest,
            mostInRest: counted.count < parts.count
              ? nil : wholes[indices[relation.total]].map { $0 - counted.reduce(0, +) })
        }
    }
  }

  /// How coarse a domain is: a group of a place 0, a group of all 1, a whole place 2, everybody 3.
  private static func level(_ domain: Domain) -> Int {
    (domain.place == nil ? 1 : 0) + (domain.group.isAll ? 2 : 0)
  }
}
