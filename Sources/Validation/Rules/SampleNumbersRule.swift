import Diagnostics
import SurveyModel

/// Numbers in `urval.csv` that contradict each other, the export, the method or the wave before.
struct SampleNumbersRule: ValidationRule {
  /// A total survey that asked a smaller part than this was hardly one; below the second it was none.
  static let askedInTotalSurvey = (doubtful: 0.9, none: 0.5)
  /// A frame that is so many times larger or smaller than in the wave before is hardly the same.
  static let changedFrame = 2.0

  func problems(in survey: Survey, of collection: SurveyCollection) -> [Diagnostic] {
    let files = SurveyFiles(survey)
    let own = survey.waves.filter { $0.settings.method != .openLink }.flatMap { wave in
      [
        totals(wave, files, collection.places), totalSurvey(wave, files),
        listed(wave, files, collection.places),
      ].compactMap { $0 }
    }
    return own
      + survey.comparedWaves.compactMap { frames($0, $1, files, collection.places) }
  }

  /// The row of the whole beside rows of places that together are more; or fewer, where they are
  /// the places of everybody who answered.
  private func totals(
    _ wave: Wave, _ files: SurveyFiles, _ places: PlaceRegister
  ) -> Diagnostic? {
    guard let whole = wave.sample.first(where: \.isWhole) else { return nil }
    let parts = Self.parts(of: wave, places)
    guard !parts.isEmpty else { return nil }
    for (name, value) in Self.numbers {
      let known = parts.compactMap(value)
      guard let total = value(whole), known.count == parts.count else { continue }
      let sum = known.reduce(0, +)
      guard sum > total || sum < total && coverAnswers(parts, wave, places) else { continue }
      return Diagnostic(
        sum > total ? .error : .warning, code: "urval-summan-stämmer-inte",
        at: files.sample(wave, line: whole.line),
        text:
          "Raden utan plats gäller hela urvalet \(wave.identifier) och har \(Self.text(total)) i "
          + "”\(name)”, men platsernas rader har tillsammans \(Self.text(sum)).",
        remedy: "Rätta talen, eller ta bort raden utan plats; programmet lägger ihop platserna.")
    }
    return nil
  }

  /// Whether everybody who answered lives in one of the rows' places.
  private func coverAnswers(_ rows: [SampleRow], _ wave: Wave, _ places: PlaceRegister) -> Bool {
    let counts = wave.respondents.places.counts()
    return wave.respondents.places.count == wave.respondents.count
      && counts.indices.filter { counts[$0] > 0 }.allSatisfy { code in
        code > 0
          && rows.contains { $0.place.map { places.isPlace(code - 1, within: $0) } ?? false }
      }
  }

  /// A total survey that did not ask nearly everybody.
  private func totalSurvey(_ wave: Wave, _ files: SurveyFiles) -> Diagnostic? {
    guard wave.settings.method == .census else { return nil }
    let whole = wave.sample.filter(\.isWhole)
    let rows = whole.isEmpty ? wave.sample : whole
    let known = rows.filter { $0.population != nil && $0.sampled != nil }
    let population = known.compactMap(\.population).reduce(0, +)
    let sampled = known.compactMap(\.sampled).reduce(0, +)
    guard let first = known.first, sampled < Self.askedInTotalSurvey.doubtful * population
    else {
      return nil
    }
    return Diagnostic(
      sampled < Self.askedInTotalSurvey.none * population ? .error : .warning,
      code: "totalundersökning-med-urval", at: files.sample(wave, line: first.line),
      text:
        "Omgången \(wave.identifier) är en totalundersökning, men bara \(Self.text(sampled)) av "
        + "\(Self.text(population)) fick enkäten enligt urval.csv.",
      remedy: "Drogs ett urval, skriv ”metod;urval” i undersokning.csv. Annars rätta talen.")
  }

  /// An export with more rows than were asked.
  private func listed(
    _ wave: Wave, _ files: SurveyFiles, _ places: PlaceRegister
  ) -> Diagnostic? {
    let rows = wave.respondents.count + wave.nonrespondents.dispositions.count
    let parts = wave.sample.filter(\.isWhole).first.map { [$0] } ?? Self.parts(of: wave, places)
    let known = parts.compactMap(\.sampled)
    let sampled = known.reduce(0, +)
    // More answers than were asked is told with the response rate.
    guard !known.isEmpty, known.count == parts.count, Double(wave.respondents.count) <= sampled,
      Double(rows) > sampled
    else { return nil }
    return Diagnostic(
      .warning, code: "fler-rader-än-urval", at: files.sample(wave, line: parts[0].line),
      text: "Exporten för omgång \(wave.identifier) har \(rows) personer, men urvalet är "
        + "\(Self.text(sampled)) enligt urval.csv. Svarsfrekvensen kan vara fel.",
      remedy: "Kontrollera att urval.csv gäller den här omgången.")
  }

  /// Places with a frame of quite another size than in the wave before.
  private func frames(
    _ earlier: Wave, _ later: Wave, _ files: SurveyFiles, _ places: PlaceRegister
  ) -> Diagnostic? {
    let changed = later.sample.filter { row in
      guard let own = row.population, own > 0,
        let other = earlier.sample.first(where: { $0.isSamePart(as: row) })?.population, other > 0
      else { return false }
      return max(own / other, other / own) >= Self.changedFrame
    }
    guard let first = changed.first else { return nil }
    let names = changed.map { row in
      row.place.map { places.places[$0].name } ?? row.stratum ?? "hela urvalet"
    }
    return Diagnostic(
      .warning, code: "population-ändrad", at: files.sample(later, line: first.line),
      text:
        "Populationen i omgång \(later.identifier) är minst dubbelt så stor eller högst hälften "
        + "så stor som i omgång \(earlier.identifier) för \(names.list).",
      remedy: "Kontrollera kolumnen ”population” i båda omgångarna.")
  }

  /// The rows of places that lie within no other of them; none where they overlap.
  private static func parts(of wave: Wave, _ places: PlaceRegister) -> [SampleRow] {
    let rows = wave.sample.filter { $0.place != nil && $0.stratum == nil && $0.group.isAll }
    let parts = rows.filter { row in
      !rows.contains { other in
        guard let place = row.place, let larger = other.place, place != larger else {
          return false
        }
        return places.isPlace(place, within: larger)
      }
    }
    let overlap = places.places.indices.contains { place in
      parts.count { $0.place.map { places.isPlace(place, within: $0) } ?? false } > 1
    }
    return overlap ? [] : parts
  }

  /// A count in whole persons; any number can stand in the file.
  private static func text(_ value: Double) -> String {
    Int(exactly: value.rounded()).map(String.init) ?? "\(value)"
  }

  private static let numbers: [(String, @Sendable (SampleRow) -> Double?)] = [
    ("population", { $0.population }), ("urval", { $0.sampled }),
  ]
}

extension SampleRow {
  /// Whether the row is about everybody.
  fileprivate var isWhole: Bool { place == nil && stratum == nil && group.isAll }

  /// Whether the row is about the same part as another.
  fileprivate func isSamePart(as other: SampleRow) -> Bool {
    place == other.place && stratum == other.stratum && group == other.group
  }
}
