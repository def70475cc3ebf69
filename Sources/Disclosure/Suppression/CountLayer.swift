internal import Estimation
internal import SurveyModel

/// One kind of count in one wave, over the domains it is published for.
///
/// Counts that are equal by construction share a layer: respondents are the same for every
/// indicator and in the table of response rates, and bases are the same for indicators that count
/// different answers over the same base. So a count hidden in one table is hidden in all.
struct CountLayer {
  private(set) var domains: [Domain] = []
  private(set) var values: [Int] = []
  private(set) var complements: [Int] = []
  private(set) var sizes: [Int] = []
  private(set) var isHidden: [Bool] = []
  private(set) var isProtected: [Bool] = []
  private var cellOfDomain: [Domain: Int] = [:]

  /// Adds a cell, or to what hides a cell that is there already, and gives its index.
  @discardableResult
  mutating func add(
    _ domain: Domain, value: Int, size: Int? = nil, complement: Int? = nil, isHidden hides: Bool,
    isProtected protects: Bool
  ) -> Int {
    if let cell = cellOfDomain[domain] {
      isHidden[cell] = isHidden[cell] || hides
      isProtected[cell] = isProtected[cell] || protects
      return cell
    }
    cellOfDomain[domain] = domains.count
    domains.append(domain)
    values.append(value)
    if let complement { complements.append(complement) }
    sizes.append(size ?? value)
    isHidden.append(hides)
    isProtected.append(protects)
    return domains.count - 1
  }

  /// Whether the count of a domain is hidden; false for a domain that is not in the layer.
  func hides(_ domain: Domain) -> Bool { cellOfDomain[domain].map { isHidden[$0] } ?? false }

  /// Hides what must be hidden beside the protected cells.
  mutating func suppress(places: PlaceRegister, minimum: Int) {
    guard isProtected.contains(true) else { return }
    suppress(AdditiveTable(domains: domains, places: places), minimum: minimum)
  }

  /// The same with the sums of the layer's domains.
  mutating func suppress(_ table: AdditiveTable, minimum: Int) {
    var suppression = CellSuppression(
      values: values, complements: complements.count == values.count ? complements : [],
      levels: domains.map(Self.level), sizes: sizes, relations: table.relations,
      minimum: minimum, isHidden: isHidden, isProtected: isProtected)
    suppression.run()
    isHidden = suppression.isHidden
  }

  /// How coarse a domain is: a group of a place 0, a group of all 1, a whole place 2, everybody 3.
  private static func level(_ domain: Domain) -> Int {
    (domain.place == nil ? 1 : 0) + (domain.group.isAll ? 2 : 0)
  }
}
