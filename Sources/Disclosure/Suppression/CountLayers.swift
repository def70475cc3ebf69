internal import Concurrency
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
  private var indexOfKey: [Key: Int] = [:]

  /// The index of the layer of what is counted, a new one where it was not counted before.
  mutating func layer(_ key: Key) -> Int {
    if let layer = indexOfKey[key] { return layer }
    indexOfKey[key] = layers.count
    keys.append(key)
    layers.append(CountLayer())
    return layers.count - 1
  }

  /// The layer of what is counted; an empty one where it was not.
  subscript(key: Key) -> CountLayer {
    get { indexOfKey[key].map { layers[$0] } ?? CountLayer() }
    set { layers[layer(key)] = newValue }
  }

  /// Adds a count to a layer, as `CountLayer.add` does, and says where it stands.
  @discardableResult
  mutating func add(
    _ domain: Domain, part: String = "", to layer: Int, value: Int, size: Int? = nil,
    complement: Int? = nil, isHidden: Bool, isProtected: Bool
  ) -> Place {
    let cell = layers[layer].add(
      domain, part: part, value: value, size: size, complement: complement, isHidden: isHidden,
      isProtected: isProtected)
    return Place(layer: layer, cell: cell)
  }

  /// Changes every layer.
  mutating func changeAll(_ change: (inout CountLayer) -> Void) {
    for index in layers.indices { change(&layers[index]) }
  }

  /// Hides in each layer what must be hidden beside the protected cells.
  ///
  /// Many layers are over the same domains, whose sums are found once.
  mutating func suppress(places: PlaceRegister, threads: Int = 1, minimum: (Key) -> Int) {
    var shapes: [[CountLayer.Cell]] = []
    var unsafe: [(layer: Int, shape: Int, minimum: Int)] = []
    for (index, layer) in layers.enumerated() where layer.isProtected.contains(true) {
      let shape = shapes.firstIndex(of: layer.cells) ?? shapes.count
      if shape == shapes.count { shapes.append(layer.cells) }
      unsafe.append((index, shape, minimum(keys[index])))
    }
    let sums = shapes.parallelMap(threads: threads) { CountLayer.sums(over: $0, places) }
    let given = layers
    let suppressed = unsafe.parallelMap(threads: threads) { layer, shape, minimum in
      given[layer].suppressed(sums: sums[shape], minimum: minimum)
    }
    for ((index, _, _), layer) in zip(unsafe, suppressed) { layers[index] = layer }
  }

  /// Whether a count is hidden.
  func hides(_ place: Place) -> Bool { layers[place.layer].isHidden[place.cell] }
}
