import Diagnostics
import SurveyModel

/// A file of which a large part of the answers could not be used.
struct RowsLeftOutRule: ValidationRule {
  /// The share of rows left out from which it is said.
  static let largeShare = 0.2

  func problems(in survey: Survey, of collection: SurveyCollection) -> [Diagnostic] {
    var told: Set<String> = []
    return survey.waves.flatMap(\.files).compactMap { file in
      guard told.insert(file.file).inserted else { return nil }
      // Nonrespondents by status are rows of the frame, not answers that were lost.
      let frame = [FileAccount.Reason.nonresponse, .notEligible]
        .reduce(0) { $0 + (file.leftOut[$1]?.count ?? 0) }
      let rows = file.rowsRead - frame
      let left = rows - file.rowsUsed
      guard rows > 0, Double(left) / Double(rows) >= Self.largeShare else { return nil }
      let reasons = FileAccount.Reason.allCases.compactMap { reason -> String? in
        guard ![.nonresponse, .notEligible].contains(reason),
          let count = file.leftOut[reason]?.count, count > 0
        else { return nil }
        return "\(count) \(words(reason, count))"
      }
      return Diagnostic(
        .warning, code: "många-rader-utelämnade", at: SourceLocation(file: file.file),
        text:
          "\(left) av \(rows) svar (\(left.percent(of: rows))) användes inte: \(reasons.list).",
        remedy: remedy(file, left))
    }
  }

  private func remedy(_ file: FileAccount, _ left: Int) -> String {
    if let duplicates = file.leftOut[.duplicate]?.count, 2 * duplicates > left {
      return "Kontrollera kolumnen med id: varje svarande ska ha sitt eget, och samma svar ska "
        + "inte stå i två filer."
    }
    return "Kontrollera kodboken och gränserna ”gräns_delvis” och ”gräns_fullständig” i "
      + "undersokning.csv."
  }

  private func words(_ reason: FileAccount.Reason, _ count: Int) -> String {
    switch reason {
    case .duplicate: count == 1 ? "dubblett" : "dubbletter"
    case .empty: count == 1 ? "tom" : "tomma"
    case .breakOff: count == 1 ? "avbruten" : "avbrutna"
    case .outsidePopulation: "utanför populationen"
    case .invalid: count == 1 ? "felaktig" : "felaktiga"
    case .nonresponse, .notEligible: ""
    }
  }
}
