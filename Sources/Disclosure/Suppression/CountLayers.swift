internal import Estimation
internal import SurveyModel

/// Layers of counts by what they count.
struct CountLayers<Key: Hashable> {
  /// Where a count stands: a layer and one of its cells.
  struct Place {
    fileprivate let layer: Int
    fileprivate let cell: Int
  }

  private var keys: [Key] = []
  private var layers: [CountLayer] = []
  private var layerOfKey: [Key: Int] = [:]

  /// The index of what is counted, for `add`; a new layer where it was not counted before.
  mutating func layer(_ key: Key) -> Int {
    if let layer = layerOfKey[key] { return layer }
    layerOfKey[key] = layers.count
    keys.append(key)
    layers.append(CountLayer())
    return layers.count - 1
  }

  /// Adds a count to a layer, as `CountLayer.add` does, and says where it stands.
  @discardableResult
  mutating func add(
    _ domain: Domain, to layer: Int, value: Int, size: Int? = nil, complement: Int? = nil,
    isHidden: Bool, isProtected: Bool
  ) -> Place {
    let cell = layers[layer].add(
      domain, value: value, size: size, complement: complement, isHidden: isHidden,
      isProtected: isProtected)
    return Place(layer: layer, cell: cell)
  }

  /// Hides in each layer what must be hidden beside the protected cells.
  ///
  /// Most layers are over the same domains, whose sums are found once.
  mutating func suppress(places: PlaceRegister, minimum: (Key) -> Int) {
    var tables: [AdditiveTable] = []
    for layer in layers.indices where layers[layer].isProtected.contains(true) {
      let domains = layers[layer].domains
      let known = tables.first { $0.domains == domains }
      let table = known ?? AdditiveTable(domains: domains, places: places)
      if known == nil { tables.append(table) }
      layers[layer].suppress(table, minimum: minimum(keys[layer]))
    }
  }

  /// Whether a count is hidden.
  func hides(_ place: Place) -> Bool { layers[place.layer].isHidden[place.cell] }

  /// Whether the count of a domain is hidden; false where it was not counted.
  func hides(_ domain: Domain, _ key: Key) -> Bool {
    layerOfKey[key].map { layers[$0].hides(domain) } ?? false
  }
}
