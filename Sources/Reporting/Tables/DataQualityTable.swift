internal import Diagnostics
internal import Disclosure
internal import SurveyModel

/// `datakvalitet.csv`: every figure of the account of data quality, one a row.
enum DataQualityTable {
  /// What the rows that were read are called.
  static let rowsRead = "lästa"
  /// What the rows that were used are called.
  static let rowsUsed = "använda"
  /// What the rows are called that were left out for any reason.
  static let leftOut = "utelämnade"
  /// What the rows are called that were left out for one reason.
  static func leftOut(_ reason: FileAccount.Reason) -> String { "\(leftOut): \(reason.rawValue)" }

  /// One figure of the account.
  private struct Row {
    var waves = ""
    let part: String
    let name: String
    let figure: String
    var count: Int?
    var lines: [Int] = []
    var text = ""
  }

  /// The table: rows of files first, then questions, then warnings and notes.
  static func table(_ report: PublishableReport) -> ReportTable {
    TableDefinition<Row>(
      id: "datakvalitet", title: "Datakvalitet",
      description: "Lästa, använda och utelämnade rader, partiellt bortfall och varningar.",
      columns: [
        .init("undersokning", "Undersökning", .label, "Undersökningens mapp.") { _ in
          .label(report.survey)
        },
        .init("omgang", "Omgång", .label, "Omgången; flera skilda åt med blanksteg.") {
          .label($0.waves)
        },
        .init("del", "Del", .code, "fil, fråga, varning eller upplysning.") {
          .code($0.part, words: $0.part == "fraga" ? "fråga" : $0.part)
        },
        .init("namn", "Namn", .label, "Filen, frågan eller varningens kod.") { .label($0.name) },
        .init("uppgift", "Uppgift", .label, "Vad som räknas.") { .label($0.figure) },
        .init("antal", "Antal", .count, "Hur många.") { .init($0.count) },
        .init("rader", "Rader", .label, "Rader i filen, högst 20.") {
          .label(Self.lines($0.lines))
        },
        .init("text", "Text", .label, "Förklaring.") { .label($0.text) },
      ]
    ).table(files(report) + questions(report) + diagnostics(report))
  }

  private static func files(_ report: PublishableReport) -> [Row] {
    FileAccounts(report).entries.flatMap { entry -> [Row] in
      let account = entry.account
      let waves = entry.waveNames
      let row = { (figure: String, count: Int, lines: [Int], text: String) in
        Row(
          waves: waves, part: "fil", name: account.file, figure: figure, count: count,
          lines: lines, text: text)
      }
      let reasons = FileAccount.Reason.allCases.map { reason in
        let lines = account.leftOut[reason] ?? []
        return row(
          leftOut(reason), lines.count, account.isOfSeveralFiles ? [] : lines,
          FileAccounts.words(reason))
      }
      return [
        row(rowsRead, account.rowsRead, [], account.recognition),
        row(rowsUsed, account.rowsUsed, [], ""),
      ] + reasons
    }
  }

  private static func questions(_ report: PublishableReport) -> [Row] {
    report.itemResponses.flatMap { item -> [Row] in
      let figures: [(String, Int?)] = [
        ("svarande", item.counts?.respondents), ("giltiga", item.counts?.valid),
        ("utanför basen", item.counts?.outside), ("utan svar", item.counts?.missing),
      ]
      return figures.map {
        Row(
          waves: item.wave.description, part: "fraga", name: item.variable, figure: $0.0,
          count: $0.1)
      }
    }
  }

  private static func diagnostics(_ report: PublishableReport) -> [Row] {
    DiagnosticGroup.grouping(report.diagnostics).map { group in
      Row(
        part: group.first.severity.word, name: group.first.code,
        figure: group.first.location?.file ?? "", count: max(1, group.locations.count),
        lines: group.locations.compactMap(\.line),
        text: [group.first.text, group.first.remedy].filter { !$0.isEmpty }
          .joined(separator: " "))
    }
  }

  private static func lines(_ lines: [Int]) -> String {
    let most = DiagnosticWords.mostLines
    let named = lines.prefix(most).map(String.init).joined(separator: " ")
    return lines.count > most ? named + " …" : named
  }
}
