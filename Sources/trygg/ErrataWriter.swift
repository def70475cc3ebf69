import Diagnostics
import Disclosure
import FoundationEssentials
import Reporting
import SurveyModel
import Verification

/// Makes errata of the reports that are about to be replaced.
struct ErrataWriter {
  /// An erratum to write when the new report is in place.
  struct Pending {
    fileprivate let folder: ErrataFolder
    fileprivate let wave: String
    fileprivate let text: String

    /// Writes it and gives its path.
    func write() throws -> String {
      try folder.write(text, wave: wave)
      return folder.path(of: wave)
    }
  }

  /// Where the reports stand.
  let reportsFolder: String

  /// Holds the files of a new report against the one that stands in its place; nothing is written.
  ///
  /// No erratum where there was no report, or where nothing published has changed. A report that
  /// cannot be read back gives a warning instead. Throws where errata are there but unreadable, so
  /// that none is written over.
  func prepare(
    _ report: PublishableReport, files: [ReportFile]
  ) throws -> Diagnosed<Pending?> {
    let wave = report.reportedWave.description
    let place = "\(report.survey)/\(wave)"
    switch EarlierReport.read(
      "\(reportsFolder)/\(place)", survey: report.survey, wave: wave)
    {
    case .absent: return Diagnosed(nil, [])
    case .damaged: return Diagnosed(nil, [Self.damaged(place)])
    case .finished(let earlier):
      guard let difference = ReportDifference(from: earlier, to: files) else {
        return Diagnosed(nil, [])
      }
      let folder = ErrataFolder(reportsFolder: reportsFolder, survey: report.survey)
      let path = folder.path(of: wave)
      let before = FileManager.default.contents(atPath: path)
      if before == nil, FileManager.default.fileExists(atPath: path) {
        throw ReportReadingError(path: path)
      }
      let text = difference.text(after: before.map { String(decoding: $0, as: UTF8.self) })
      return Diagnosed(text.map { Pending(folder: folder, wave: wave, text: $0) }, [])
    }
  }

  private static func damaged(_ place: String) -> Diagnostic {
    Diagnostic(
      .warning, code: "utan-rättelse", at: SourceLocation(file: place),
      text: """
        Den tidigare rapporten är ändrad eller skadad, så det går inte att säga vad som har \
        rättats.
        """, remedy: "Jämför själv med det som har publicerats.")
  }
}
