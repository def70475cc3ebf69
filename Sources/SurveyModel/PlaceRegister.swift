/// The places of `platser.csv`: canonical names, other spellings, and what lies in what.
public struct PlaceRegister: Sendable, Equatable {
  /// One place; larger and combined places are places too.
  public struct Place: Sendable, Equatable {
    /// The canonical name.
    public let name: String
    /// Other spellings, each leading to this place alone.
    public let aliases: [String]
    /// Indices of the places it directly belongs to.
    public let partOf: [Int]

    /// Makes a place.
    public init(name: String, aliases: [String] = [], partOf: [Int] = []) {
      self.name = name
      self.aliases = aliases
      self.partOf = partOf
    }
  }

  /// Every place in the order of the file.
  public let places: [Place]
  private let indexByLabel: [String: Int]
  private let ancestorsOfPlace: [[Int]]

  /// Makes a register; a label that two places claim leads to the first (Loading reports it).
  public init(_ places: [Place]) {
    self.places = places
    var labels: [String: Int] = [:]
    for (index, place) in places.enumerated() where labels[place.name] == nil {
      labels[place.name] = index
    }
    for (index, place) in places.enumerated() {
      for alias in place.aliases where labels[alias] == nil { labels[alias] = index }
    }
    indexByLabel = labels
    ancestorsOfPlace = places.indices.map { start in
      var found: [Int] = []
      var waiting = places[start].partOf
      while let next = waiting.popLast() {
        guard next != start, !found.contains(next), places.indices.contains(next) else { continue }
        found.append(next)
        waiting += places[next].partOf
      }
      return found.sorted()
    }
  }

  /// The place a spelling stands for, by canonical name or alias; nil when unknown.
  public func index(of label: String) -> Int? { indexByLabel[label] }

  /// Every larger place that a place belongs to, directly or through others, in file order.
  public func ancestors(of place: Int) -> [Int] {
    ancestorsOfPlace.indices.contains(place) ? ancestorsOfPlace[place] : []
  }

  /// Whether an answer at `place` counts at `larger`: the same place or one that it belongs to.
  public func isPlace(_ place: Int, within larger: Int) -> Bool {
    place == larger || ancestors(of: place).contains(larger)
  }

  /// The places that others belong to.
  public var combinedPlaces: Set<Int> { Set(places.flatMap(\.partOf)) }
}
