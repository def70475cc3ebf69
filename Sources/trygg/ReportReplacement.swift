import Diagnostics
import Disclosure
import FoundationEssentials
import Reporting
import SurveyModel
import Verification

/// Puts a report in the place of an earlier one, and keeps what that one has which is not lost
/// without trace: somebody's own files, and what was published and is said otherwise now.
struct ReportReplacement {
  /// Where the reports stand.
  let reportsFolder: String
  let writer: ReportWriter

  /// Writes the files of a report and gives the paths of what was written, the report's folder
  /// first.
  ///
  /// Own files are kept before anything is replaced, and the erratum is written when the report is
  /// in place. No erratum where there was no report, or where nothing published has changed; a
  /// report that cannot be read back gives a warning instead. Throws where errata are there but
  /// unreadable, so that none is written over.
  func write(
    _ report: PublishableReport, files: [ReportFile]
  ) throws -> Diagnosed<[String]> {
    let wave = report.reportedWave.description
    let place = "\(report.survey)/\(wave)"
    let earlier = EarlierReport(
      "\(reportsFolder)/\(place)", survey: report.survey, wave: wave, replacedBy: files)
    let folder = SurveyFolder(reportsFolder: reportsFolder, survey: report.survey)
    let erratum = try erratum(from: earlier, to: files, at: folder.errata(of: wave))
    let kept = try folder.keep(earlier.ownFiles(besides: files), of: wave)
    var written = [try writer.write(files, of: report)]
    if let erratum {
      try folder.writeErrata(erratum, of: wave)
      written.append(folder.errata(of: wave))
    }
    var diagnostics: [Diagnostic] = []
    if case .damaged = earlier.state { diagnostics.append(Self.damaged(place)) }
    if !kept.isEmpty { diagnostics.append(Self.ownFiles(kept.count, place, kept[0])) }
    return Diagnosed(written, diagnostics)
  }

  /// The wave's errata with what differs between two reports added; nil where nothing does.
  private func erratum(
    from earlier: EarlierReport, to files: [ReportFile], at path: String
  ) throws -> String? {
    guard case .finished(let report) = earlier.state,
      let difference = ReportDifference(from: report, to: files)
    else { return nil }
    let before = FileManager.default.contents(atPath: path)
    if before == nil, FileManager.default.fileExists(atPath: path) {
      throw ReportReadingError(path: path)
    }
    return difference.text(after: before.map { String(decoding: $0, as: UTF8.self) })
  }

  private static func damaged(_ place: String) -> Diagnostic {
    Diagnostic(
      .warning, code: "utan-rättelse", at: SourceLocation(file: place),
      text: """
        Den tidigare rapporten är ändrad eller skadad, så det går inte att säga vad som har \
        rättats.
        """, remedy: "Jämför själv med det som har publicerats.")
  }

  private static func ownFiles(_ count: Int, _ place: String, _ first: String) -> Diagnostic {
    Diagnostic(
      .warning, code: "egna-filer", at: SourceLocation(file: place),
      text: count == 1
        ? "En fil i den tidigare rapporten var er egen eller ändrad. Den finns kvar som \(first)."
        : """
        \(count) filer i den tidigare rapporten var era egna eller ändrade. De finns kvar, den \
        första som \(first).
        """,
      remedy: "Rapportens mapp skrivs om varje gång. Fyll i en kopia som ligger någon annanstans.")
  }
}
