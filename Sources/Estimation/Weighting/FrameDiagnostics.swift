import Diagnostics
import Statistics
import SurveyModel

/// What is doubtful about the strata and frame of a wave.
struct FrameDiagnostics {
  let wave: Wave
  let files: SurveyFiles

  /// Everything doubtful, in a fixed order.
  func check(_ strata: Stratification, design: DesignWeights) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let sizes = DesignWeights.sizes(strata)
    let location = files.sample(wave.identifier)
    if !strata.withoutRespondents.isEmpty {
      found.append(
        Diagnostic(
          .warning, code: "stratum-utan-svar", at: location,
          text: "Ingen svarade i \(list(strata.withoutRespondents)) i omgång "
            + "\(wave.identifier), så resultatet beskriver inte dem.",
          remedy: "Se efter om platsen eller stratumet har ett annat namn i svaren."))
    }
    if let stratum = strata.withoutPlace {
      found.append(
        Diagnostic(
          .warning, code: "stratum-saknar-plats", at: location,
          text: "\(sizes[stratum]) av de svarande i omgång \(wave.identifier) har ingen plats, "
            + "fast platserna är strata. De får de andras medelvikt.",
          remedy: "Komplettera platsen om den går att få fram ur urvalsramen."))
    }
    found += frames(strata, design: design, sizes: sizes)
    found += lonely(strata, design: design)
    return found
  }

  private func frames(
    _ strata: Stratification, design: DesignWeights, sizes: [Int]
  ) -> [Diagnostic] {
    guard wave.settings.method != .openLink else { return [] }
    var found: [Diagnostic] = []
    let location = files.sample(wave.identifier)
    let isKnown = strata.frames.map { ($0?.population ?? $0?.clusterPopulation ?? 0) > 0 }
    let unknown = strata.names.indices.filter { !isKnown[$0] && $0 != strata.withoutPlace }
    if !unknown.isEmpty, strata.kind != .none {
      if isKnown.contains(true) {
        found.append(
          Diagnostic(
            .warning, code: "stratum-utan-ram", at: location,
            text: "Urvalet i omgång \(wave.identifier) saknar population för "
              + "\(list(unknown.map { strata.names[$0] })). De som svarade där får de andras "
              + "medelvikt.",
            remedy: "Lägg till rader med population i urval.csv."))
      } else if design.origin != .delivered, !isCalibratedByPlace {
        found.append(unweighted(strata))
      }
    }
    let over = strata.names.indices.filter { stratum in
      strata.frames[stratum]?.population.map { Double(sizes[stratum]) > $0 } ?? false
    }
    if !over.isEmpty {
      found.append(
        Diagnostic(
          .warning, code: "fler-svar-än-population", at: location,
          text: "Fler har svarat än populationen rymmer i "
            + "\(list(over.map { strata.names[$0] })) i omgång \(wave.identifier).",
          remedy: "Rätta population i urval.csv."))
    }
    return found
  }

  /// Whether calibration gives the places their weight where the sample does not.
  private var isCalibratedByPlace: Bool {
    wave.settings.calibrationMargins.joined().contains(Role.place.rawValue)
  }

  /// Strata are set, but nothing says how large they are.
  private func unweighted(_ strata: Stratification) -> Diagnostic {
    let part = strata.kind == .places ? "plats" : "stratum"
    let missing =
      wave.sample.isEmpty
      ? "Omgång \(wave.identifier) har inget urval i urval.csv"
      : "Urvalet i omgång \(wave.identifier) saknar population per \(part)"
    return Diagnostic(
      .warning, code: "stratum-utan-ram",
      at: wave.sample.isEmpty ? files.settings(wave.identifier) : files.sample(wave.identifier),
      text: "\(missing), så svaren vägs inte efter \(part). Skillnader mot andra omgångar kan "
        + "komma av det.",
      remedy: wave.sample.isEmpty
        ? "Skapa urval.csv i omgångens mapp med rubriken ”\(part);population;urval” och en rad per "
          + "\(part)."
        : "Lägg till kolumnen ”population” i urval.csv med antalet personer per \(part).")
  }

  private func lonely(_ strata: Stratification, design: DesignWeights) -> [Diagnostic] {
    guard wave.settings.method != .openLink else { return [] }
    let alone = design.strata.indices.filter {
      design.strata[$0].sampledPSUs == 1 && !design.strata[$0].isFullCount
    }
    if alone.isEmpty { return [] }
    let unit = design.clusterOfRespondent == nil ? "en svarande" : "ett kluster"
    return [
      Diagnostic(
        .warning, code: "stratum-med-en-enhet", at: files.settings(wave.identifier),
        text: "Det finns bara \(unit) i \(list(alone.map { strata.names[$0] })) i omgång "
          + "\(wave.identifier). Osäkerheten där räknas från medelvärdet för hela urvalet.",
        remedy: "Slå ihop strata om ett sådant stratum är vanligt.")
    ]
  }

  private func list(_ names: [String]) -> String {
    let shown = names.prefix(8).joined(separator: ", ")
    return names.count > 8 ? "\(shown) och \(names.count - 8) till" : shown
  }
}
