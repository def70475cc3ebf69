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
  var stratumOfRespondent = CodeColumn()
  /// Strata of `urval.csv` in which nobody answered.
  var withoutRespondents: [String] = []
  /// The stratum of those who named no place, when places are the strata.
  var withoutPlace: Int?

  /// The strata of a wave.
  init(_ wave: Wave, places: PlaceRegister) {
    if wave.settings.method == .openLink {
      // Nobody was drawn, so there are no strata and no frame.
      kind = .none
      oneStratum(wave, frame: nil)
    } else if wave.settings.stratification == .places {
      kind = .places
      stratifyByPlace(wave, places: places)
    } else if !wave.respondents.stratumNames.isEmpty {
      kind = .column
      stratifyByColumn(wave)
    } else {
      kind = .none
      let counts = wave.nonresponseCounts(parts: 1) { _ in 0 }
      oneStratum(
        wave,
        frame: Self.frame(
          SampleTotals.summing(wave.sample), of: wave, nonresponse: counts[0],
          respondents: wave.respondents.count))
    }
  }

  private mutating func oneStratum(_ wave: Wave, frame: Frame?) {
    names = ["alla"]
    frames = [frame]
    stratumOfRespondent = CodeColumn(zeros: wave.respondents.count)
  }

  private mutating func stratifyByColumn(_ wave: Wave) {
    let table = wave.respondents
    var slots = [Int?](repeating: nil, count: table.stratumNames.count)
    var strata: [UInt32] = []
    for code in table.strata {
      let slot = slots[Int(code)] ?? names.count
      if slot == names.count {
        slots[Int(code)] = slot
        names.append(table.stratumNames[Int(code)])
      }
      strata.append(UInt32(slot))
    }
    stratumOfRespondent = CodeColumn(strata)
    let slotOfName = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    let others = wave.nonrespondents
    let slotOfOther = others.stratumNames.map { slotOfName[$0] }
    let counts = wave.nonresponseCounts(parts: names.count) { row in
      row < others.strata.count ? slotOfOther[Int(others.strata[row])] : nil
    }
    let rowsOfStratum = wave.sample.filter { $0.stratum != nil }.grouped { $0.stratum }
    setFrames(
      wave, counts: counts,
      rows: names.map { name in rowsOfStratum.first { $0.first?.stratum == name } ?? [] })
    withoutRespondents = rowsOfStratum.compactMap { $0.first?.stratum }
      .filter { slotOfName[$0] == nil }
  }

  private mutating func stratifyByPlace(_ wave: Wave, places: PlaceRegister) {
    let rowsOfPlace = wave.sample.filter { $0.place != nil }.grouped { $0.place }
    let framed = rowsOfPlace.compactMap { $0.first?.place }
    let matcher = PlaceMatcher(places, to: framed)
    // The stratum's place of each place code, and the stratum of each such place.
    let target = [-1] + places.places.indices.map { matcher.match($0) ?? $0 }
    var slots = [Int?](repeating: nil, count: places.places.count + 1)
    let table = wave.respondents
    var strata: [UInt32] = []
    for code in table.places.count == table.count ? table.places : CodeColumn(zeros: table.count) {
      let place = target[code]
      let slot = slots[place + 1] ?? names.count
      if slot == names.count {
        slots[place + 1] = slot
        names.append(place < 0 ? "utan plats" : places.places[place].name)
        self.places.append(place < 0 ? nil : place)
      }
      strata.append(UInt32(slot))
    }
    stratumOfRespondent = CodeColumn(strata)
    withoutPlace = slots[0]
    let others = wave.nonrespondents
    let counts = wave.nonresponseCounts(parts: names.count) { row in
      row < others.places.count && others.places[row] != 0
        ? slots[target[others.places[row]] + 1] : nil
    }
    setFrames(
      wave, counts: counts,
      rows: self.places.map { place in
        place == nil ? [] : rowsOfPlace.first { $0.first?.place == place } ?? []
      })
    withoutRespondents = framed.filter { slots[$0 + 1] == nil }.map { places.places[$0].name }
  }

  /// The frame of each stratum from its rows of `urval.csv`.
  private mutating func setFrames(
    _ wave: Wave, counts: [NonresponseCounts], rows: [[SampleRow]]
  ) {
    var respondents = [Int](repeating: 0, count: names.count)
    for stratum in stratumOfRespondent { respondents[stratum] += 1 }
    frames = names.indices.map { slot in
      if slot == withoutPlace { return nil }
      return Self.frame(
        SampleTotals.summing(rows[slot]), of: wave, nonresponse: counts[slot],
        respondents: respondents[slot])
    }
  }

  /// N = frame size × (1 − övertäckning/urval); in a total survey those asked are the frame.
  ///
  /// The overcoverage is what `urval.csv` declares, else what the export's status says.
  private static func frame(
    _ totals: SampleTotals?, of wave: Wave, nonresponse: NonresponseCounts, respondents: Int
  ) -> Frame? {
    let isCensus = wave.settings.method == .census
    let listed = respondents + nonresponse.total
    let totals = totals.map {
      wave.isCountedByExport ? SampleTotals(sampled: listed, within: $0) : $0
    }
    guard let totals else {
      // In a total survey the rows of the export are the frame, where they hold everybody.
      guard isCensus, wave.sample.isEmpty, wave.listsWholeSample else { return nil }
      return Frame(
        population: Double(listed) - nonresponse.notEligible(declared: nil),
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
