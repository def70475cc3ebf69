import SurveyModel

/// Finds, for a place, the smallest of some places that it lies in.
struct PlaceMatcher {
  private let matches: [Int?]

  /// A matcher to the given places of a register.
  init(_ register: PlaceRegister, to candidates: [Int]) {
    let wanted = Set(candidates)
    matches = register.places.indices.map { place in
      if wanted.contains(place) { return place }
      // The smallest is the one that lies deepest: it has the most places above it.
      return register.ancestors(of: place).filter(wanted.contains)
        .max { register.ancestors(of: $0).count < register.ancestors(of: $1).count }
    }
  }

  /// The place itself where it is a candidate, else the smallest candidate around it; nil for none.
  func match(_ place: Int) -> Int? { matches.indices.contains(place) ? matches[place] : nil }
}
