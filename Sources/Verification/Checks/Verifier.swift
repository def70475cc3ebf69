public import Diagnostics
internal import Reporting

/// Reads a finished report back and holds every number in it against the machine tables.
public struct Verifier {
  private let report: FinishedReport
  /// The report's folder, as messages name it.
  private let folder: String

  /// A verifier of a report whose messages name its folder.
  public init(_ report: FinishedReport, folder: String) {
    self.report = report
    self.folder = folder
  }

  /// Everything that is wrong: numbers, tables and checksums.
  public func check() -> [Diagnostic] {
    (report.documents.keys.sorted() + tableFiles).flatMap(check) + checksums
  }

  /// The files that hold tables.
  var tableFiles: [String] {
    report.files.keys.filter {
      $0.hasSuffix(".csv")
    }.sorted()
  }

  /// What is wrong with the numbers of one file; checksums are left out.
  func check(_ path: String) -> [Diagnostic] {
    if path.hasSuffix(".csv") { return TableCheck(report: report, folder: folder).check(path) }
    guard let bytes = report.files[path] else { return [unreadable(path)] }
    if path.hasSuffix(".xlsx") {
      return WorkbookCheck(report: report, folder: folder).check(path, bytes)
    }
    guard let text = DocumentText.read(path, bytes) else { return [unreadable(path)] }
    return DocumentCheck(report: report, folder: folder).check(path, text)
  }

  private func unreadable(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, code: "oläslig-fil", at: SourceLocation(file: "\(folder)/\(path)"),
      text: "Filen kan inte läsas, eller så saknas den.", remedy: Self.remedy)
  }

  static let remedy = "Kör `trygg report` igen, eller ta bort ändringen i filen."

  /// The files whose bytes are not those of the manifest, and those that it does not know.
  private var checksums: [Diagnostic] {
    var known: Set<String> = ["manifest.json"]
    var result: [Diagnostic] = []
    for output in report.manifest["utdata"]?.elements ?? [] {
      guard let path = output["fil"]?.text else { continue }
      known.insert(path)
      guard let bytes = report.files[path] else {
        result.append(unreadable(path))
        continue
      }
      if SHA256.hex(bytes) != output["sha256"]?.text {
        result.append(
          Diagnostic(
            .error, code: "kontrollsumma", at: SourceLocation(file: "\(folder)/\(path)"),
            text: "Filen är ändrad sedan rapporten skrevs: kontrollsumman stämmer inte.",
            remedy: Self.remedy))
      }
    }
    for path in report.files.keys.sorted() where !known.contains(path) {
      result.append(
        Diagnostic(
          .error, code: "okänd-fil", at: SourceLocation(file: "\(folder)/\(path)"),
          text: "Filen hör inte till rapporten: manifest.json nämner den inte.",
          remedy: "Flytta filen till en annan mapp."))
    }
    return result
  }
}
