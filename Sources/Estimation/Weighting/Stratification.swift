import Diagnostics
import SurveyModel

/// The strata of a wave: which one each respondent is in, and what is known of each one's frame.
struct Stratification {
  /// What the strata are.
  enum Kind: Sendable, Equatable {
    /// One stratum.
    case none
    /// Places.
    case places
    /// A column of role `stratum`.
    case column
  }

  /// What is known of the frame of one stratum.
  struct Frame: Equatable {
    /// N: eligible persons in the population.
    var population: Double?
    /// Clusters in the population.
    var clusterPopulation: Double?
  }

  /// What the strata are.
  let kind: Kind
  /// The name of each stratum that has respondents.
  var names: [String] = []
  /// The place of each, when places are the strata; nil for those without one.
  var places: [Int?] = []
  /// The frame of each; nil where `urval.csv` says nothing of it.
  var frames: [Frame?] = []
  /// The stratum of each respondent.
  var stratumOfRespondent: [Int] = []
  /// Strata of `urval.csv` in which nobody answered.
  var withoutRespondents: [String] = []
  /// The stratum of those who named no place, when places are the strata.
  var withoutPlace: Int?

  /// The strata of a wave.
  init(_ wave: Wave, places: PlaceRegister) {
    let table = wave.respondents
    if wave.settings.method == .openLink {
      // Nobody was drawn, so there are no strata and no frame.
      kind = .none
      names = ["alla"]
      frames = [nil]
      stratumOfRespondent = Array(repeating: 0, count: table.count)
    } else if wave.settings.stratification == .places {
      kind = .places
      stratifyByPlace(wave, places: places)
    } else if !table.stratumNames.isEmpty {
      kind = .column
      stratifyByColumn(wave)
    } else {
      kind = .none
      names = ["alla"]
      let totals = SampleTotals.summing(wave.sample)
      frames = [
        Self.frame(totals, of: wave, nonresponse: wave.nonresponseCounts()) { wave.asked() }
      ]
      stratumOfRespondent = Array(repeating: 0, count: table.count)
    }
  }

  private mutating func stratifyByColumn(_ wave: Wave) {
    let table = wave.respondents
    var slots: [UInt32: Int] = [:]
    for code in table.strata {
      if slots[code] == nil {
        slots[code] = names.count
        names.append(
          Int(code) < table.stratumNames.count ? table.stratumNames[Int(code)] : String(code))
      }
      stratumOfRespondent.append(slots[code] ?? 0)
    }
    let rowsOfStratum = wave.sample.filter { $0.stratum != nil }.grouped { $0.stratum }
    let others = wave.nonrespondents
    for name in names {
      let rows = rowsOfStratum.first { $0.first?.stratum == name } ?? []
      let isHere = { (row: Int) in
        row < others.strata.count && others.stratumNames.indices.contains(Int(others.strata[row]))
          && others.stratumNames[Int(others.strata[row])] == name
      }
      let stratum = names.firstIndex(of: name)
      frames.append(
        Self.frame(
          SampleTotals.summing(rows), of: wave,
          nonresponse: wave.nonresponseCounts(where: isHere)
        ) {
          stratumOfRespondent.count { $0 == stratum } + others.strata.indices.count(where: isHere)
        })
    }
    withoutRespondents = rowsOfStratum.compactMap { $0.first?.stratum }
      .filter { !names.contains($0) }
  }

  private mutating func stratifyByPlace(_ wave: Wave, places: PlaceRegister) {
    let rowsOfPlace = wave.sample.filter { $0.place != nil }.grouped { $0.place }
    let framed = rowsOfPlace.compactMap { $0.first?.place }
    let matcher = PlaceMatcher(places, to: framed)
    var slots: [Int: Int] = [:]
    let table = wave.respondents
    let codes =
      table.places.count == table.count
      ? table.places : Array(repeating: 0, count: table.count)
    for code in codes {
      let place = code == 0 ? -1 : matcher.match(Int(code) - 1) ?? Int(code) - 1
      if slots[place] == nil {
        slots[place] = names.count
        names.append(place < 0 ? "utan plats" : places.places[place].name)
        self.places.append(place < 0 ? nil : place)
        if place < 0 { withoutPlace = names.count - 1 }
      }
      stratumOfRespondent.append(slots[place] ?? 0)
    }
    let others = wave.nonrespondents
    frames = Array(repeating: nil, count: names.count)
    for (place, stratum) in slots where place >= 0 {
      let rows = rowsOfPlace.first { $0.first?.place == place } ?? []
      let isHere = { (row: Int) in
        guard row < others.places.count, others.places[row] != 0 else { return false }
        let own = Int(others.places[row]) - 1
        return (matcher.match(own) ?? own) == place
      }
      let asked = {
        stratumOfRespondent.count { $0 == stratum } + others.places.indices.count(where: isHere)
      }
      frames[stratum] = Self.frame(
        SampleTotals.summing(rows), of: wave,
        nonresponse: wave.nonresponseCounts(where: isHere), asked: asked)
    }
    withoutRespondents = framed.filter { slots[$0] == nil }.map { places.places[$0].name }
  }

  /// N = frame size × (1 − övertäckning/urval); in a total survey those asked are the frame.
  ///
  /// The overcoverage is what `urval.csv` declares, else what the export's status says.
  private static func frame(
    _ totals: SampleTotals?, of wave: Wave, nonresponse: NonresponseCounts, asked: () -> Int
  ) -> Frame? {
    let isCensus = wave.settings.method == .census
    guard let totals else {
      // In a total survey the rows of the export are the frame, where they hold everybody.
      guard isCensus, wave.sample.isEmpty, wave.nonrespondents.count > 0 else { return nil }
      return Frame(
        population: Double(asked()) - nonresponse.notEligible(declared: nil),
        clusterPopulation: nil)
    }
    let outside = totals.notEligible ?? Double(nonresponse.notEligibleByStatus)
    var population = totals.population
    if let size = population, let sampled = totals.sampled, sampled > 0 {
      population = size * max(0, 1 - outside / sampled)
    } else if isCensus, population == nil {
      population = totals.sampled.map { max(0, $0 - outside) }
    }
    return Frame(population: population, clusterPopulation: totals.clusterPopulation)
  }
}

extension Wave {
  /// All cases of the export, respondents or not.
  fileprivate func asked() -> Int { respondents.count + nonrespondents.count }
}

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
