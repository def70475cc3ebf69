import Diagnostics
import Statistics
import SurveyModel

/// Response rates of one wave, for the whole and every place.
///
/// AAPOR (2023), Standard definitions: RR4 with RR2 and RR6 as bounds.
struct ResponseRates {
  let wave: Wave
  let population: [PopulationCell]
  let places: PlaceRegister
  let files: SurveyFiles
  /// Complete and partial responses by place code of the table, where 0 is no place.
  private let tallies: [(complete: Int, partial: Int)]
  /// Nonrespondents by place code.
  private let silent: [NonresponseCounts]

  /// Response rates of a wave, counted once.
  init(
    wave: Wave, population: [PopulationCell], places: PlaceRegister, files: SurveyFiles
  ) {
    self.wave = wave
    self.population = population
    self.places = places
    self.files = files
    let table = wave.respondents
    var tallies = [(complete: Int, partial: Int)](
      repeating: (0, 0), count: places.places.count + 1)
    for (code, count) in table.places.counts().enumerated() { tallies[code].complete = count }
    tallies[0].complete += table.count - table.places.count
    for (row, disposition) in table.dispositions.enumerated() where disposition == .partial {
      let code = row < table.places.count ? table.places[row] : 0
      tallies[code].partial += 1
      tallies[code].complete -= 1
    }
    self.tallies = tallies
    let others = wave.nonrespondents.places
    silent = wave.nonresponseCounts(parts: tallies.count) { row in
      row < others.count ? others[row] : 0
    }
  }

  /// The whole first, then the given places in order.
  func estimates(for listed: [Int]) -> Diagnosed<[ResponseRateEstimate]> {
    var rows: [ResponseRateEstimate] = []
    var overfull: [String] = []
    for place in [nil] + listed.map(Optional.some) {
      let asked = sample(place)
      let row = estimate(place, asked: asked)
      if let sampled = asked?.sampled, Double(row.responses) > sampled {
        overfull.append(place.map { places.places[$0].name } ?? "hela undersökningen")
      }
      rows.append(row)
    }
    if overfull.isEmpty { return Diagnosed(rows) }
    return Diagnosed(
      rows,
      [
        Diagnostic(
          .warning, code: "fler-svar-än-urval", at: files.sample(wave.identifier),
          text: "Fler har svarat än som ingick i urvalet i omgång \(wave.identifier): "
            + "\(overfull.joined(separator: ", ")). Ingen svarsfrekvens visas där.",
          remedy: "Rätta urval i urval.csv.")
      ])
  }

  /// What is known of the sample of a place; nil where nothing says how many were asked.
  ///
  /// Where `urval.csv` has no numbers of those asked, an export of the whole sample counts them.
  func sample(_ place: Int?) -> SampleTotals? {
    let declared = declaredSample(place)
    guard wave.isCountedByExport else { return declared }
    let isInside = inside(place)
    let answered = responses(isInside)
    let listed = answered.complete + answered.partial + nonresponse(isInside).total
    return SampleTotals(sampled: listed, within: declared)
  }

  /// What `urval.csv` says of a place.
  ///
  /// A larger place is the sum of its parts and its own rows, where they cover all who answered.
  private func declaredSample(_ place: Int?) -> SampleTotals? {
    guard let place else { return SampleTotals.summing(wave.sample) }
    let rows = wave.sample.filter { row in
      row.place.map { places.isPlace($0, within: place) } ?? false
    }
    let matcher = PlaceMatcher(places, to: rows.compactMap(\.place))
    let isInside = inside(place)
    let isCovered = tallies.indices.allSatisfy { code in
      code == 0 || !isInside[code] || tallies[code] == (0, 0) || matcher.match(code - 1) != nil
    }
    guard isCovered else { return nil }
    return rows.grouped { $0.place }.map(SampleTotals.summing).reduce(nil, SampleTotals.adding)
  }

  func estimate(_ place: Int?, asked: SampleTotals?) -> ResponseRateEstimate {
    let isInside = inside(place)
    let (complete, partial) = responses(isInside)
    let others = nonresponse(isInside)
    let isOpen = wave.settings.method == .openLink
    let responses = complete + partial
    // Where more have answered than were asked, the number asked is wrong and no rate is told.
    let sampled = asked?.sampled.flatMap { isOpen || Double(responses) > $0 ? nil : $0 }
    let size =
      asked?.population
      ?? PopulationCount.count(
        population, year: wave.identifier.year, place: place, places: places)
    let outside = others.notEligible(declared: asked?.notEligible)
    let unknown = others.unknown(declared: asked?.unknownEligibility)
    var rate: Result<ResponseRateEstimate.Rate, ResponseRateEstimate.NoRate> =
      .failure(.init(isOpen ? .openLink : .unknownSample))
    var outcomes: OutcomeRates?
    if let sampled {
      let silent = max(0, sampled - outside - unknown - Double(responses))
      // Of most who did not answer nothing more is known; they are neither refusals nor known to
      // be out of reach.
      let refused = min(silent, Double(others.breakOffs + others.refusals))
      let notReached = min(silent - refused, Double(others.nonContacts))
      let rates = OutcomeRates(
        complete: Double(complete), partial: Double(partial), refusal: refused,
        nonContact: notReached, other: silent - refused - notReached,
        unknownEligibility: unknown, ineligible: outside)
      outcomes = rates
      // Without any known eligible case the share of the unknown that is cannot be estimated;
      // then nobody answered either, and every rate is 0.
      rate = .success(
        .init(estimate: rates.rr4 ?? 0, lower: rates.rr2 ?? 0, upper: rates.rr6 ?? 0))
    }
    let isKnown = sampled != nil
    return ResponseRateEstimate(
      wave: wave.identifier, place: place, population: size,
      sampled: sampled, notEligible: isKnown ? outside : nil,
      unknownEligibility: isKnown ? unknown : nil, responses: responses, partial: partial,
      breakOffs: others.breakOffs, rate: rate,
      responsesPerThousand: size.flatMap { $0 > 0 ? Double(responses) / $0 * 1000 : nil },
      weightedRate: isKnown ? weightedRate(place) : nil,
      outcomes: outcomes)
  }

  /// Whether each place code of the table lies in a place; everything lies in the whole.
  private func inside(_ place: Int?) -> [Bool] {
    (0...places.places.count).map { code in
      place.map { code > 0 && places.isPlace(code - 1, within: $0) } ?? true
    }
  }

  private func responses(_ isInside: [Bool]) -> (complete: Int, partial: Int) {
    var sum = (complete: 0, partial: 0)
    for (tally, isInside) in zip(tallies, isInside) where isInside {
      sum.complete += tally.complete
      sum.partial += tally.partial
    }
    return sum
  }

  private func nonresponse(_ isInside: [Bool]) -> NonresponseCounts {
    var sum = NonresponseCounts()
    for (part, isInside) in zip(silent, isInside) where isInside { sum.add(part) }
    return sum
  }
}
