internal import Disclosure
internal import SurveyModel

/// `manifest.json`: what a report was made of, by which version, and what came out.
///
/// No clock, no machine and no absolute path: the same input gives the same bytes.
enum Manifest {
  /// The file; it lists every other file of the report, in the order of their paths.
  static func file(
    of report: PublishableReport, outputs: [ManifestEntry], inputs: [InputChecksum], version: String
  ) -> ReportFile {
    let manifest = JSONText.object([
      "program": .object(["namn": .string("trygg"), "version": .string(version)]),
      "undersokning": .string(report.survey),
      "omgang": .string(report.reportedWave.description),
      "omgangar": .array(report.waves.map { .string($0.identifier.description) }),
      "installningar": settings(report.settings),
      "indata": .array(
        toldTogether(inputs, report).sorted { $0.path < $1.path }.map {
          .object([
            "fil": .string($0.path), "byte": .integer($0.size), $0.algorithm: .string($0.digest),
          ])
        }),
      "utdata": .array(
        outputs.sorted { $0.file.path < $1.file.path }.map {
          .object([
            "fil": .string($0.file.path), "byte": .integer($0.file.bytes.count),
            "sha256": .string($0.sha256),
          ])
        }),
    ])
    return ReportFile(path: "manifest.json", bytes: manifest.bytes)
  }

  /// The inputs, with one size and checksum for files whose rows must not be told one by one: the
  /// checksum of their checksums in order.
  private static func toldTogether(
    _ inputs: [InputChecksum], _ report: PublishableReport
  ) -> [InputChecksum] {
    report.waves.filter { !$0.filesToldTogether.isEmpty }.reduce(inputs) { inputs, wave in
      let own = inputs.filter { wave.filesToldTogether.contains($0.path) }
        .sorted { $0.path < $1.path }
      guard let name = wave.files.first?.file, !own.isEmpty else { return inputs }
      let digests = own.map(\.digest).joined(separator: "\n")
      return inputs.filter { !wave.filesToldTogether.contains($0.path) } + [
        InputChecksum(
          path: name, size: own.reduce(0) { $0 + $1.size }, algorithm: "sha256",
          digest: SHA256.hex(Array(digests.utf8)))
      ]
    }
  }

  /// The settings by the keys of `undersokning.csv`, in its units (percent).
  private static func settings(_ settings: SurveySettings) -> JSONText {
    let text = { (value: String?) -> JSONText in value.map { .string($0) } ?? .null }
    let number = { (value: Double?) -> JSONText in value.map { .number($0) } ?? .null }
    return .object([
      "titel": .string(settings.title), "typ": .string(settings.scope.rawValue),
      "metod": .string(settings.method.rawValue), "kommun": text(settings.municipality),
      "råd": text(settings.council), "population": text(settings.populationWords),
      "platsord": .string(settings.placeWord),
      "stratifiering": .string(settings.stratification == .places ? "plats" : ""),
      "kalibrering": .array(
        settings.calibrationMargins.map { .string($0.joined(separator: "*")) }),
      "trimning": number(settings.trimming), "panel": .bool(settings.isPanel),
      "jämför_med": .array(
        settings.counterparts.map { counterpart in
          .string(counterpart.place.map { "\(counterpart.survey)/\($0)" } ?? counterpart.survey)
        }),
      "jämför_med_omgång": text(settings.counterpartWave?.description),
      "jämför_våg": .string(settings.waveComparison.rawValue),
      "ny_serie": .bool(settings.startsNewSeries), "designeffekt": number(settings.designEffect),
      "konfidensgrad": .number(percent(settings.confidenceLevel)),
      "minsta_bas": .integer(settings.minimumBase),
      "minsta_bas_andel": .integer(settings.minimumBaseForShare),
      "minsta_bas_jämförelse": .integer(settings.minimumBaseForComparison),
      "minsta_bas_rangordning": .integer(settings.minimumBaseForRanking),
      "publiceringsregel": .string(settings.publicationRule.rawValue),
      "praktisk_skillnad": .number(percent(settings.practicalDifference)),
      "gräns_delvis": .number(percent(settings.partialLimit)),
      "gräns_fullständig": .number(percent(settings.completeLimit)),
    ])
  }

  /// A share as a percentage, without the noise of binary fractions.
  private static func percent(_ share: Double) -> Double { (share * 1e8).rounded() / 1e6 }
}

/// A file that came out, and its checksum.
struct ManifestEntry: Sendable {
  let file: ReportFile
  /// Its SHA-256 in hexadecimal digits.
  let sha256: String

  /// Computes the checksum of a file.
  init(_ file: ReportFile) {
    self.file = file
    sha256 = SHA256.hex(file.bytes)
  }
}
