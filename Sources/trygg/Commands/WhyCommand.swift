import Diagnostics
import Verification

/// `trygg why`: how one number came about, from the sentence to the files.
enum WhyCommand: Command {
  static let name = "why"
  static let summary = "visa hur ett tal kom till"
  static let options: [CommandOption] = [.reports]
  static var help: String {
    """
    trygg why HÄNVISNING [VAL]

    Visar vägen bakåt för ett tal: meningar och diagram som använder det, cellen, skattningen,
    vikterna, raderna (antal, inga svar) och filerna med kontrollsummor. Allt läses ur den
    färdiga rapporten; undersökningen behövs inte.

    En hänvisning är tabell:undersökning:omgång:plats:grupp:indikator:kolumn, till exempel
    andelar:lokal:2023:alla:alla:otrygg_kvall:andel. En tabell som saknar någon nyckel hoppar
    över den; nycklar därutöver följer efter indikatorn i tabellens ordning, till exempel
    forandringar:lokal:2023:alla:alla:otrygg_kvall:2021:skillnad.

    \(CommandOption.help(options))
    Avslutar med 0 när hänvisningen finns, 2 när den inte gör det, 3 när en fil inte gick att
    läsa.

    """
  }

  static func run(_ arguments: [String], console: Console) throws -> ExitCode {
    let parsed = try ParsedArguments(arguments, options: options, command: name)
    guard let reference = parsed.positionals.first else {
      throw UsageError.missingArgument("en hänvisning", command: name)
    }
    if parsed.positionals.count > 1 {
      throw UsageError.unexpectedArgument(parsed.positionals[1], command: name)
    }
    let root = parsed[.reports] ?? "reports"
    let survey = reference.split(separator: ":").dropFirst().first.map(String.init) ?? ""
    let folders = try ReportFolders.all(in: root)
    let surveys = folders.map { String($0.prefix { $0 != "/" }) }
    guard surveys.contains(survey) else {
      throw UsageError.unknownSurvey(
        survey, suggestions: NearestNames.nearest(to: survey, among: surveys))
    }
    var suggestions: [String] = []
    for folder in folders.reversed() where folder.hasPrefix("\(survey)/") {
      guard let report = FinishedReport(files: try ReportFolders.files(in: "\(root)/\(folder)"))
      else { continue }
      if let trail = NumberTrail(reference, in: report) {
        console.output(text(reference, folder, trail))
        return .success
      }
      if suggestions.isEmpty { suggestions = report.nearest(to: reference) }
    }
    throw UsageError.unknownReference(reference, suggestions: suggestions)
  }

  private static func text(_ reference: String, _ folder: String, _ trail: NumberTrail) -> String {
    "\(reference)\nRapporten \(folder)\n"
      + trail.stages.map { stage in
        "\n\(stage.heading)\n" + stage.lines.map { "  \($0)\n" }.joined()
      }.joined()
  }
}
